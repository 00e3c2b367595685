namespace ZecGen.Generator.Markdown.Repairs;

/// <summary>Tables that Markdown would give up: without a separator or a header, interrupted, with bars of another width, with cells over several
/// lines.</summary>
internal sealed class TableRepair
{
    // Farther apart, rows are no longer taken for those of one table.
    private const int WidestGap = 4;
    private const int LongestCell = 40;

    private readonly PageLines lines;
    private readonly TextEdits edits;
    private readonly List<Repair> repairs;

    private TableRepair(PageLines lines, TextEdits edits, List<Repair> repairs) => (this.lines, this.edits, this.repairs) = (lines, edits, repairs);

    public static void Apply(PageLines lines, TextEdits edits, List<Repair> repairs)
    {
        var repair = new TableRepair(lines, edits, repairs);
        for (var i = 0; i < lines.Count; i++)
        {
            if (TableLines.EndOfComment(lines, i) is var end and > 0) i = end;
            else if (TableLines.IsRow(lines, i)) i = repair.ReadTable(i);
        }
    }

    // Gives back the last line that belongs to the table.
    private int ReadTable(int first)
    {
        var below = AfterGap(first);
        if (IsSeparator(first))
        {
            // A line of dashes alone, or below prose.
            if (below < 0 || IsSeparator(below) || !IsRow(below)) return first;
            PartFromHtml(first);
            var columns = CellsOf(first);
            edits.Insert(lines[first].Start, "\n" + Row(columns, " "));
            MendSeparator(first, columns);
            return ReadRows(first, columns, first);
        }
        var width = CellsOf(first);
        if (below >= 0 && (IsSeparator(below) || IsGarbledSeparator(first, below)))
        {
            PartFromHtml(first);
            MendBars(first, width);
            if (below > first + 1) NoteGap(first, below);
            Join(first, below);
            MendSeparator(below, width);
            return ReadRows(below, width, first);
        }
        // Several lines from bar to bar are a table, with or without what parts the first from the others.
        if (width < 2 || below < 0 || below != first + 1 || !IsRow(below) || !TableLines.IsClosed(lines, first) || CellsOf(below) != width) return first;
        repairs.Add(new(RepairKind.SeparatorMissing, lines.SpanOf(first)));
        MendBars(first, width);
        edits.Insert(lines[first].Start, "\n");
        edits.Insert(lines[below].Start, Row(width, "---"));
        return ReadRows(first, width, first);
    }

    // A tag begins a block of HTML that ends at the next blank line.
    private void PartFromHtml(int first)
    {
        for (var at = first - 1; at >= 0 && !lines[at].IsBlank && !lines[at].IsCode && lines.HeadingLevel(at) == 0; at--)
        {
            if (!TableLines.IsTag(lines.TextOf(at))) continue;
            repairs.Add(new(RepairKind.TableInHtml, lines.SpanOf(at)));
            edits.Insert(lines[first].Start, "\n");
            return;
        }
    }

    private int ReadRows(int last, int columns, int header)
    {
        while (last + 1 < lines.Count)
        {
            var next = AfterGap(last);
            if (next < 0) return last;
            if (!IsRow(next))
            {
                // Prose right below a table is none of its rows.
                if (next == last + 1 && !IsPartOfTable(next)) edits.Insert(lines[next].Start, "\n");
                if (next != last + 1 || !IsPartOfTable(next)) return last;
                last = next;
                continue;
            }
            if (next > last + 1)
            {
                if (BeginsTable(next, columns, header)) return last;
                NoteGap(last, next);
                Join(last, next);
            }
            last = ReadRow(next, columns);
        }
        return last;
    }

    private int ReadRow(int row, int columns)
    {
        MendBars(row, columns);
        if (TableLines.TrailingComment(lines, row) is var comment and > 0)
        {
            // It is no cell.
            edits.Replace(lines[row].First + comment, lines[row].End, "");
            return row;
        }
        if (TableLines.IsClosed(lines, row) || IsSeparator(row)) return row;
        // A line break between two cells: both lines together have as many as the table.
        if (row + 1 < lines.Count && IsRow(row + 1) && !IsSeparator(row + 1) && CellsOf(row) < columns && CellsOf(row) + CellsOf(row + 1) == columns)
        {
            repairs.Add(new(RepairKind.CellOverLines, lines.SpanOf(row)));
            edits.Replace(lines[row].End, lines[row + 1].First, " ");
            return row + 1;
        }
        var end = EndOfCell(row);
        if (end == row) return row;
        repairs.Add(new(RepairKind.CellOverLines, lines.SpanOf(row)));
        for (var i = row; i < end; i++)
        {
            var next = i + 1;
            while (lines[next].IsBlank) next++;
            edits.Replace(lines[i].End, lines[next].First, "<br>");
            i = next - 1;
        }
        return end;
    }

