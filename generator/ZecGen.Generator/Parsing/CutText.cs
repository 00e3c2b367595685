using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing;

/// <summary>Rows whose last cell ends in the middle of something: a tag, code, a list, a bracket. Rules and values behind it may be lost.</summary>
internal static class CutText
{
    private const int LongestQuote = 30;
    private const int LongestRow = 8_000;

    // What has values in it and must be closed; of items and paragraphs HTML does not ask it.
    private static readonly string[] Elements = ["ul", "ol", "code", "table"];

    private static readonly string[] Joints = [" or", " and", "或", "和", "及"];

    public static void Report(string text, Document document, PageReport report)
    {
        // A page that ends there says so, and so does a row of another width.
        var known = report.Findings.Where(static finding => finding.Descriptor == FormCatalogue.MalformedMarkdown
            || finding.Descriptor == FormCatalogue.WrongWidth || finding.Descriptor == DiagnosticCatalogue.UnreadRow)
            .Select(static finding => finding.Span).OrderBy(static span => span.Start).ToList();
        var next = 0;
        foreach (var table in document.Sections.SelectMany(static section => section.Blocks).OfType<Table>())
        {
            if (!report.IsRead(table)) continue;
            var closes = ClosesWithBar(LineAt(text, table.Header.Span.Start));
            foreach (var row in table.Rows)
            {
                if (row.Width == 0) continue;
                var cell = row.Cells[row.Width - 1];
                if (cell.Text.IsBlank || cell.Span.End > text.Length) continue;
                while (next < known.Count && known[next].End < cell.Span.Start) next++;
                if (next < known.Count && known[next].IntersectsWith(cell.Span)) continue;
                Report(text, cell, closes && row.Width == table.Header.Cells.Count && LacksBar(text, cell.Span.End), report);
            }
        }
    }

    private static void Report(string text, Cell cell, bool isOpen, PageReport report)
    {
        var raw = text.AsSpan(cell.Span.Start, cell.Span.Length).TrimEnd();
        if (raw.Length == 0 || !(isOpen || IsCut(text, raw, cell))) return;
        report.Add(FormCatalogue.CutText, cell.Span, raw.Slice(Math.Max(0, raw.Length - LongestQuote)).ToString());
    }

    private static bool IsCut(string text, ReadOnlySpan<char> raw, Cell cell)
    {
        if (raw.IndexOf('<') >= 0 && (EndsInTag(raw) || IsOpen(text, cell.Span))) return true;
        var ticks = 0;
        foreach (var c in raw)
            if (c == '`') ticks++;
        return ticks % 2 != 0 || EndsInSentence(cell.Text.Flat.TrimEnd());
    }

    // Whether an element is opened more often than it is closed.
    private static bool IsOpen(string text, TextSpan span)
    {
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in HtmlTokenizer.Read(text, span).Where(static token => token.IsTag))
        {
            var tag = text.Substring(token.Span.Start, token.Span.Length);
            if (HtmlTokenizer.NameOf(tag) is not { } name || !Elements.Contains(name) || tag.EndsWith("/>", StringComparison.Ordinal)) continue;
            depths[name] = (depths.TryGetValue(name, out var depth) ? depth : 0) + (HtmlTokenizer.IsClosing(tag) ? -1 : 1);
        }
        return depths.Values.Any(static depth => depth > 0);
    }

    private static bool EndsInTag(ReadOnlySpan<char> raw) =>
        raw.LastIndexOf('<') is var at and >= 0 && raw.Slice(at).IndexOf('>') < 0
            && (at + 1 == raw.Length || raw[at + 1] == '/' || (char.IsLetter(raw[at + 1]) && raw.Slice(at).IndexOf(' ') < 0));

    // "A, B,", "A or", "A (the first", "Valid values:"
    private static bool EndsInSentence(string flat)
    {
        if (flat.Length == 0) return false;
        if (flat[flat.Length - 1] is ',' or '，' or '、' || Joints.Any(joint => flat.EndsWith(joint, StringComparison.Ordinal))) return true;
        if (flat[flat.Length - 1] is ':' or '：' && (Topics.In(flat) & Topic.Values) != 0) return true;
        // "(5, 10]" is closed as well.
        return flat.LastIndexOfAny(['(', '（']) is var at and >= 0 && flat.IndexOfAny([')', '）', ']'], at) < 0;
    }

    private static bool ClosesWithBar(string line) => line.Length > 1 && line[0] == '|' && line[line.Length - 1] == '|';

    // Whether the line of a row does not end with a bar.
    private static bool LacksBar(string text, int at) =>
        LineAt(text, at) is { Length: > 0 } line && line[0] == '|' && line[line.Length - 1] is not ('|' or '>');

    // Empty where it is longer than any row: a table of HTML may stand in one line.
    private static string LineAt(string text, int at)
    {
        var (before, behind) = (Math.Min(at, LongestRow), Math.Min(text.Length - at, LongestRow));
        var start = before == 0 ? -1 : text.LastIndexOf('\n', at - 1, before);
        var end = text.IndexOf('\n', at, behind);
        if ((start < 0 && before < at) || (end < 0 && behind < text.Length - at)) return "";
        return text.Substring(start + 1, (end < 0 ? text.Length : end) - start - 1).Trim();
    }
}
