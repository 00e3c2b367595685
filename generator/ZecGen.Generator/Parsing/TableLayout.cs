using System.Globalization;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

internal enum TableKind
{
    Other,
    Fields,
    Values,
    Errors,
}

/// <summary>Which column of a table stands where, and from that what the table is: its header says so, and where it does not, its cells do.</summary>
internal sealed class TableLayout
{
    // Pairs whose cells leave no doubt which is which.
    private static readonly (Column Left, Column Right)[] Exchangeable =
    [
        (Column.Required, Column.Type), (Column.Optional, Column.Type), (Column.Status, Column.Code), (Column.Name, Column.Type),
        (Column.Name, Column.Required), (Column.Name, Column.Description),
        (Column.Type, Column.Description), (Column.Required, Column.Description), (Column.Code, Column.Description), (Column.Status, Column.Description),
    ];

    private readonly Row header;
    private readonly int[] positions = [.. Enumerable.Repeat(-1, (int)Column.Place + 1)];
    private readonly List<(Cell Header, Column Column)> assumed = [];
    private readonly bool lacksHeader;

    private TableLayout(Table table)
    {
        Displaced = ColumnEvidence.IsRowOfFields(table.Header) ? table.Rows.FirstOrDefault(ColumnWords.AreIn) : null;
        (Table, header, Rows) = Displaced is null
            ? (table, HeaderRepair.Complete(table), table.Rows)
            : (table, Displaced, [table.Header, .. table.Rows.Where(row => !ReferenceEquals(row, Displaced))]);
        for (var i = 0; i < header.Width; i++)
            if (ColumnWords.Classify(header.Cells[i].Text.Flat) is { } column && positions[(int)column] < 0) positions[(int)column] = i;

        // "Status | Error Code"
        if (Has(Column.Code) && !Has(Column.Status) && Has(Column.Value))
            (positions[(int)Column.Status], positions[(int)Column.Value]) = (positions[(int)Column.Value], -1);
        // A header left blank over the last column stands for the description.
        if (ReferenceEquals(header, table.Header) && !Has(Column.Description) && header.Width > 1 && !header.IsBlank
            && header.Cells[header.Width - 1].Text.IsBlank && !positions.Contains(header.Width - 1))
            positions[(int)Column.Description] = header.Width - 1;

        if (!positions.Any(static position => position >= 0) && ColumnEvidence.IsRowOfFields(header)) Rows = [header, .. table.Rows];
        lacksHeader = Rows.Count > Table.Rows.Count || header.IsBlank;
        Exchange();
        if (UnknownPositions().Any()) Assume();

        // "类型 | 说明" without a name lists the values of a type.
        if (!Has(Column.Name) && !Has(Column.Value) && !Has(Column.Code) && !HasRequired && Has(Column.Type) && Has(Column.Description))
        {
            positions[(int)Column.Value] = positions[(int)Column.Type];
            positions[(int)Column.Type] = -1;
        }
        if (Kind == TableKind.Fields) Rows = ReachingNames.Join(Rows, this);
    }

    public Table Table { get; }

    /// <summary>The rows below the header; the first one is the header itself where that names no column but a field.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>How many columns the header has.</summary>
    public int Width => header.Width;

    /// <summary>Whether the table begins with a row of its content.</summary>
    public bool LacksHeader => lacksHeader;

    /// <summary>The header, where it does not stand above the rows but among them.</summary>
    public Row? Displaced { get; }

    /// <summary>The header cells that name no known column, or one that nobody reads in such a table.</summary>
    public IEnumerable<Cell> UnknownColumns => LacksHeader ? []
        : UnknownPositions().Where(at => !CountsRows(at)).Concat(ForeignPositions()).OrderBy(static at => at).Select(at => header.Cells[at])
            .Where(static cell => !cell.Text.IsBlank);

    /// <summary>Whether all cells below a header say yes or no.</summary>
    public bool AreResponses(Cell headerCell) =>
        header.Cells.IndexOf(headerCell) is var at and >= 0
            && ColumnEvidence.Fits(Column.Required, [.. Rows.Where(row => at < row.Cells.Count && !row.IsBlank).Select(row => row.Cells[at].Text)]);

    /// <summary>The two header cells of columns that changed places, null where none did.</summary>
    public (Cell Left, Cell Right)? Exchanged { get; private set; }

    /// <summary>The header cells that name no known column, and what their column is by its cells.</summary>
    public IReadOnlyList<(Cell Header, Column Column)> Assumed => LacksHeader ? [] : assumed;

    /// <summary>The header cells as written, for messages.</summary>
    public string Columns => string.Join(", ", header.Cells.Take(header.Width).Select(cell => cell.Text.Flat));

    public TableKind Kind =>
        IsOfCodes && !Has(Column.Name) ? TableKind.Errors
        : Has(Column.Name) && Has(Column.Type) ? TableKind.Fields
        // "Value | Name | Description" names what it lists for people.
        : Has(Column.Value) && Has(Column.Description) && (!Has(Column.Name) || (PositionOf(Column.Value) == 0 && !HasRequired)) ? TableKind.Values
        : TableKind.Other;

