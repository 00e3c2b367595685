using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing;

/// <summary>Tables that have the same columns several times side by side to save lines (<c>| Code | Meaning | Code | Meaning |</c>) → tables of one row
/// for each.</summary>
internal static class RepeatedColumns
{
    // One column beside itself is a mistake.
    private const int Fewest = 2;

    public static Document Fold(Document document) =>
        !document.Sections.Any(static section => section.Blocks.Any(static block => block is Table table && PeriodOf(table) > 0)) ? document : document with
        {
            Sections = [.. document.Sections.Select(static section => section with
            {
                Blocks =
                [
                    .. section.Blocks.Select(static block => block is Table table && PeriodOf(table) is > 0 and var period ? Fold(table, period) : block),
                ],
            })],
        };

    // After how many columns they begin again; 0 where they do not.
    private static int PeriodOf(Table table)
    {
        var width = table.Header.Width;
        for (var period = Fewest; period * 2 <= width; period++)
            if (width % period == 0 && Enumerable.Range(period, width - period).All(at => IsSame(table.Header.Cells[at], table.Header.Cells[at - period])))
                return period;
        return 0;
    }

    private static bool IsSame(Cell left, Cell right) => !left.Text.IsBlank && left.Text.Flat == right.Text.Flat;

    private static Table Fold(Table table, int period) => table with
    {
        Header = table.Header with { Cells = table.Header.Cells.GetRange(0, period), Width = period },
        Rows = [.. table.Rows.SelectMany(row => Parts(row, period, table.Header.Width))],
    };

    // What is more than the header has stays with the last part, which is reported for it.
    private static IEnumerable<Row> Parts(Row row, int period, int width)
    {
        for (var start = 0; start < width && start < row.Width; start += period)
        {
            var end = start + period == width ? row.Cells.Count : start + period;
            var cells = row.Cells.GetRange(start, end - start);
            var part = new Row(cells, Math.Min(end, row.Width) - start, TextSpan.FromBounds(cells[0].Span.Start, Math.Max(cells[0].Span.End, row.Span.End)));
            if (!part.IsBlank) yield return part;
        }
    }
}
