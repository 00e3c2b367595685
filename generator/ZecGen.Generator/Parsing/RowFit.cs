using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>A row with more or fewer cells than its table has columns, or with two of them swapped → the cells where they belong, if what they say
/// leaves no doubt.</summary>
internal static class RowFit
{
    // Nobody reads a table of more columns, and each blank cell of it would be tried.
    private const int WidestTable = 64;

    /// <returns>None where the row is not to be read; it is reported then, as it is where it had to be put in order. Two where they stand on one
    /// line.</returns>
    /// <param name="mayLackText">Whether the last cell may be missing where it would have nothing but a description, as Markdown has it.</param>
    public static IReadOnlyList<Row> Of(Row row, TableLayout layout, PageReport report, bool mayLackText = false)
    {
        if (row.IsBlank) return [];
        if (row.Width == layout.Width) return [Exchange(row, layout, report)];
        IReadOnlyList<Row> aligned = row.Width < layout.Width ? Single(Stretch(row, layout)) : Split(row, layout) is { Count: > 0 } two
            ? two : Single(Shrink(row, layout));
        // A name alone says nothing of a field.
        if (row.Width == 1 && layout.Width > 2 && layout.Has(Column.Name)) aligned = [];
        // A row that lost its name is reported as one without a name.
        if (aligned.Count == 1 && layout.Cell(aligned[0], Column.Name) is { Text.IsBlank: true }) return aligned;
        if (mayLackText && aligned.Count == 1 && row.Width == layout.Width - 1 && layout.Cell(aligned[0], Column.Description) is { Text.IsBlank: true }
            && row.Cells.Take(row.Width).SequenceEqual(aligned[0].Cells.Take(row.Width)))
            return aligned;
        var what = row.Width < layout.Width ? "add the missing cells" : aligned.Count > 1 ? "put each row on a line of its own"
            : "write '\\|' for a bar in the text";
        report.Add(FormCatalogue.WrongWidth, row.Span, row.Cells.First(static cell => !cell.Text.IsBlank).Text.Flat, $"{row.Width}", $"{layout.Width}", what,
            aligned.Count == 0 ? "ignored" : "read by the content of its cells");
        return aligned;

        static Row[] Single(Row? row) => row is null ? [] : [row];
    }

    // "| a | … | | b | … |": two rows whose line end was lost, with or without a blank cell where it was.
    private static IReadOnlyList<Row> Split(Row row, TableLayout layout)
    {
        var second = row.Width - layout.Width;
        if (second < layout.Width || second > layout.Width + 1 || (second > layout.Width && !row.Cells[layout.Width].Text.IsBlank)) return [];
        var (left, right) = (row.Cells.GetRange(0, layout.Width), row.Cells.GetRange(second, layout.Width));
        return FitsAll(row with { Cells = left, Width = layout.Width }, layout) is { } first
            && FitsAll(row with { Cells = right, Width = layout.Width }, layout) is { } next ? [first, next] : [];
    }

    // "String | Yes" below "Required | Type"
    private static Row Exchange(Row row, TableLayout layout, PageReport report)
    {
        if (layout.PositionOf(Column.Name) is var name and >= 0 && layout.PositionOf(Column.Type) is var own and >= 0
            && IsOther(NameCell.Of(row.Cells[name].Text).Name)
            && !Fits(Column.Type, row.Cells[own]) && Fits(Column.Type, row.Cells[name]) && Fits(Column.Name, row.Cells[own]))
            return Exchanged(row, name, own, report);
        var (required, type) = (layout.PositionOf(layout.Has(Column.Required) ? Column.Required : Column.Optional), layout.PositionOf(Column.Type));
        if (required < 0 || type < 0 || Fits(Column.Required, row.Cells[required])) return row;
        if (Fits(Column.Type, row.Cells[type]) || !Fits(Column.Type, row.Cells[required]) || row.Cells[type].Text.IsBlank
            || !Fits(Column.Required, row.Cells[type]))
            return row;
        return Exchanged(row, required, type, report);
    }

    private static Row Exchanged(Row row, int left, int right, PageReport report)
    {
        report.Add(FormCatalogue.SwappedCells, row.Cells[Math.Min(left, right)].Span, row.Cells[left].Text.Flat, row.Cells[right].Text.Flat);
        var cells = new List<Cell>(row.Cells);
        (cells[left], cells[right]) = (cells[right], cells[left]);
        return row with { Cells = cells };
    }

