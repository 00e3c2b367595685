using ZecGen.Generator.Declarations;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>What a column is, by its cells, where its header does not say so.</summary>
internal static class ColumnEvidence
{
    private const int FewestRows = 1;

    /// <param name="cells">Of the column, below its header.</param>
    /// <param name="word">What its header is the misspelt word of, null where it is none.</param>
    /// <param name="isNamed">Whether it has a header at all.</param>
    /// <param name="isFree">Whether the table has no such column yet.</param>
    /// <returns>Null where the cells could be several things.</returns>
    public static Column? Of(IReadOnlyList<RichText> cells, Column? word, bool isNamed, Func<Column, bool> isFree)
    {
        var said = cells.Where(static cell => !cell.IsBlank).ToList();
        if (said.Count < FewestRows) return word is { } empty && isFree(empty) ? empty : null;

        if (word is { } slip && isFree(slip) && Fits(slip, said)) return slip;
        // "Yes" and "No" fit any yes-or-no question, so a header with another question must not be taken for this one.
        if (isFree(Column.Required) && Fits(Column.Required, said) && (!isNamed || said.TrueForAll(static cell => RequiredCell.SpeaksForItself(cell.Flat))))
            return Column.Required;
        // What has a name is a field, and neither "Min" nor "Max" of it is a status.
        foreach (var column in isFree(Column.Name) ? [Column.Type, Column.Status, Column.Code, Column.Name] : new[] { Column.Type })
            if (isFree(column) && Fits(column, said)) return column;
        return !isNamed && isFree(Column.Description) && said.Exists(static cell => cell.Flat.Any(static c => c is ' ' or > '\u2E80'))
            ? Column.Description
            : null;
    }

    /// <summary>Whether a row says what a field is, so that it is no header.</summary>
    public static bool IsRowOfFields(Row row) =>
        row.Width > 2 && NameCell.Of(row.Cells[0].Text) is { IsName: true } && row.Cells.Skip(1).Any(static cell => IsType(cell.Text));

    /// <summary>Whether all of these cells may stand in a column.</summary>
    public static bool Fits(Column column, List<RichText> cells) => column switch
    {
        Column.Required or Column.Optional => cells.TrueForAll(static cell => RequiredCell.Read(cell.Flat) is not (Requirement.Unknown or Requirement.Blank)),
        Column.Type => cells.TrueForAll(static cell => IsType(cell)),
        Column.Status => cells.TrueForAll(static cell => StatusCell.Read(cell.Flat) is > 0),
        Column.Code => AreCodes(cells),
        Column.Name =>
            cells.TrueForAll(static cell => NameCell.Of(cell) is { IsName: true } name && !char.IsUpper(name.Name[0]) && !PrimitiveTypes.IsPrimitive(name.Name)
                && RequiredCell.Read(name.Name) == Requirement.Unknown)
            && cells.Select(static cell => cell.Flat).Distinct(StringComparer.Ordinal).Count() == cells.Count,
        Column.Description or Column.Value or Column.Default or Column.Example or Column.Rule => true,
        Column.Length or Column.MinimumLength or Column.MaximumLength or Column.Minimum or Column.Maximum => cells.TrueForAll(ExtraColumns.IsLimit),
        _ => false,
    };

    /// <summary>Whether all cells are error codes.</summary>
    public static bool AreCodes(IReadOnlyList<RichText> cells) =>
        cells.Count > 0
            && cells.All(static cell => cell.Flat.IndexOf('_') > 0 && cell.Flat.All(static c => c is >= 'A' and <= 'Z' or >= '0' and <= '9' or '_'));

    /// <summary>Whether a cell says a type.</summary>
    public static bool IsType(RichText cell) =>
        TypeExpressionParser.Parse(cell) is var type
            && (PrimitiveTypes.IsPrimitive(type.Name) || ((type.Link is not null || type.ArrayDepth > 0) && Identifiers.IsName(type.Name)));
}
