using System.Text;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Examples;

/// <summary>The text of an example, how far it is read, what was fixed in it, and where all that stands in the page.</summary>
internal sealed class JsonCursor
{
    /// <summary>How a comment is reported.</summary>
    public const string Comment = "a comment";

    private readonly IReadOnlyList<CodeLine> lines;

    // Where the lines begin in the text; none where the text is one piece of the page, and its first line is enough.
    private readonly int[] starts;
    private readonly int start;
    private readonly List<JsonRepair> repairs;
    private readonly StringBuilder corrections = new();

    public JsonCursor(IReadOnlyList<CodeLine> lines, List<JsonRepair> repairs)
    {
        (this.lines, this.repairs) = (lines, repairs);
        if (IsOnePiece(lines))
        {
            var (first, last) = (lines[0], lines[lines.Count - 1]);
            (Text, start, End, starts) = (first.Source, first.From, last.From + last.Length, []);
            At = start;
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
        End = Text.Length;
    }

    /// <summary>What the example stands in; it may begin before it and go on behind it.</summary>
    public string Text { get; }

    /// <summary>Where the example ends in the text.</summary>
    public int End { get; }

    public int At { get; set; }

    public int RepairCount => repairs.Count;

    public bool IsAtEnd => At >= End;

    /// <summary>What is still to be read.</summary>
    public ReadOnlySpan<char> Rest => Text.AsSpan(At, End - At);

    /// <summary>Where the example ends without the blanks behind it.</summary>
    public int LastEnd => start + Text.AsSpan(start, End - start).TrimEnd().Length;

    /// <summary>The texts that were fixed, one behind the other.</summary>
    public string Corrections => corrections.ToString();

    /// <summary>The character that comes next, NUL at the end.</summary>
    public char Next => At < End ? Text[At] : '\0';

    public void Repair(string problem, int start, int length) => repairs.Add(new(problem, SpanOf(start, start + length)));

    /// <summary>Keeps a text that does not stand in the page as it is meant.</summary>
    /// <returns>Its place, counted on from the end of the text.</returns>
    public TextSpan Correct(string text)
    {
        var place = new TextSpan(Text.Length + corrections.Length, text.Length);
        corrections.Append(text);
        return place;
    }

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
            while (At < End && (Text[At] is ' ' or '\t' or '\r' or '\n' || PlainCharacters.Of(Text[At]) is ' ' or '\0')) At++;
            if (CommentEnd() is not (var end and >= 0)) return;
            if (!SuppressionComment.IsDirective(Text.AsSpan(At, end - At))) Repair(Comment, At, end - At);
            At = end;
        }
    }

    private int CommentEnd()
    {
        if (Next is not ('/' or '#' or '<')) return -1;
        if (Next == '<')
        {
            var end = Rest.StartsWith("<!--".AsSpan()) ? Text.IndexOf("-->", At, End - At, StringComparison.Ordinal) : -1;
            return end < 0 ? -1 : end + 3;
        }
        if (Next == '/' && At + 1 < End && Text[At + 1] == '*')
        {
            var close = Text.IndexOf("*/", At + 2, End - At - 2, StringComparison.Ordinal);
            return close < 0 ? -1 : close + 2;
        }
        if (Next == '/' && !(At + 1 < End && Text[At + 1] == '/')) return -1;
        var line = Text.IndexOf('\n', At, End - At);
        return line < 0 ? End : line;
    }

    private static bool IsOnePiece(IReadOnlyList<CodeLine> lines)
    {
        for (var i = 1; i < lines.Count; i++)
            if (!ReferenceEquals(lines[i].Source, lines[0].Source) || lines[i].From != lines[i].Start
                || lines[i].From != lines[i - 1].From + lines[i - 1].Length + 1)
                return false;
        return lines[0].From == lines[0].Start;
    }

    private int Offset(int position)
    {
        if (starts.Length == 0) return position;
        var line = Array.BinarySearch(starts, position);
        if (line < 0) line = ~line - 1;
        return lines[line].Start + Math.Min(position - starts[line], lines[line].Length);
    }
}
