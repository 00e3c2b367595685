using ZecGen.Generator.Collections;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace ZecGen.Generator.Parsing;

/// <summary>Fields that a page lists item by item → the table that says the same: <c>- diskId (String, required): The disk.</c>,
/// <c>- size: Integer. Its size.</c></summary>
/// <remarks>Read where each item says its name and its type, and nothing else could be meant.</remarks>
internal static class FieldList
{
    private const int LongestHead = 200;

    private static readonly char[] Opening = ['(', '（'];
    private static readonly char[] Closing = [')', '）'];
    private static readonly char[] Commas = [',', '，', '、', ';', '；'];
    private static readonly char[] HeadEnds = [':', '：', '–', '—'];
    private static readonly char[] Ends = [':', '：', '-', '–', '—', ',', '，', '.', '。', ' '];

    /// <returns>Null where the paragraph is no list, or not each of its items is a field.</returns>
    public static Table? TableOf(Paragraph paragraph)
    {
        if (paragraph.Items == 0) return null;
        var fields = new List<Field>(paragraph.Items);
        foreach (var line in paragraph.Text.Lines)
        {
            if (line.IsItem && Read(line) is { } field) fields.Add(field with { Span = paragraph.Span });
            // What stands below an item belongs to it.
            else if (fields.Count > 0) fields[fields.Count - 1].Description.Add(line);
            else return null;
        }
        return fields.Count == paragraph.Items ? TableOf(fields, paragraph.Span, paragraph.InHint) : null;
    }

    /// <summary>The table that says what fields say.</summary>
    public static Table TableOf(List<Field> fields, TextSpan span, bool inHint)
    {
        var saysRequired = fields.Exists(static field => field.Requirement is not null);
        List<string> headers = saysRequired ? ["Parameter Name", "Required", "Type", "Description"] : ["Parameter Name", "Type", "Description"];
        var rows = fields.ConvertAll(field => Row(saysRequired
            ? [field.Name, Word(field.Requirement ?? "No"), field.Type, new(field.Description.ToEquatable())]
            : [field.Name, field.Type, new(field.Description.ToEquatable())], field.Span));
        return new(Row(headers.ConvertAll(Word), span), rows, span, inHint);

        static Row Row(List<RichText> cells, TextSpan span) => new(cells.ConvertAll(cell => new Cell(cell, span)), cells.Count, span);
    }

    /// <summary>Whether a paragraph lists what could be fields, in whatever form.</summary>
    public static bool MayBe(Paragraph paragraph) =>
        paragraph.Items > 0
            && paragraph.Text.Lines.Count(static line => line.IsItem && NameOf(line) is not null) * 2 > paragraph.Text.Lines.Count(static line => line.IsItem);

    /// <summary>Whether a line begins with a name, so that it could be a field.</summary>
    public static bool Names(TextLine line) =>
        NameOf(line) is var (_, end) && (line.Text[end] != ' ' || line.Marks.Any(mark => mark.Start == 0 && mark.Length >= end));

    /// <returns>The field of a line that says its name and its type; null where it is none.</returns>
    public static Field? Read(TextLine line)
    {
        if (NameOf(line) is not var (name, at)) return null;
        var text = line.Text;
        var open = text.IndexOfAny(Opening, at);
        var isInParentheses = open >= 0 && text.Substring(at, open - at).Trim(' ', '*', '`').Length == 0;
        var (start, end) = isInParentheses ? (open + 1, text.IndexOfAny(Closing, open)) : Behind(text, at) is var colon and > 0
            ? (colon, EndOfHead(text, colon)) : (at, text.IndexOfAny(HeadEnds, at));
        if (end < start || end - start > LongestHead) return null;
        var head = end;

        RichText? type = null;
        string? requirement = null;
        // "diskId String required: The disk."
        if (text[at] == ' ' && start == at && LastWord(text, start, end) is var last and > 0 && RequiredCell.SpeaksForItself(text.Substring(last, end - last)))
        {
            requirement = text.Substring(last, end - last).Trim();
            end = last;
        }
        foreach (var (from, to) in Pieces(text, start, end))
        {
            var piece = Slice(line, from, to);
            if (type is null && ColumnEvidence.IsType(piece)) type = piece;
            else if (requirement is null && RequiredCell.SpeaksForItself(piece.Flat)) requirement = piece.Flat;
            else return null;
        }
        if (type is not { } own) return null;
        var rest = isInParentheses ? end + 1 : head;
        while (rest < text.Length && Ends.Contains(text[rest])) rest++;
        var description = new List<TextLine>();
        if (rest < text.Length) description.Add(Slice(line, rest, text.Length).Lines[0]);
        return new(name, own, requirement, description);
    }

    // A name on the wire, and what follows it.
    private static (RichText Name, int End)? NameOf(TextLine line)
    {
        var end = line.Text.IndexOfAny([' ', ':', '：', .. Opening]);
        if (end <= 0) return null;
        var name = Slice(line, 0, end);
        return NameCell.Of(name) is { IsName: true, Name: var word } && (char.IsLower(word[0]) || word.IndexOf('_') >= 0)
            && end + 1 < line.Text.Length ? (name, end) : null;
    }

    // Behind the colon or the dash that stands behind the name; -1 where there is none.
    private static int Behind(string text, int at)
    {
        var start = at;
        while (at < text.Length && text[at] is ' ' or ':' or '：' or '-' or '–' or '—') at++;
        return at < text.Length && text.Substring(start, at - start).Trim().Length == 1 ? at : -1;
    }

    // "Integer, required. Its size": the sentence or the parts of it that say the type and whether it is required.
    private static int EndOfHead(string text, int start)
    {
        var end = text.IndexOfAny(['.', '。', ':', '：'], start);
        return end < 0 ? text.Length : end;
    }

    private static IEnumerable<(int From, int To)> Pieces(string text, int start, int end)
    {
        while (start < end)
        {
            var comma = text.IndexOfAny(Commas, start, end - start);
            var to = comma < 0 ? end : comma;
            if (text.Substring(start, to - start).Trim().Length > 0) yield return (start, to);
            start = to + 1;
        }
    }

    private static int LastWord(string text, int start, int end)
    {
        while (end > start && text[end - 1] == ' ') end--;
        return text.LastIndexOf(' ', end - 1, end - start) + 1 is var at && at > start + 1 ? at : -1;
    }

    private static RichText Word(string text) => new([new(text, IsItem: false, default)]);

    /// <summary>A piece of a line, with the marks within it.</summary>
    public static RichText Slice(TextLine line, int from, int to)
    {
        while (from < to && line.Text[from] == ' ') from++;
        while (to > from && line.Text[to - 1] == ' ') to--;
        var marks = line.Marks.Where(mark => mark.Start < to && mark.Start + mark.Length > from)
            .Select(
                mark => mark with { Start = Math.Max(mark.Start, from) - from, Length = Math.Min(mark.Start + mark.Length, to) - Math.Max(mark.Start, from) });
        return to == from ? RichText.Empty : new([new(line.Text.Substring(from, to - from), IsItem: false, marks.ToEquatable())]);
    }
}

/// <param name="Requirement">Null where it says nothing of it.</param>
internal sealed record Field(RichText Name, RichText Type, string? Requirement, List<TextLine> Description)
{
    /// <summary>Where it stands.</summary>
    public TextSpan Span { get; init; }
}
