using System.Text;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing.Examples;

/// <summary>The text of an example, how far it is read, what was mended in it, and where all that stands in the page.</summary>
internal sealed class JsonCursor
{
    private readonly IReadOnlyList<CodeLine> lines;

    // Where the lines begin in the text; none where the text is one piece of the page, and its first line tells all.
    private readonly int[] starts;
    private readonly List<JsonRepair> repairs;

    public JsonCursor(IReadOnlyList<CodeLine> lines, List<JsonRepair> repairs)
    {
        (this.lines, this.repairs) = (lines, repairs);
        if (IsOnePiece(lines))
        {
            var (first, last) = (lines[0], lines[lines.Count - 1]);
            Text = first.Source.Substring(first.From, last.From + last.Length - first.From);
            starts = [];
            return;
        }
        var joined = new StringBuilder();
        starts = new int[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            starts[i] = joined.Length;
            joined.Append(lines[i].Text).Append('\n');
        }
        Text = joined.ToString();
    }

    public string Text { get; }

    public int At { get; set; }

    public int RepairCount => repairs.Count;

    public bool IsAtEnd => At >= Text.Length;

    /// <summary>The character that comes next, NUL at the end.</summary>
    public char Next => At < Text.Length ? Text[At] : '\0';

    public void Repair(string problem, int start, int length) => repairs.Add(new(problem, SpanOf(start, start + length)));

    /// <summary>Takes what comes next where it is the mark, or what a keyboard for Chinese makes of it.</summary>
    public bool Take(char mark, char wide, string problem)
    {
        if (Next != mark && Next != wide) return false;
        if (Next == wide) Repair(problem, At, 1);
        At++;
        return true;
    }

    public TextSpan SpanOf(int start, int end) => TextSpan.FromBounds(Offset(start), Math.Max(Offset(start), Offset(end)));

    /// <summary>Skips blanks, and comments, which JSON does not have.</summary>
    public void SkipBlanks()
    {
        while (true)
        {
            while (At < Text.Length && (Text[At] is ' ' or '\t' or '\r' or '\n' || PlainCharacters.Of(Text[At]) is ' ' or '\0')) At++;
            if (CommentEnd() is not (var end and >= 0)) return;
            Repair("a comment", At, end - At);
            At = end;
        }
    }

    private int CommentEnd()
    {
        if (Next is not ('/' or '#')) return -1;
        if (Next == '/' && At + 1 < Text.Length && Text[At + 1] == '*')
        {
            var close = Text.IndexOf("*/", At + 2, StringComparison.Ordinal);
            return close < 0 ? -1 : close + 2;
        }
        if (Next == '/' && !(At + 1 < Text.Length && Text[At + 1] == '/')) return -1;
        var line = Text.IndexOf('\n', At);
        return line < 0 ? Text.Length : line;
    }

    private static bool IsOnePiece(IReadOnlyList<CodeLine> lines)
    {
        for (var i = 1; i < lines.Count; i++)
            if (!ReferenceEquals(lines[i].Source, lines[0].Source) || lines[i].From != lines[i].Start || lines[i].From != lines[i - 1].From + lines[i - 1].Length + 1) return false;
        return lines[0].From == lines[0].Start;
    }

    private int Offset(int position)
    {
        if (starts.Length == 0) return lines[0].Start + position;
        var line = Array.BinarySearch(starts, position);
        if (line < 0) line = ~line - 1;
        return lines[line].Start + Math.Min(position - starts[line], lines[line].Length);
    }
}
