using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing;

/// <summary>A page whose last line is a row without a bar at its end, below rows that have one: it may have been longer.</summary>
internal static class CutRow
{
    public static void Report(string text, Document document, PageReport report)
    {
        var end = text.AsSpan().TrimEnd().Length;
        var start = StartOf(text, end);
        if (start == 0 || !IsRow(text, start, end, isClosed: false) || !IsRow(text, StartOf(text, start - 1), start - 1, isClosed: true)) return;
        var span = TextSpan.FromBounds(start, end);
        // A row of another width says so.
        if (report.Findings.Any(finding => finding.Span.IntersectsWith(span)) || !IsInTable(document, span)) return;
        report.Add(FormCatalogue.MalformedMarkdown, span, "The page ends in a row without a bar at its end, as if it were cut off there", "complete the row");
    }

    private static int StartOf(string text, int end) => end <= 0 ? 0 : text.LastIndexOf('\n', end - 1) + 1;

    private static bool IsRow(string text, int start, int end, bool isClosed)
    {
        var line = text.AsSpan(start, end - start).Trim();
        return line.Length > 1 && line[0] == '|' && line[line.Length - 1] == '|' == isClosed;
    }

    private static bool IsInTable(Document document, TextSpan span) =>
        document.Sections.SelectMany(static section => section.Blocks).OfType<Table>().Any(table => table.Span.IntersectsWith(span));
}
