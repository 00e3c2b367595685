using System.Text;

namespace ZecGen.Generator.Markdown.Repairs;

/// <summary>Tables with borders of plus signs and hyphens, as converters and databases print them.</summary>
internal sealed class DrawnTables
{
    // Above the header, below it, and below the last row; more of them part the rows.
    private const int FewestBorders = 3;

    private readonly PageLines lines;
    private readonly TextEdits edits;

    private DrawnTables(PageLines lines, TextEdits edits) => (this.lines, this.edits) = (lines, edits);

    public static void Apply(PageLines lines, TextEdits edits, List<Repair> repairs)
    {
        var tables = new DrawnTables(lines, edits);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!tables.IsBorder(i)) continue;
            var end = i + 1;
            while (end < lines.Count && (tables.IsBorder(end) || TableLines.IsRow(lines, end))) end++;
            // What is no table from here on is none from a later border either, and each line is looked at once.
            if (tables.TryRead(i, end))
            {
                repairs.Add(new(RepairKind.DrawnTable, lines.SpanOf(i)));
                for (var line = i; line < end; line++) lines.MarkCode(line);
            }
            i = end - 1;
        }
    }

    private bool TryRead(int first, int end)
    {
        var borders = Enumerable.Range(first, end - first).Where(IsBorder).ToList();
        if (borders.Count < FewestBorders || borders[borders.Count - 1] != end - 1 || borders[1] == first + 1) return false;

        var hasRowBorders = borders.Count > FewestBorders;
        var columns = Bars(first + 1).Count - 1;
        foreach (var border in borders)
        {
            var isOuter = border == first || border == end - 1;
            if (border == borders[1]) edits.Replace(lines[border].First, lines[border].End, "|" + string.Concat(Enumerable.Repeat(" --- |", columns)));
            else edits.Replace(isOuter ? lines[border].First : lines[border].Start, isOuter ? lines[border].End : lines[border].Next, "");
        }
        for (var i = first; i < end; i++)
            if (!IsBorder(i) && (hasRowBorders || i < borders[1])) i = Join(i);
        return true;
    }

    // What lines below say in the same cells, up to the next border.
    private int Join(int row)
    {
        var bars = Bars(row);
        var added = new StringBuilder?[bars.Count];
        var at = row + 1;
        for (; !IsBorder(at) && Bars(at) is var others && others.Count == bars.Count; at++)
        {
            for (var cell = 1; cell < bars.Count; cell++)
                if (lines.TextOf(at).Slice(others[cell - 1] + 1, others[cell] - others[cell - 1] - 1).Trim().ToString() is { Length: > 0 } text)
                    (added[cell] ??= new()).Append("<br>").Append(text);
            edits.Replace(lines[at].Start, lines[at].Next, "");
        }
        for (var cell = 1; cell < bars.Count; cell++)
            if (added[cell] is { } text) edits.Insert(lines[row].First + bars[cell], text.ToString());
        return at - 1;
    }

    private List<int> Bars(int at)
    {
        var text = lines.TextOf(at);
        var bars = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == TableLines.Bar) bars.Add(i);
        }
        return bars;
    }

    private bool IsBorder(int at)
    {
        if (lines[at].IsCode || lines[at].Begins != '+') return false;
        var text = lines.TextOf(at);
        var dashes = 0;
        foreach (var c in text)
        {
            if (c is '-' or '=') dashes++;
            else if (c is not ('+' or ':')) return false;
        }
        return dashes > 0 && text[text.Length - 1] == '+';
    }
}
