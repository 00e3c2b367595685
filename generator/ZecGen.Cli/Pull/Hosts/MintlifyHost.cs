using System.Text.RegularExpressions;
using ZecGen.Cli.Pull.Markdown;

namespace ZecGen.Cli.Pull.Hosts;

/// <summary>Mintlify: a quoted note on the index, instructions for agents, code that the page exports, and blocks for one audience.</summary>
internal sealed partial class MintlifyHost : IDocumentationHost
{
    private const string Credit = "Built with [Mintlify](";

    public string Name => "mintlify";

    public string Query => "";

    public bool IsShownBy(SiteEvidence evidence) =>
        evidence.HasHeader("x-mintlify") || evidence.Page.Contains(Credit, StringComparison.Ordinal)
        || evidence.Page.Contains("<Visibility for=\"", StringComparison.Ordinal)
        || evidence.Page.Contains("<AgentInstructions>", StringComparison.Ordinal)
        || Furniture.NoticesOf(evidence.Page).Contains("# Documentation Index", StringComparison.OrdinalIgnoreCase);

    public Uri MarkdownAddressOf(Uri listed) => DocumentationHosts.WithExtension(listed, "index");

    public string RemoveFurniture(string text, Uri? page)
    {
        var bare = Furniture.WithoutElement(text, "<AgentInstructions>", "</AgentInstructions>", keep: false);
        bare = Furniture.WithoutNotices(WithoutCredit(Furniture.WithoutNotices(bare)));
        bare = Furniture.WithoutElement(bare, "<Visibility for=\"agents\">", "</Visibility>", keep: false);
        return WithoutCode(Furniture.WithoutElement(bare, "<Visibility for=\"humans\">", "</Visibility>", keep: true));
    }

    private static string WithoutCredit(string text)
    {
        var at = text.LastIndexOf(Credit, StringComparison.Ordinal);
        if (at < 0 || (at > 0 && text[at - 1] != '\n')) return text;
        var end = text.IndexOf('\n', at);
        return end < 0 || text.AsSpan(end).IsWhiteSpace() ? text[..at] : text;
    }

    // An export or an import begins a block of the page and ends with a blank line, where all its brackets are closed.
    private static string WithoutCode(string text)
    {
        var (kept, depth, isIn) = (new List<string>(), 0, false);
        foreach (var line in MarkdownLine.In(text))
        {
            var content = line.Of(text);
            isIn |= line is { IsCode: false, IsContinued: false } && BeginsCode().IsMatch(content);
            if (!isIn)
            {
                kept.Add(content.ToString());
                continue;
            }
            foreach (var c in content) depth += c is '{' or '(' or '[' ? 1 : c is '}' or ')' or ']' ? -1 : 0;
            isIn = depth > 0 || !content.IsWhiteSpace();
            if (!isIn) depth = 0;
        }
        // Brackets that nobody closes would take the rest of the page away.
        return isIn && depth > 0 ? text : string.Join('\n', kept);
    }

    // What only JavaScript can be: a name with a value, a function, a class, a module in quotation marks.
    [GeneratedRegex(@"^(?:export\s+(?:(?:const|let|var)\s+(?:[\w$]+\s*[=:]|[{\[])|(?:default\s+)?(?:async\s+)?function\b\s*\*?\s*[\w$]*\s*\(|"
        + @"(?:default\s+)?class\s+\w+\s*(?:\{|extends\b)|default\s+(?:[({\[]|[\w$.]+[\s;]*$|[\w$]+\s*=>)|\{)|"
        + @"import\s+(?:[\w$*{][^'""]*\sfrom\s+)?['""][^'""]+['""][\s;]*$|import\s+\{[^}]*$)")]
    private static partial Regex BeginsCode();
}
