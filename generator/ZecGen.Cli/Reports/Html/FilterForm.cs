using System.Globalization;

namespace ZecGen.Cli.Reports.Html;

/// <summary>What a reader chooses: words, severities, a kind, and how findings are grouped. Without its script a report shows all.</summary>
internal static class FilterForm
{
    private static readonly (FindingSeverity Severity, string Label)[] Severities =
        [(FindingSeverity.Error, "Errors"), (FindingSeverity.Warning, "Warnings"), (FindingSeverity.Note, "Notes")];

    public static void Write(HtmlWriter html, FindingReport report)
    {
        html.Open("form", ("id", "filter"), ("role", "search"), ("hidden", ""));
        html.Open("label", ("class", "search"));
        html.Element("span", "Search");
        html.Open("input", ("type", "search"), ("name", "words"), ("autocomplete", "off"), ("placeholder", "a page, a name, a value, a word"));
        html.Close("label");
        html.Open("label");
        html.Element("span", "Kind");
        html.Open("select", ("name", "kind"));
        html.Element("option", "All kinds", ("value", " "));
        foreach (var rule in report.Rules)
            html.Element("option", $"{rule.Title} ({Number(report.Findings.Count(finding => finding.Rule.Id == rule.Id))})", ("value", rule.Id));
        html.Close("select");
        html.Close("label");
        html.Open("fieldset");
        html.Element("legend", "Show");
        foreach (var (severity, label) in Severities)
        {
            var count = report.Findings.Count(finding => finding.Severity == severity);
            if (count > 0) WriteChoice(html, "checkbox", "severity", JsonReport.WordOf(severity), $"{label} ({Number(count)})", isChecked: true);
        }
        if (report.HasBaseline)
            WriteChoice(html, "checkbox", "known", "known", $"Known ({Number(report.Findings.Count(static finding => finding.IsKnown))})", isChecked: false);
        html.Close("fieldset");
        html.Open("fieldset");
        html.Element("legend", "Group");
        WriteChoice(html, "radio", "group", "pages", "By page", isChecked: true);
        WriteChoice(html, "radio", "group", "kinds", "By kind", isChecked: false);
        html.Close("fieldset");
        html.Open("p", ("class", "status"));
        html.Open("output", ("id", "status"));
        html.Close("output");
        html.Element("button", "Show all", ("type", "reset"));
        html.Close("p");
        html.Close("form");
        html.Line();
    }

    private static void WriteChoice(HtmlWriter html, string type, string name, string value, string label, bool isChecked)
    {
        html.Open("label", ("class", "choice"));
        html.Open("input", ("type", type), ("name", name), ("value", value), ("checked", isChecked ? "" : null));
        html.Text(label);
        html.Close("label");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