    // A row that is open at its end goes on until a line that ends it, unless something else begins before.
    private int EndOfCell(int row)
    {
        for (var i = row + 1; i < lines.Count && i <= row + LongestCell; i++)
        {
            if (IsRow(i) || lines.HeadingLevel(i) > 0 || lines[i].IsCode) return row;
            if (!lines[i].IsBlank && TableLines.IsClosed(lines, i)) return i;
        }
        return row;
    }

    // Bars of another width part cells where the row has too few without them.
    private void MendBars(int row, int columns)
    {
        var text = lines.TextOf(row);
        if (text.IndexOf(TableLines.WideBar) < 0 || (text[0] == TableLines.Bar && TableLines.Cells(text, countsWide: false) >= columns)) return;
        if (repairs.Count == 0 || repairs[repairs.Count - 1].Kind != RepairKind.FullWidthBars || row == 0
            || lines.TextOf(row - 1).IndexOf(TableLines.WideBar) < 0)
            repairs.Add(new(RepairKind.FullWidthBars, lines.SpanOf(row)));
        for (var i = 0; i < text.Length; i++)
            if (text[i] == TableLines.WideBar) edits.Replace(lines[row].First + i, lines[row].First + i + 1, "|");
    }

    private void MendSeparator(int at, int columns)
    {
        var text = lines.TextOf(at);
        if (IsSeparator(at) && TableLines.IsPlainSeparator(text) && CellsOf(at) == columns) return;
        // Bars of another width are those of the whole table, which says so already.
        // A separator as wide as the rows is right, and the header lacks a cell.
        var isHeaderShort = CellsOf(at) > columns && TableLines.IsPlainSeparator(text) && AfterGap(at) is var below and >= 0 && IsRow(below)
            && CellsOf(below) == CellsOf(at);
        // Bars at the ends may be left out.
        var isWhole = TableLines.IsSeparator(text) && CellsOf(at) == columns && (text.IndexOf(TableLines.WideBar) >= 0 || IsWithoutEnds(text));
        if (!isHeaderShort && !isWhole)
            repairs.Add(new(RepairKind.SeparatorMalformed, lines.SpanOf(at)));
        edits.Replace(lines[at].First, lines[at].End, Row(columns, "---").TrimEnd('\n'));
    }

    // Takes out all lines between two.
    private void Join(int above, int below)
    {
        if (below > above + 1) edits.Replace(lines[above + 1].Start, lines[below].Start, "");
    }

    // The next line that is neither blank nor a comment; -1 where it is too far away.
    private int AfterGap(int at)
    {
        for (var i = at + 1; i < lines.Count && i <= at + WidestGap + 1; i++)
        {
            if (TableLines.EndOfComment(lines, i) is var end and > 0) at = i = end;
            else if (!lines[i].IsBlank) return i;
        }
        return -1;
    }

    private void NoteGap(int above, int below)
    {
        if (Enumerable.Range(above + 1, below - above - 1).All(at => lines[at].IsTakenOut)) return;
        var kind = RepairKind.BlankLineInTable;
        for (var i = above + 1; i < below; i++)
            if (lines[i].Begins == '<') kind = RepairKind.CommentInTable;
        repairs.Add(new(kind, lines.SpanOf(below)));
    }

    // A header of its own, rows of another width, or the same header once more.
    private bool BeginsTable(int row, int columns, int header) =>
        IsSeparator(row)
        || (AfterGap(row) is var below and >= 0
            && (IsSeparator(below) || (below == row + 1 && IsRow(below) && CellsOf(row) != columns && CellsOf(below) == CellsOf(row))))
        || lines.TextOf(row).SequenceEqual(lines.TextOf(header));

    // A row that lacks its first bar has others.
    private bool IsPartOfTable(int at) => !lines[at].IsCode && lines.HeadingLevel(at) == 0 && lines.TextOf(at).IndexOf(TableLines.Bar) >= 0;

    private bool IsRow(int at) => TableLines.IsRow(lines, at);

    private bool IsSeparator(int at) => IsRow(at) && TableLines.IsSeparator(lines.TextOf(at));

    // Right below a header and above a row, with no other one behind it.
    private bool IsGarbledSeparator(int header, int below) =>
        below == header + 1 && !lines[below].IsCode && TableLines.IsNearlySeparator(lines.TextOf(below))
            && below + 1 < lines.Count && IsRow(below + 1) && !IsSeparator(below + 1);

    private static bool IsWithoutEnds(ReadOnlySpan<char> separator) => separator.Length > 1 && separator[0] is '-' or ':' && separator[1] is '-';

    private int CellsOf(int at) => lines.TextOf(at) is var text ? TableLines.Cells(text, text[0] == TableLines.WideBar) : 0;

    private static string Row(int columns, string cell) => "|" + string.Concat(Enumerable.Repeat($" {cell} |", columns)) + "\n";
}
