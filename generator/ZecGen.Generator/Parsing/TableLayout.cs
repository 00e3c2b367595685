using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

internal enum TableKind
{
    Other,
    Fields,
    Values,
    Errors,
}

/// <summary>Which column of a table stands where, and from that what the table is.</summary>
internal sealed class TableLayout
{
    private readonly Row header;
    private readonly int[] positions = [-1, -1, -1, -1, -1, -1, -1, -1];

    private TableLayout(Row header)
    {
        this.header = header;
        for (var i = 0; i < header.Cells.Count; i++)
            if (ColumnWords.Classify(header.Cells[i].Text.Flat) is { } column && positions[(int)column] < 0) positions[(int)column] = i;

        // A header left blank over the last column stands for the description.
        if (!Has(Column.Description) && header.Cells.Count > 1 && header.Cells[header.Cells.Count - 1].Text.IsBlank)
            positions[(int)Column.Description] = header.Cells.Count - 1;

        // "Status | Error Code"
        if (Has(Column.Code) && !Has(Column.Status) && Has(Column.Value)) (positions[(int)Column.Status], positions[(int)Column.Value]) = (positions[(int)Column.Value], -1);

        // "类型 | 说明" without a name lists the values of a type.
        if (!Has(Column.Name) && !Has(Column.Value) && !Has(Column.Code) && Has(Column.Type) && Has(Column.Description))
        {
            positions[(int)Column.Value] = positions[(int)Column.Type];
            positions[(int)Column.Type] = -1;
        }
    }

    /// <summary>The header cells that name no known column.</summary>
    public IEnumerable<Cell> UnknownColumns => header.Cells.Where((cell, i) => !cell.Text.IsBlank && !positions.Contains(i));

    /// <summary>The header cells as written, for messages.</summary>
    public string Columns => string.Join(", ", header.Cells.Select(cell => cell.Text.Flat));

    public TableKind Kind =>
        Has(Column.Code) && (Has(Column.Status) || Has(Column.Description)) && !Has(Column.Name) ? TableKind.Errors
        : Has(Column.Name) && Has(Column.Type) ? TableKind.Fields
        : Has(Column.Value) && Has(Column.Description) && !Has(Column.Name) ? TableKind.Values
        : TableKind.Other;

    public static TableLayout Of(Table table) => new(table.Header);

    public bool Has(Column column) => positions[(int)column] >= 0;

    public Cell? Cell(Row row, Column column) =>
        positions[(int)column] is var position && position >= 0 && position < row.Cells.Count ? row.Cells[position] : null;

    public RichText Text(Row row, Column column) => Cell(row, column)?.Text ?? RichText.Empty;
}
