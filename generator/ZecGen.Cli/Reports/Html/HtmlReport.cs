using System.Globalization;
using System.Text;

namespace ZecGen.Cli.Reports.Html;

/// <summary>Findings for the people who write the pages: one file, which needs neither a network nor another file.</summary>
internal sealed class HtmlReport
{
    private readonly FindingReport report;
    private readonly IReadOnlyList<ReadPart> parts;
    private readonly HtmlWriter html;
    private readonly HashSet<string> found;
    private readonly Dictionary<string, (string Cause, string Fix)> help = new(StringComparer.Ordinal);

    // Addresses within the file: a name of a page could be none.
    private readonly Dictionary<string, int> pages;

    private HtmlReport(FindingReport report, IReadOnlyList<ReadPart> parts, TextWriter output)
    {
        (this.report, this.parts, html) = (report, parts, new(output));
        found = report.Findings.Select(static finding => finding.Path).ToHashSet(StringComparer.Ordinal);
        pages = report.Findings.Select(static finding => finding.Path).Concat(parts.Select(static part => part.Path)).Distinct()
            .Select(static (path, index) => (path, index)).ToDictionary(static pair => pair.path, static pair => pair.index + 1);
    }

    /// <param name="parts">What was understood of the pages.</param>
    public static void Write(FindingReport report, IReadOnlyList<ReadPart> parts, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true)
        {
            NewLine = "\n",
        };
        writer.Write("<!DOCTYPE html>\n");
        new HtmlReport(report, parts, writer).WriteDocument();
    }

    private void WriteDocument()
    {
        html.Open("html", ("lang", "en"));
        WriteHead();
        html.Open("body");
        html.Open("header");
        html.Element("h1", report.Command == "diff" ? "Changes of the API documentation" : "Findings in the API documentation");
        html.Element("p", report.Summary + ".");
        html.Close("header");
        WriteTabs();
        html.Open("main");
        html.Open("section", ("id", "findings"), ("aria-label", "Findings"));
        FilterForm.Write(html, report);
        html.Open("div", ("class", "columns"));
        WriteIndex();
        html.Open("div", ("id", "lists"));
        WritePages();
        WriteKinds();
        html.Close("div");
        html.Close("div");
        html.Close("section");
        if (parts.Count > 0) ReadPartList.Write(html, parts, path => Number(pages[path]), found.Contains);
        html.Close("main");
        html.Resource("script", ReportFiles.Script);
        html.Close("body");
        html.Close("html");
        html.Line();
    }

    private void WriteHead()
    {
        html.Open("head");
        html.Open("meta", ("charset", "utf-8"));
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content",
            $"default-src 'none'; style-src {HtmlWriter.DigestOf(ReportFiles.Style)}; script-src {HtmlWriter.DigestOf(ReportFiles.Script)}; "
            + "base-uri 'none'; form-action 'none'"));
        html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Open("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Open("meta", ("name", "generator"), ("content", $"zecgen {report.Command}"));
        html.Element("title", $"{Count(report.News.Count(), "finding")} in the API documentation");
        html.Resource("style", ReportFiles.Style);
        html.Close("head");
        html.Line();
    }

    private void WriteTabs()
    {
        if (parts.Count == 0) return;
        html.Open("nav", ("class", "tabs"), ("aria-label", "Parts of the report"));
        html.Element("a", $"Findings ({Number(report.Findings.Count)})", ("href", "#findings"));
        html.Element("a", $"What was understood ({Number(parts.Count)})", ("href", "#understood"));
        html.Close("nav");
    }

    // What the lists have, by page and by kind, to jump to.
    private void WriteIndex()
    {
        html.Open("nav", ("class", "index"), ("aria-label", "Pages and kinds of findings"));
        html.Open("details", ("open", ""));
        html.Element("summary", "Contents");
        html.Open("ul", ("id", "page-index"));
        foreach (var group in ByPage()) WriteEntry("p" + Number(pages[group.Key]), TitleOf(group.Key), group.Count());
        html.Close("ul");
        html.Open("ul", ("id", "kind-index"));
        foreach (var rule in report.Rules) WriteEntry(AddressOf(rule), rule.Title, report.Findings.Count(finding => finding.Rule.Id == rule.Id));
        html.Close("ul");
        html.Close("details");
        html.Close("nav");
    }

    private void WriteEntry(string address, string text, int count)
    {
        html.Open("li");
        html.Open("a", ("href", "#" + address));
        html.Path(text);
        html.Close("a");
        html.Element("span", Number(count), ("class", "count"));
        html.Close("li");
    }

    private void WritePages()
    {
        var understood = parts.Select(static part => part.Path).ToHashSet(StringComparer.Ordinal);
        html.Open("div", ("id", "pages"));
        if (report.Findings.Count == 0) html.Element("p", report.Command == "diff" ? "Nothing changed." : "Nothing was found.", ("class", "nothing"));
        foreach (var group in ByPage())
        {
            html.Open("section", ("class", "group"), ("id", "p" + Number(pages[group.Key])));
            html.Open("h2");
            html.Path(TitleOf(group.Key));
            html.Close("h2");
            if (understood.Contains(group.Key))
                html.Element("a", "What was understood", ("class", "understood"), ("href", "#u" + Number(pages[group.Key])));
            html.Open("div", ("class", "list"));
            var excerpt = group.Key.Length > 0 ? PageExcerpt.Of(report.TextOf(group.Key)) : null;
            foreach (var finding in group) WriteFinding(finding, excerpt);
            html.Close("div");
            html.Close("section");
            html.Line();
        }
        html.Close("div");
    }

    private void WriteFinding(Finding finding, PageExcerpt? excerpt)
    {
        var address = "f" + report.FingerprintOf(finding);
        var severity = JsonReport.WordOf(finding.Severity);
        html.Open("article", ("id", address), ("data-severity", severity), ("data-kind", finding.Rule.Id), ("data-known", finding.IsKnown ? "" : null));
        html.Open("h3");
        html.Element("span", severity, ("class", "severity " + severity));
        if (finding.IsKnown) html.Element("span", "known", ("class", "badge"));
        if (finding.LeavesPageOut) html.Element("span", "page left out", ("class", "badge"));
        html.Element("a", finding.Rule.Title, ("href", "#" + AddressOf(finding.Rule)), ("class", "kind"));
        html.Element("a", finding.Region is { } region ? $"line {Number(region.StartLine)}" : "all pages", ("href", "#" + address), ("class", "place"),
            ("data-path", TitleOf(finding.Path)));
        html.Close("h3");
        html.Element("p", finding.Message, ("class", "message"));
        html.Open("div", ("class", "beside"));
        html.Open("div", ("class", "shown"));
        if (excerpt is not null && finding.Region is { } place) excerpt.Write(html, place);
        html.Close("div");
        html.Open("div", ("class", "fix"));
        html.Element("h4", "What to do");
        html.Help(HelpOf(finding.Rule).Fix);
        html.Close("div");
        html.Close("div");
        html.Close("article");
        html.Line();
    }

    private void WriteKinds()
    {
        html.Open("div", ("id", "kinds"));
        html.Element("h2", "Kinds of findings", ("class", "about"));
        foreach (var rule in report.Rules)
        {
            html.Open("section", ("class", "group"), ("id", AddressOf(rule)));
            html.Open("h2");
            html.Text(rule.Title + " ");
            html.Element("span", rule.Id, ("class", "id"));
            html.Close("h2");
            html.Open("div", ("class", "cause"));
            html.Help(HelpOf(rule).Cause);
            html.Element("h4", "What to do");
            html.Help(HelpOf(rule).Fix);
            html.Close("div");
            html.Open("div", ("class", "list"));
            html.Close("div");
            html.Close("section");
        }
        html.Close("div");
        html.Line();
    }

    private (string Cause, string Fix) HelpOf(FindingRule rule) =>
        help.TryGetValue(rule.Id, out var known) ? known : help[rule.Id] = (HelpHtml.OfCause(rule.Cause), HelpHtml.Of(rule.Fix));

    private IEnumerable<IGrouping<string, Finding>> ByPage() => report.Findings.GroupBy(static finding => finding.Path, StringComparer.Ordinal);

    private static string AddressOf(FindingRule rule) => "k" + rule.Id;

    private static string TitleOf(string path) => path.Length > 0 ? path : "All pages";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Count(int count, string what) => $"{Number(count)} {what}{(count == 1 ? "" : "s")}";
}
