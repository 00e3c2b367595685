using ZecGen.Cli.Pull.Markdown;

namespace ZecGen.Cli.Pull.Hosts;

/// <summary>GitBook: a notice before each page, and instructions for agents behind it, in a wording that changes.</summary>
internal sealed class GitBookHost : IDocumentationHost
{
    private const string Instructions = "Agent Instructions";
    private const string Notice = "For the complete documentation index, see";

    // Questions to the documentation, which its publisher pays for: no page has one of its own.
    private const string Question = "?ask=";

    public string Name => "gitbook";

    public string Query => "displayAgentInstructions=false";

    public bool IsShownBy(SiteEvidence evidence) =>
        evidence.HasHeader("x-gitbook") || evidence.Sitemaps.Any(static url => url.AbsolutePath.EndsWith("/sitemap-pages.xml", StringComparison.Ordinal))
        || StartOfInstructions(evidence.Page) < evidence.Page.Length
        || Furniture.NoticesOf(evidence.Page).Contains(Notice, StringComparison.OrdinalIgnoreCase);

    public Uri MarkdownAddressOf(Uri listed) => DocumentationHosts.WithExtension(listed, "readme");

    public string RemoveFurniture(string text) => Furniture.WithoutNotices(text[..StartOfInstructions(text)]);

    // A heading or a question says what it is; a table would be the page's own.
    private static int StartOfInstructions(string text)
    {
        var lines = MarkdownLine.In(text);
        var frontMatter = Furniture.EndOfFrontMatter(text, lines);
        var (hasQuestion, start, named) = (false, text.Length, text.Length);
        for (var index = lines.Count - 1; index > frontMatter; index--)
        {
            var line = lines[index].Of(text);
            if (!lines[index].IsCode && (line.TrimStart().StartsWith("|") || line.Contains("<table", StringComparison.OrdinalIgnoreCase))) break;
            hasQuestion |= line.Contains(Question, StringComparison.OrdinalIgnoreCase);
            if (lines[index].HeadingOf(text) is not { } heading) continue;
            var before = index - 1;
            while (before >= frontMatter && lines[before].IsBlankOf(text)) before--;
            var isSetApart = before >= frontMatter && lines[before].IsBreakOf(text);
            if (!isSetApart && !hasQuestion) continue;
            var first = lines[isSetApart ? before : index].Start;
            if (heading.StartsWith(Instructions, StringComparison.OrdinalIgnoreCase)) named = first;
            else if (isSetApart && hasQuestion && start == text.Length) start = first;
        }
        return named < text.Length ? named : start;
    }
}