    // In order, each cell goes to the next column that it fits.
    private static Row? Stretch(Row row, TableLayout layout)
    {
        var cells = new List<Cell>(layout.Width);
        var next = 0;
        for (var at = 0; at < layout.Width; at++)
        {
            var rest = layout.Width - at;
            var fits = next < row.Width && (row.Width - next == rest || Fits(layout.ColumnAt(at), row.Cells[next]));
            if (next < row.Width && row.Width - next == rest && !Fits(layout.ColumnAt(at), row.Cells[next])) return null;
            cells.Add(fits ? row.Cells[next++] : new(RichText.Empty, row.Span));
        }
        return next < row.Width || layout.Cell(row, Column.Name) is { Text.IsBlank: true } ? null : row with { Cells = cells };
    }

    // What is too much was part of the last column, or of a type that names several.
    private static Row? Shrink(Row row, TableLayout layout)
    {
        var surplus = row.Width - layout.Width;
        if (surplus >= layout.Width) return null;
        if (surplus == 1 && WithoutDoubledBar(row, layout) is { } whole) return whole;
        var (type, last) = (layout.PositionOf(Column.Type), layout.Width - 1);
        if (type >= 0 && type < last && Enumerable.Range(type, surplus + 1).All(at => Fits(Column.Type, row.Cells[at])))
            return FitsAll(Joined(row, type, surplus), layout);
        return layout.ColumnAt(last) == Column.Description || row.Cells.Skip(layout.Width).All(static cell => cell.Text.IsBlank)
            ? FitsAll(Joined(row, last, surplus), layout)
            : null;
    }

    // "| size || No | Integer | … |"
    private static Row? WithoutDoubledBar(Row row, TableLayout layout)
    {
        if (row.Width > WidestTable) return null;
        var type = layout.PositionOf(Column.Type);
        for (var at = 1; at < row.Width; at++)
        {
            if (!row.Cells[at].Text.IsBlank) continue;
            List<Cell> cells = [.. row.Cells.Take(at), .. row.Cells.Skip(at + 1)];
            if (FitsAll(row with { Cells = cells }, layout) is { } found && (type < 0 || Fits(Column.Type, cells[type]))) return found;
        }
        return null;
    }

    private static Row Joined(Row row, int at, int surplus)
    {
        var pieces = row.Cells.GetRange(at, surplus + 1).Where(static cell => !cell.Text.IsBlank).ToList();
        List<Cell> cells = [.. row.Cells.Take(at), pieces.Count == 0 ? row.Cells[at] : pieces.Aggregate(Join), .. row.Cells.Skip(at + surplus + 1)];
        return row with { Cells = cells };
    }

    // The line that the bar parted is one line again.
    private static Cell Join(Cell left, Cell right)
    {
        var (first, second) = (left.Text.Lines[left.Text.Lines.Count - 1], right.Text.Lines[0]);
        var offset = first.Text.Length + 3;
        var line = new TextLine(
            first.Text + " | " + second.Text, first.IsItem,
            Collections.EquatableArray.ToEquatable(first.Marks.Concat(second.Marks.Select(mark => mark with { Start = mark.Start + offset }))));
        return left with { Text = new(
            Collections.EquatableArray.ToEquatable(left.Text.Lines.Take(left.Text.Lines.Count - 1).Append(line).Concat(right.Text.Lines.Skip(1)))) };
    }

    private static Row? FitsAll(Row row, TableLayout layout)
    {
        for (var at = 0; at < layout.Width; at++)
            if (layout.ColumnAt(at) is { } column and not Column.Type && !Fits(column, row.Cells[at])) return null;
        return row;
    }

    // "No" and "Integer" are what stands beside a name that is lost.
    private static bool IsOther(string name) =>
        name.Length > 0 && char.IsUpper(name[0]) && (PrimitiveTypes.IsPrimitive(name) || RequiredCell.Read(name) is Requirement.Yes or Requirement.No);

    private static bool Fits(Column? column, Cell cell) => column switch
    {
        Column.Name => NameCell.Of(cell.Text) is { IsName: true } name && !IsOther(name.Name),
        Column.Required or Column.Optional => RequiredCell.Read(cell.Text.Flat) != Requirement.Unknown,
        Column.Type => ColumnEvidence.IsType(cell.Text),
        Column.Status => StatusCell.Read(cell.Text.Flat) >= 0,
        Column.Code => ErrorCodes.In(cell.Text).Unread is null,
        _ => true,
    };
}
