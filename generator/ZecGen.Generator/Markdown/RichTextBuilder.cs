using System.Text;
using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Markdown;

/// <summary>Gathers prose piece by piece: text, line ends, list items and marks.</summary>
internal sealed class RichTextBuilder
{
    private readonly StringBuilder line = new();
    private readonly List<TextLine> lines = [];
    private readonly List<TextMark> marks = [];
    private readonly List<(MarkKind Kind, int Start, string? Target)> open = [];
    private bool isItem;

    public void Append(string text) => Append(text.AsSpan());

    public void Append(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            var blank = c is ' ' or '\t' or '\r' or '\n';
            if (!blank) line.Append(c);
            else if (line.Length > 0 && line[line.Length - 1] != ' ') line.Append(' ');
        }
    }

    public void Begin(MarkKind kind, string? target = null) => open.Add((kind, line.Length, target));

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

        while (line.Length > 0 && line[line.Length - 1] == ' ') line.Length--;
        if (line.Length > 0)
        {
            marks.RemoveAll(mark => mark.Start >= line.Length);
            lines.Add(new(line.ToString(), isItem, marks.Select(mark => Clip(mark, line.Length)).ToEquatable()));
        }
        line.Clear();
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
        var length = line.Length - mark.Start;
        if (length > 0) marks.Add(new(mark.Kind, mark.Start, length, mark.Target));
    }

    private static TextMark Clip(TextMark mark, int length) =>
        mark.Start + mark.Length <= length ? mark : mark with { Length = length - mark.Start };
}
