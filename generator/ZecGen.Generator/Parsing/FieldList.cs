using ZecGen.Generator.Collections;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

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
    private static readonly char[] Ends = [':', '：', '-', '–', '—', ',', '，', '.', '。', ' '];

    /// <returns>Null where the paragraph is no list, or not each of its items is a field.</returns>
    public static Table? TableOf(Paragraph paragraph)
    {
        if (paragraph.Items == 0) return null;
        var fields = new List<Field>(paragraph.Items);
        foreach (var line in paragraph.Text.Lines)
        {
            if (line.IsItem && Read(line) is { } field) fields.Add(field);
            // What stands below an item belongs to it.
            else if (fields.Count > 0) fields[fields.Count - 1].Description.Add(line);
            else return null;
        }
        if (fields.Count != paragraph.Items) return null;

        var saysRequired = fields.Exists(static field => field.Requirement is not null);
        List<string> headers = saysRequired ? ["Parameter Name", "Required", "Type", "Description"] : ["Parameter Name", "Type", "Description"];
        var rows = fields.ConvertAll(field => Row(saysRequired
            ? [field.Name, Word(field.Requirement ?? "No"), field.Type, new(field.Description.ToEquatable())]
            : [field.Name, field.Type, new(field.Description.ToEquatable())]));
        return new(Row(headers.ConvertAll(Word)), rows, paragraph.Span, paragraph.InHint);

        Row Row(List<RichText> cells) => new(cells.ConvertAll(cell => new Cell(cell, paragraph.Span)), cells.Count, paragraph.Span);
    }

    /// <summary>Whether a paragraph lists what could be fields, in whatever form.</summary>
    public static bool MayBe(Paragraph paragraph) =>
        paragraph.Items > 0
            && paragraph.Text.Lines.Count(static line => line.IsItem && NameOf(line) is not null) * 2 > paragraph.Text.Lines.Count(static line => line.IsItem);

    private static Field? Read(TextLine line)
    {
        if (NameOf(line) is not var (name, at)) return null;
        var text = line.Text;
        var open = text.IndexOfAny(Opening, at);
        var isInParentheses = open >= 0 && text.Substring(at, open - at).Trim(' ', '*', '`').Length == 0;
        var (start, end) = isInParentheses ? (open + 1, text.IndexOfAny(Closing, open)) : Behind(text, at) is var colon and > 0
            ? (colon, EndOfHead(text, colon)) : (0, -1);
        if (end < start || end - start > LongestHead) return null;

        RichText? type = null;
        string? requirement = null;
        foreach (var (from, to) in Pieces(text, start, end))
        {
            var piece = Slice(line, from, to);
            if (type is null && ColumnEvidence.IsType(piece)) type = piece;
            else if (requirement is null && RequiredCell.SpeaksForItself(piece.Flat)) requirement = piece.Flat;
            else return null;
        }
        if (type is not { } own) return null;
        var rest = isInParentheses ? end + 1 : end;
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

    private static RichText Word(string text) => new([new(text, IsItem: false, default)]);

    // A piece of a line, with the marks within it.
    private static RichText Slice(TextLine line, int from, int to)
    {
        while (from < to && line.Text[from] == ' ') from++;
        while (to > from && line.Text[to - 1] == ' ') to--;
        var marks = line.Marks.Where(mark => mark.Start < to && mark.Start + mark.Length > from)
            .Select(
                mark => mark with { Start = Math.Max(mark.Start, from) - from, Length = Math.Min(mark.Start + mark.Length, to) - Math.Max(mark.Start, from) });
        return to == from ? RichText.Empty : new([new(line.Text.Substring(from, to - from), IsItem: false, marks.ToEquatable())]);
    }

    private sealed record Field(RichText Name, RichText Type, string? Requirement, List<TextLine> Description);
}
