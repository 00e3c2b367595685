using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing;

/// <summary>Lines that look like rows and stand in no table: between prose, in a list, or in an example.</summary>
internal static class StrayRows
{
    private const int FewestBars = 3;
    private const int LongestQuote = 80;
    private const int LongestRowWithoutBars = 2_000;

    public static void Report(string text, Document document, PageReport report)
    {
        var tables = document.Sections.SelectMany(section => section.Blocks).OfType<Table>().Select(table => table.Span).OrderBy(span => span.Start).ToList();
        var next = 0;
        var (comments, passed) = (PageComments.In(text, document), 0);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            // What is commented out is no documentation.
            while (passed < comments.Count && comments[passed].End <= start) passed++;
            if (passed < comments.Count && comments[passed].Start < start)
            {
                start = end + 1;
                continue;
            }
            if (IsRow(text.AsSpan(start, end - start)) || IsHtmlRow(text.AsSpan(start, end - start))
                || (start > 0 && IsRow(LineAbove(text, start)) && IsRowWithoutBars(text.AsSpan(start, end - start))))
            {
                var span = TextSpan.FromBounds(start, end);
                while (next < tables.Count && tables[next].End < span.Start) next++;
                if (next == tables.Count || !tables[next].IntersectsWith(span))
                {
                    var quote = text.Substring(start, Math.Min(end - start, LongestQuote)).Trim();
                    report.Add(DiagnosticCatalogue.UnreadRow, span, quote, "it is not part of a table");
                }
            }
            start = end + 1;
        }
    }

    private static ReadOnlySpan<char> LineAbove(string text, int start)
    {
        var begin = start < 2 ? 0 : text.LastIndexOf('\n', start - 2) + 1;
        return text.AsSpan(begin, start - 1 - begin);
    }

    // "size No Integer The size.", right below a row: a name, then a type.
    private static bool IsRowWithoutBars(ReadOnlySpan<char> line)
    {
        if (line.IndexOf('|') >= 0 || line.Length > LongestRowWithoutBars) return false;
        var words = line.ToString().Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 2 && char.IsLower(words[0][0]) && words[0].All(static c => c < 128 && (c == '_' || char.IsLetterOrDigit(c)))
            && words.Skip(1).Take(2).Any(static word => char.IsUpper(word[0]) && PrimitiveTypes.IsPrimitive(word));
    }

    // "<tr><td>size</td>…", of a table that is written in Markdown
    private static bool IsHtmlRow(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimStart();
        return trimmed.StartsWith("<tr".AsSpan(), StringComparison.OrdinalIgnoreCase)
            && trimmed.IndexOf("<td".AsSpan(), StringComparison.OrdinalIgnoreCase) > 0;
    }

    private static bool IsRow(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        // "- | size | …"
        if (trimmed.Length > 2 && trimmed[0] is '-' or '*' or '+' && trimmed[1] == ' ') trimmed = trimmed.Slice(2).TrimStart();
        if (trimmed.Length < FewestBars || trimmed[0] != '|' || trimmed[trimmed.Length - 1] != '|') return false;
        var (bars, letters) = (0, false);
        foreach (var c in trimmed)
        {
            if (c == '|') bars++;
            letters |= char.IsLetterOrDigit(c);
        }
        return letters && bars >= FewestBars;
    }
}
