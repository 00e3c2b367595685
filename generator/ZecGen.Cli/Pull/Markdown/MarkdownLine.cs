namespace ZecGen.Cli.Pull.Markdown;

/// <summary>What a line of a page is.</summary>
internal enum LineKind
{
    /// <summary>Markdown.</summary>
    Text,

    /// <summary>Code, or a part that nobody sees: nothing in it means anything.</summary>
    Code,

    /// <summary>HTML that is shown as it is: only its tags mean something.</summary>
    Html,
}

/// <summary>A line of a page.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Behind its last one, without the end of the line.</param>
/// <param name="IsContinued">Whether it goes on with the text of the line before.</param>
internal readonly record struct MarkdownLine(int Start, int End, LineKind Kind, bool IsContinued)
{
    private const int BreakLength = 3;

    public bool IsCode => Kind != LineKind.Text;

    /// <summary>The lines of a text whose lines end with <c>\n</c>.</summary>
    /// <param name="hasIndentedCode">Whether what is indented is code; in a file that is for programs alone it is not.</param>
    public static List<MarkdownLine> In(string text, bool hasIndentedCode = true) => new LineReader(text, hasIndentedCode).Read();

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
        return !IsCode && line.Length >= BreakLength && line[0] is '-' or '*' or '_' && line.TrimStart(line[0]).IsEmpty;
    }

    public bool IsBlankOf(string text) => Of(text).IsWhiteSpace();
}
