using System.Text.RegularExpressions;
using ZecGen.Cli.Pull.Markdown;

namespace ZecGen.Cli.Pull.Indexes;

/// <summary>Reads <c>llms.txt</c>: the first link of each line that begins with one, or with a mark of a list before it.</summary>
internal static partial class LlmsText
{
    /// <summary>Where the links lead, as they are written.</summary>
    public static IReadOnlyList<string> LinksIn(string text)
    {
        var links = new List<string>();
        var destinations = MarkdownLink.In(text, hasIndentedCode: false);
        var next = 0;
        foreach (var line in MarkdownLine.In(text, hasIndentedCode: false).Where(static line => !line.IsCode))
        {
            while (next < destinations.Count && destinations[next].Start < line.Start) next++;
            var content = line.Of(text);
            if (BareAddress().Match(content.ToString()) is { Success: true } bare) links.Add(bare.Groups[1].Value);
            else if (next < destinations.Count && destinations[next].End <= line.End && BeginsWithLink().IsMatch(content))
                links.Add(destinations[next].Of(text));
        }
        return links;
    }

    [GeneratedRegex(@"^\s*(?:[-*+]\s+|\d{1,9}[.)]\s+)?(?:\*\*|__)?\[")]
    private static partial Regex BeginsWithLink();

    [GeneratedRegex(@"^\s*(?:[-*+]|\d{1,9}[.)])\s+<?(https?://[^\s<>]+)>?\s*$")]
    private static partial Regex BareAddress();
}
