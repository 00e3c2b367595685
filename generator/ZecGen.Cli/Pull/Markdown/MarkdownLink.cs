using System.Net;

namespace ZecGen.Cli.Pull.Markdown;

/// <summary>The place where a text says where a link or an image leads.</summary>
internal readonly record struct MarkdownLink(int Start, int End)
{
    /// <summary>The destinations of links, images, definitions and attributes outside code, in order. The time follows the length of the text.</summary>
    /// <param name="hasIndentedCode">As for <see cref="MarkdownLine.In"/>.</param>
    public static List<MarkdownLink> In(string text, bool hasIndentedCode = true)
    {
        var links = new List<MarkdownLink>();
        var lines = MarkdownLine.In(text, hasIndentedCode);
        for (int first = 0, next; first < lines.Count; first = next)
        {
            var kind = lines[first].Kind;
            next = first + 1;
            while (next < lines.Count && lines[next].Kind == kind && (lines[next].IsContinued || kind == LineKind.Html)) next++;
            var scanner = new LinkScanner(text, lines[first].Start, lines[next - 1].End, links);
            if (kind == LineKind.Text) scanner.ReadText();
            else if (kind == LineKind.Html) scanner.ReadTags();
        }
        return links;
    }

    /// <summary>The destination without escapes.</summary>
    public string Of(string text)
    {
        var raw = text[Start..End];
        if (raw.Contains('\\', StringComparison.Ordinal))
            raw = string.Concat(raw.Where((c, at) => c != '\\' || at + 1 == raw.Length || char.IsAsciiLetterOrDigit(raw[at + 1])));
        return raw.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(raw) : raw;
    }
}