    /// <summary>Whether the table says which fields must be given.</summary>
    public bool HasRequired => Has(Column.Required) || Has(Column.Optional);

    public static TableLayout Of(Table table) => new(table);

    public bool Has(Column column) => positions[(int)column] >= 0;

    /// <summary>The header of a column that the table has.</summary>
    public string HeaderOf(Column column) => header.Cells[positions[(int)column]].Text.Flat;

    public Cell? Cell(Row row, Column column) =>
        positions[(int)column] is var position && position >= 0 && position < row.Cells.Count ? row.Cells[position] : null;

    public RichText Text(Row row, Column column) => Cell(row, column)?.Text ?? RichText.Empty;

    /// <summary>What stands at a place, null where that is not known.</summary>
    public Column? ColumnAt(int position) => Array.IndexOf(positions, position) is var column and >= 0 ? (Column)column : null;

    /// <summary>Where a column stands, -1 where the table has none.</summary>
    public int PositionOf(Column column) => positions[(int)column];

    /// <summary>Whether a table says the same of its rows, in whatever order.</summary>
    public bool HasSameColumns(TableLayout other) => Kind == other.Kind && HasRequired == other.HasRequired && Has(Column.Type) == other.Has(Column.Type);

    // "No.": 1, 2, 3
    private bool CountsRows(int at)
    {
        for (var row = 0; row < Rows.Count; row++)
            if (at >= Rows[row].Cells.Count || Rows[row].Cells[at].Text.Flat.TrimEnd('.') != (row + 1).ToString(CultureInfo.InvariantCulture)) return false;
        return Rows.Count > 0;
    }

    private IEnumerable<int> UnknownPositions() => Enumerable.Range(0, header.Width).Where(at => !positions.Contains(at));

    // What only tables of fields have, and what these never have.
    private IEnumerable<int> ForeignPositions()
    {
        Column[] foreign = Kind switch
        {
            TableKind.Fields => IsStatus ? [Column.Code, Column.Status, Column.Value] : [Column.Code, Column.Status],
            TableKind.Errors or TableKind.Values =>
                [Column.Default, Column.Example, Column.Rule, Column.Length, Column.MinimumLength, Column.MaximumLength, Column.Minimum, Column.Maximum],
            _ => [],
        };
        return foreign.Where(Has).Select(PositionOf);
    }

    private bool IsStatus => Has(Column.Value) && HeaderOf(Column.Value) is var header
        && (TextSearch.Find(header, "status") >= 0 || header.IndexOf("状态", StringComparison.Ordinal) >= 0);

    // "Required | Type" over "String | Yes"
    private void Exchange()
    {
        // A caption has one cell.
        var rows = Rows.Where(static row => row.Cells.Count(static cell => !cell.Text.IsBlank) > 1).ToList();
        if (rows.Count == 0) return;
        foreach (var (left, right) in Exchangeable)
        {
            // Where the first row fits its headers, nothing has changed places.
            if (!Has(left) || !Has(right) || ColumnEvidence.Fits(left, [Text(rows[0], left)])) continue;
            var (under, beside) = (Below(left), Below(right));
            // One row alone may have changed its own cells, and anything is a description.
            if (right == Column.Description && rows.Count == 1) continue;
            // "Set" may be a type, and what links to a structure is one.
            if (right == Column.Type && ColumnEvidence.Fits(Column.Type, beside)) continue;
            // "Key" described as "key": where both may be names, the headers say which is which.
            if (left == Column.Name && right == Column.Description && under.TrueForAll(static cell => NameCell.Of(cell).IsName)) continue;
            if (under.Count == 0 || beside.Count == 0 || ColumnEvidence.Fits(left, under) || !ColumnEvidence.Fits(left, beside)
                || !ColumnEvidence.Fits(right, under))
                continue;
            var (first, second) = (Math.Min(PositionOf(left), PositionOf(right)), Math.Max(PositionOf(left), PositionOf(right)));
            Exchanged = (header.Cells[first], header.Cells[second]);
            (positions[(int)left], positions[(int)right]) = (positions[(int)right], positions[(int)left]);
        }

        List<RichText> Below(Column column) => [.. rows.Select(row => Text(row, column)).Where(static cell => !cell.IsBlank)];
    }

    // What a code means in another language may be one word, as names are.
    private bool IsOfCodes => Has(Column.Code) && (Has(Column.Status) || Has(Column.Description));

    // A misspelt word, or one nobody knows over cells that can be one thing only.
    private void Assume()
    {
        foreach (var at in UnknownPositions().ToList())
        {
            var cells = Rows.Where(row => at < row.Cells.Count).Select(row => row.Cells[at].Text).ToList();
            var word = Rows.Count > Table.Rows.Count ? null : ColumnWords.ClassifySlip(header.Cells[at].Text.Flat);
            if (ColumnEvidence.Of(cells, word, isNamed: !LacksHeader && !header.Cells[at].Text.IsBlank,
                column => !Has(column) && (column != Column.Required || !Has(Column.Optional)) && !(column == Column.Name && IsOfCodes)) is not { } column)
                continue;
            positions[(int)column] = at;
            assumed.Add((header.Cells[at], column));
        }
    }
}
