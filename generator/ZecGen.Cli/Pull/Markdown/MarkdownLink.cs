using System.Net;

namespace ZecGen.Cli.Pull.Markdown;

/// <summary>The place where a text says where a link or an image leads.</summary>
internal readonly record struct MarkdownLink(int Start, int End)
{
    private static readonly string[] Attributes = ["href", "src", "url"];

    /// <summary>The destinations of links, images, definitions and attributes outside code, in order. The time follows the length of the text.</summary>
    public static List<MarkdownLink> In(string text)
    {
        var links = new List<MarkdownLink>();
        foreach (var line in MarkdownLine.In(text))
            if (!line.IsCode) Gather(text, line, links);
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

    private static void Gather(string text, MarkdownLine line, List<MarkdownLink> links)
    {
        HashSet<int>? unclosed = null;
        if (DefinitionIn(text, line) is { } definition) links.Add(definition);
        for (var at = line.Start; at < line.End; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '`':
                    at = EndOfCode(text, at, line.End, ref unclosed) - 1;
                    break;
                case ']' when at + 1 < line.End && text[at + 1] == '(':
                    if (Destination(text, at + 2, line.End) is not { } inline) break;
                    links.Add(inline);
                    at = inline.End - 1;
                    break;
                case '=' when at + 1 < line.End && text[at + 1] is '"' or '\'' && IsAttribute(text.AsSpan(line.Start, at - line.Start)):
                    if (text.IndexOf(text[at + 1], at + 2, line.End - at - 2) is not (>= 0 and var quote)) break;
                    links.Add(new(at + 2, quote));
                    at = quote;
                    break;
            }
        }
    }

    private static bool IsAttribute(ReadOnlySpan<char> before)
    {
        foreach (var name in Attributes)
        {
            if (before.EndsWith(name, StringComparison.OrdinalIgnoreCase) && before.Length > name.Length && before[^(name.Length + 1)] is ' ' or '\t')
                return true;
        }
        return false;
    }

    // "[label]: destination", which may be indented by three.
    private static MarkdownLink? DefinitionIn(string text, MarkdownLine line)
    {
        var content = line.Of(text);
        var label = content.TrimStart(' ');
        if (label.Length == 0 || label[0] != '[' || content.Length - label.Length > 3) return null;
        return label.IndexOf("]:") is > 1 and var end ? Destination(text, line.End - label.Length + end + 2, line.End) : null;
    }

    private static MarkdownLink? Destination(string text, int start, int end)
    {
        while (start < end && text[start] == ' ') start++;
        if (start == end) return null;
        if (text[start] == '<')
            return text.IndexOf('>', start, end - start) is > 0 and var bracket && bracket > start + 1 ? new(start + 1, bracket) : null;
        var (at, depth) = (start, 0);
        for (; at < end && text[at] is not (' ' or '\t'); at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == '(') depth++;
            else if (text[at] == ')' && depth-- == 0) break;
        }
        at = Math.Min(at, end);
        return at > start ? new(start, at) : null;
    }

    // Behind the code span that begins here, or behind the backticks where it does not end.
    private static int EndOfCode(string text, int start, int end, ref HashSet<int>? unclosed)
    {
        var length = RunAt(text, start, end);
        for (var at = start + length; unclosed?.Contains(length) != true && at < end; at++)
        {
            if (text[at] != '`') continue;
            var run = RunAt(text, at, end);
            at += run;
            if (run == length) return at;
        }
        (unclosed ??= []).Add(length);
        return start + length;
    }

    private static int RunAt(string text, int start, int end)
    {
        var at = start;
        while (at < end && text[at] == '`') at++;
        return at - start;
    }
}
