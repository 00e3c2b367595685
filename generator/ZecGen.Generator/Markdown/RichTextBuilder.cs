using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Markdown;

/// <summary>Gathers prose piece by piece: text, line ends, list items and marks.</summary>
internal sealed class RichTextBuilder
{
    private readonly List<TextLine> lines = [];
    private readonly List<TextMark> marks = [];
    private readonly List<(MarkKind Kind, int Start, string? Target)> open = [];
    private char[] line = new char[256];
    private int length;
    private bool isItem;

    public void Append(string text) => Append(text.AsSpan());

    public void Append(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && !IsBlank(text[end])) end++;
            if (end > at)
            {
                Reserve(end - at);
                text.Slice(at, end - at).CopyTo(line.AsSpan(length));
                length += end - at;
            }
            at = end;
            while (at < text.Length && IsBlank(text[at])) at++;
            if (at > end && length > 0 && line[length - 1] != ' ')
            {
                Reserve(1);
                line[length++] = ' ';
            }
        }
    }

    public void Begin(MarkKind kind, string? target = null) => open.Add((kind, length, target));

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

    public void BeginItem()
    {
        EndLine();
        isItem = true;
    }

    public RichText ToRichText()
    {
        EndLine();
        open.Clear();
        var text = lines.Count == 0 ? RichText.Empty : new RichText(lines.ToEquatable());
        lines.Clear();
        return text;
    }

    private void Close((MarkKind Kind, int Start, string? Target) mark)
    {
        var marked = length - mark.Start;
        if (marked > 0) marks.Add(new(mark.Kind, mark.Start, marked, mark.Target));
    }

    private EquatableArray<TextMark> MarksWithin(int end) =>
        marks.Where(mark => mark.Start < end).Select(mark => Clip(mark, end)).ToEquatable();

    private void Reserve(int more)
    {
        if (length + more > line.Length) Array.Resize(ref line, Math.Max(length + more, line.Length * 2));
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n';

    private static TextMark Clip(TextMark mark, int length) =>
        mark.Start + mark.Length <= length ? mark : mark with { Length = length - mark.Start };
}
