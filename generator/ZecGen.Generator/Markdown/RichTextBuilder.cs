using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Markdown;

/// <summary>Gathers prose piece by piece: text, line ends, list items and marks.</summary>
internal sealed class RichTextBuilder
{
    private const int LongestWord = 24;

    // Each line has a mark for everything that is open in it, so what a page never closes must not add up.
    private const int MostOpen = 16;

    private readonly List<TextLine> lines = [];
    private readonly List<TextMark> marks = [];
    private readonly List<(MarkKind Kind, int Start, string? Target)> open = [];
    private char[] line = new char[256];
    private int length;
    private bool isItem;
    private int lists;

    // Tables say "String" and "Yes" over and over.
    private readonly RichText[] recent = new RichText[64];

    public void Append(string text) => Append(text.AsSpan());

    public void Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        var (into, to) = (line, length);
        // Blanks at the beginning of the line count as if one stood before them.
        var last = to == 0 ? ' ' : into[to - 1];
        foreach (var read in text)
        {
            var c = read is '\t' or '\r' or '\n' ? ' ' : read;
            // No shortcut: where words end cannot be predicted, that two blanks follow one another hardly ever happens.
            if ((c == ' ') & (last == ' ')) continue;
            into[to++] = last = c;
        }
        length = to;
    }

    public void Begin(MarkKind kind, string? target = null)
    {
        if (open.Count < MostOpen) open.Add((kind, length, target));
    }

    public void End(MarkKind kind)
    {
        var last = open.FindLastIndex(mark => mark.Kind == kind);
        if (last < 0) return;
        Close(open[last]);
        open.RemoveAt(last);
    }

    /// <summary>Ends the line; a line without text leaves no trace.</summary>
    public void EndLine()
    {
        foreach (var mark in open) Close(mark);
        for (var i = 0; i < open.Count; i++) open[i] = (open[i].Kind, 0, open[i].Target);

        while (length > 0 && line[length - 1] == ' ') length--;
        if (length > 0) lines.Add(new(new string(line, 0, length), isItem, marks.Count == 0 ? default : MarksWithin(length)));
        length = 0;
        marks.Clear();
        isItem = false;
    }

    /// <summary>Whether a list is open and none of its items.</summary>
    public bool IsBetweenItems => lists > 0 && !IsInItem;

    public bool IsInItem { get; private set; }

    public void BeginList()
    {
        EndLine();
        lists++;
        IsInItem = false;
    }

    public void EndList()
    {
        EndLine();
        if (lists > 0) lists--;
        IsInItem = false;
    }

    public void BeginItem()
    {
        EndLine();
        isItem = IsInItem = true;
    }

    public void EndItem()
    {
        EndLine();
        IsInItem = false;
    }

    public RichText ToRichText()
    {
        if (lines.Count == 0 && marks.Count == 0 && open.Count == 0 && !isItem && length <= LongestWord) return Word();
        EndLine();
        open.Clear();
        (lists, IsInItem) = (0, false);
        var text = lines.Count == 0 ? RichText.Empty : new RichText(lines.ToEquatable());
        lines.Clear();
        return text;
    }

    // A cell of one word keeps the text of the one that said so before.
    private RichText Word()
    {
        while (length > 0 && line[length - 1] == ' ') length--;
        var word = line.AsSpan(0, length);
        length = 0;
        if (word.Length == 0) return RichText.Empty;
        ref var known = ref recent[(word[0] * 31 + word[word.Length - 1] * 7 + word.Length) & (recent.Length - 1)];
        if (known.IsBlank || !known.Lines[0].Text.AsSpan().SequenceEqual(word)) known = new([new(word.ToString(), false, default)]);
        return known;
    }

    private void Close((MarkKind Kind, int Start, string? Target) mark)
    {
        var marked = length - mark.Start;
        if (marked > 0) marks.Add(new(mark.Kind, mark.Start, marked, mark.Target));
    }

    private EquatableArray<TextMark> MarksWithin(int end)
    {
        var within = new List<TextMark>(marks.Count);
        foreach (var mark in marks)
            if (mark.Start < end) within.Add(Clip(mark, end));
        return within.ToEquatable();
    }

    private void Reserve(int more)
    {
        if (length + more > line.Length) Array.Resize(ref line, Math.Max(length + more, line.Length * 2));
    }

    private static TextMark Clip(TextMark mark, int length) =>
        mark.Start + mark.Length <= length ? mark : mark with { Length = length - mark.Start };
}
