using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>A header that has one cell less than all of its rows → the header with a blank cell where what stands below leaves one place only.</summary>
internal static class HeaderRepair
{
    // Each place is tried, and no table for people is wider.
    private const int WidestHeader = 32;

    private static readonly Column[] Telling = [Column.Name, Column.Required, Column.Optional, Column.Type, Column.Status, Column.Code];

    /// <returns>The header itself where it lacks none, or several places are possible.</returns>
    public static Row Complete(Table table)
    {
        var header = table.Header;
        if (table.Rows.Count == 0 || header.Width is 0 or > WidestHeader) return header;
        foreach (var row in table.Rows)
            if (!row.IsBlank && row.Width != header.Width + 1) return header;

        Row? only = null;
        for (var at = 0; at <= header.Width; at++)
        {
            if (!Fits(table, at)) continue;
            if (only is not null) return header;
            var blank = new Cell(RichText.Empty, header.Span);
            only = new([.. header.Cells.Take(at), blank, .. header.Cells.Skip(at).Take(header.Width - at)], header.Width + 1, header.Span);
        }
        return only ?? header;
    }

    // Whether the cells fit the headers that would stand above them, and the cells below the blank one could be a column that the table lacks.
    private static bool Fits(Table table, int blank)
    {
        var known = new List<Column>();
        for (var at = 0; at < table.Header.Width; at++)
        {
            if (ColumnWords.Classify(table.Header.Cells[at].Text.Flat) is not { } column) continue;
            known.Add(column);
            if (Telling.Contains(column) && !ColumnEvidence.Fits(column, Below(table, at < blank ? at : at + 1))) return false;
        }
        return known.Count > 0 && ColumnEvidence.Of(Below(table, blank), word: null, isNamed: false,
            column => !known.Contains(column) && (column != Column.Required || !known.Contains(Column.Optional))) is not null;
    }

    private static List<RichText> Below(Table table, int at) => [.. table.Rows.Where(static row => !row.IsBlank).Select(row => row.Cells[at].Text)];
}
