using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Markdown.Repairs;

/// <summary>The lines of a page, by what they begin with.</summary>
internal sealed class PageLines
{
    private readonly List<PageLine> lines;

    private PageLines(string text, List<PageLine> lines) => (Text, this.lines) = (text, lines);

    public string Text { get; }

    public int Count => lines.Count;

    public PageLine this[int at] => lines[at];

    /// <summary>Whether no line could be part of a table, code or markup, so that there is nothing to look at.</summary>
    public bool IsPlain { get; private init; }

    public static PageLines Of(string text)
    {
        var lines = new List<PageLine>((text.Length / 32) + 4);
        var isPlain = true;
        for (var start = 0; start < text.Length;)
        {
            var next = text.IndexOf('\n', start) is var at and >= 0 ? at + 1 : text.Length;
            var end = next;
            while (end > start && text[end - 1] is '\n' or '\r' or ' ' or '\t') end--;
            var first = start;
            while (first < end && text[first] is ' ' or '\t') first++;
            var begins = first < end ? text[first] : '\0';
            isPlain &= begins is not ('|' or '｜' or '+' or '`' or '~' or '<' or '>' or 'P' or 'G' or 'D' or '{');
            lines.Add(new(start, first, end, next, begins));
            start = next;
        }
        return new(text, lines) { IsPlain = isPlain };
    }

    /// <summary>Takes a line out of what the other repairs look at.</summary>
    public void Blank(int at) => lines[at] = lines[at] with { End = lines[at].First, Begins = '\0', IsTakenOut = true };

    /// <summary>Says that a line is code, whatever it begins with.</summary>
    public void MarkCode(int at) => lines[at] = lines[at] with { IsCode = true };

    public TextSpan SpanOf(int at) => TextSpan.FromBounds(lines[at].First, lines[at].End);

    public ReadOnlySpan<char> TextOf(int at) => Text.AsSpan(lines[at].First, lines[at].End - lines[at].First);

    public bool Starts(int at, string text) => TextOf(at).StartsWith(text.AsSpan(), StringComparison.Ordinal);

    /// <summary>The level of a heading, 0 where the line is none.</summary>
    public int HeadingLevel(int at)
    {
        if (lines[at].Begins != '#' || lines[at].IsCode) return 0;
        var text = TextOf(at);
        var level = 0;
        while (level < text.Length && text[level] == '#') level++;
        return level <= 6 && level < text.Length && text[level] is ' ' or '\t' ? level : 0;
    }
}

/// <param name="Start">Where the line begins.</param>
/// <param name="First">Where its first character stands that is no blank.</param>
/// <param name="End">Behind its last character that is no blank.</param>
/// <param name="Next">Where the next line begins.</param>
/// <param name="Begins">Its first character, NUL where it is blank.</param>
internal readonly record struct PageLine(int Start, int First, int End, int Next, char Begins)
{
    public bool IsCode { get; init; }

    /// <summary>Whether another repair has reported the line.</summary>
    public bool IsTakenOut { get; init; }

    public bool IsBlank => Begins == '\0';
}
