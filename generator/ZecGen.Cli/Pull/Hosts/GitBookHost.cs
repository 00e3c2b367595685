using ZecGen.Cli.Pull.Addresses;
using ZecGen.Cli.Pull.Markdown;

namespace ZecGen.Cli.Pull.Hosts;

/// <summary>GitBook: a notice before each page, and instructions for agents behind it, in a wording that changes.</summary>
internal sealed class GitBookHost : IDocumentationHost
{
    private const string Instructions = "Agent Instructions";

    // To a page of the documentation, which its publisher pays for.
    private const string Question = ".md?ask=";

    private const string Notice = "For the complete documentation index, see";

    public string Name => "gitbook";

    public string Query => "displayAgentInstructions=false";

    public bool IsShownBy(SiteEvidence evidence) =>
        evidence.HasHeader("x-gitbook") || evidence.Sitemaps.Any(static url => url.AbsolutePath.EndsWith("/sitemap-pages.xml", StringComparison.Ordinal))
        || StartOfInstructions(evidence.Page, evidence.Address) < evidence.Page.Length
        || Furniture.NoticesOf(evidence.Page).Contains(Notice, StringComparison.OrdinalIgnoreCase);

    public Uri MarkdownAddressOf(Uri listed) => DocumentationHosts.WithExtension(listed, "readme");

    public string RemoveFurniture(string text, Uri? page) => Furniture.WithoutNotices(text[..StartOfInstructions(text, page)]);

    // A heading and a question to the page itself say what it is; a table would be the page's own.
    private static int StartOfInstructions(string text, Uri? page)
    {
        var lines = MarkdownLine.In(text);
        var frontMatter = Furniture.EndOfFrontMatter(text, lines);
        var own = page is null ? "\n" : NameOf(page);
        var (isAsked, isOwn, start, named) = (false, false, text.Length, text.Length);
        for (var index = lines.Count - 1; index > frontMatter; index--)
        {
            var line = lines[index].Of(text);
            if (!lines[index].IsCode && (line.TrimStart().StartsWith("|") || line.Contains("<table", StringComparison.OrdinalIgnoreCase))) break;
            for (int next; (next = line.IndexOf(Question, StringComparison.OrdinalIgnoreCase)) >= 0; line = line[(next + Question.Length)..])
            {
                isAsked = true;
                isOwn |= line[..next].EndsWith(own, StringComparison.OrdinalIgnoreCase);
            }
            if (!isAsked || lines[index].HeadingOf(text) is not { } heading) continue;
            var before = index - 1;
            while (before >= frontMatter && lines[before].IsBlankOf(text)) before--;
            var isSetApart = before >= frontMatter && lines[before].IsBreakOf(text);
            var first = lines[isSetApart ? before : index].Start;
            if (heading.StartsWith(Instructions, StringComparison.OrdinalIgnoreCase)) named = first;
            else if (isSetApart && isOwn && start == text.Length) start = first;
        }
        return named < text.Length ? named : start;
    }

    // The last part of its path, which no other page has.
    private static string NameOf(Uri page)
    {
        var path = PageNames.WithoutExtension(page.AbsolutePath.TrimEnd('/'));
        return "/" + path[(path.LastIndexOf('/') + 1)..];
    }
}
