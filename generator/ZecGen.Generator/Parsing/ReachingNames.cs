using ZecGen.Generator.Collections;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>Names that reach over several rows of a table in HTML, because what is said of them stands in several cells → one row for each.</summary>
internal static class ReachingNames
{
    public static IReadOnlyList<Row> Join(IReadOnlyList<Row> rows, TableLayout layout)
    {
        List<Row>? joined = null;
        for (var at = 1; at < rows.Count; at++)
        {
            var above = joined is null ? rows[at - 1] : joined[joined.Count - 1];
            if (!IsSameCell(layout.Cell(above, Column.Name), layout.Cell(rows[at], Column.Name)) || Join(above, rows[at], layout) is not { } one)
            {
                joined?.Add(rows[at]);
                continue;
            }
            joined ??= [.. rows.Take(at)];
            joined[joined.Count - 1] = one;
        }
        return joined ?? rows;
    }

    // Cells of other forms than tables may have one place in the page, and are not the same for that.
    private static bool IsSameCell(Cell? left, Cell? right) => left is { Text.IsBlank: false } && ReferenceEquals(left, right);

    // Of two types, nobody knows which one it is.
    private static Row? Join(Row above, Row row, TableLayout layout)
    {
        var cells = new List<Cell>(above.Cells);
        for (var at = 0; at < cells.Count && at < row.Cells.Count; at++)
        {
            var (first, next) = (cells[at], row.Cells[at]);
            if (IsSameCell(first, next) || next.Text.IsBlank || first.Text.Flat == next.Text.Flat) continue;
            if (!first.Text.IsBlank && layout.ColumnAt(at) is not (null or Column.Description)) return null;
            cells[at] = first with { Text = new RichText(first.Text.Lines.Concat(next.Text.Lines).ToEquatable()) };
        }
        return above with { Cells = cells, Width = Math.Max(above.Width, row.Width) };
    }
}
