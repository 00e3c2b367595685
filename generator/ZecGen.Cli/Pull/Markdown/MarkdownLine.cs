namespace ZecGen.Cli.Pull.Markdown;

/// <summary>A line of a page.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Behind its last one, without the end of the line.</param>
/// <param name="IsCode">Whether it belongs to a fenced block of code.</param>
internal readonly record struct MarkdownLine(int Start, int End, bool IsCode)
{
    private const int FenceLength = 3;

    /// <summary>The lines of a text whose lines end with <c>\n</c>.</summary>
    public static List<MarkdownLine> In(string text)
    {
        var lines = new List<MarkdownLine>();
        var open = "";
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            var fence = FenceOf(text.AsSpan(start, end - start));
            var isCode = open.Length > 0 || fence.Length > 0;
            lines.Add(new(start, end, isCode));
            if (open.Length == 0) open = fence;
            else if (fence.StartsWith(open, StringComparison.Ordinal) && text.AsSpan(start, end - start).Trim().Length == fence.Length) open = "";
            start = end + 1;
        }
        return lines;
    }

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, End - Start);

    /// <summary>The text of a heading with number signs, null for any other line.</summary>
    public string? HeadingOf(string text)
    {
        var line = Of(text).Trim();
        var rest = line.TrimStart('#');
        return IsCode || rest.Length == line.Length || rest.Length == 0 || rest[0] != ' ' ? null : rest.Trim().TrimEnd('#').Trim().ToString();
    }

    /// <summary>Whether the line is a thematic break, or the lower line of a heading.</summary>
    public bool IsBreakOf(string text)
    {
        var line = Of(text).Trim();
        return !IsCode && line.Length >= FenceLength && line[0] is '-' or '*' or '_' && line.TrimStart(line[0]).IsEmpty;
    }

    public bool IsBlankOf(string text) => Of(text).IsWhiteSpace();

    private static string FenceOf(ReadOnlySpan<char> line)
    {
        var content = line.TrimStart();
        if (content.Length < FenceLength || content[0] is not ('`' or '~')) return "";
        var length = content.Length - content.TrimStart(content[0]).Length;
        // Backticks behind a fence of backticks make it a code span.
        return length < FenceLength || (content[0] == '`' && content[length..].Contains('`')) ? "" : new(content[0], length);
    }
}
