namespace ZecGen.Generator.Markdown.Repairs;

/// <summary>Tables that stand so far from the margin that Markdown takes them for code.</summary>
internal static class IndentedTables
{
    private const int CodeIndent = 4;

    public static void Apply(PageLines lines, TextEdits edits, List<Repair> repairs)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsIndentedRow(lines, i) || IsInList(lines, i)) continue;
            var last = i;
            while (last + 1 < lines.Count && IsIndentedRow(lines, last + 1)) last++;
            if (TableLines.AreTable(lines, i, last))
            {
                repairs.Add(new(RepairKind.TableInCode, lines.SpanOf(i)));
                for (var row = i; row <= last; row++) edits.Replace(lines[row].Start, lines[row].First, "");
            }
            i = last;
        }
    }

    private static bool IsIndentedRow(PageLines lines, int at) =>
        !lines[at].IsCode && lines[at].Begins == TableLines.Bar && (lines[at].First - lines[at].Start >= CodeIndent || lines.Text[lines[at].Start] == '\t');

    // What belongs to an item stands as far from the margin, and is no code.
    private static bool IsInList(PageLines lines, int at)
    {
        for (at--; at >= 0; at--)
        {
            if (lines[at].IsBlank) continue;
            return lines[at].First > lines[at].Start || lines[at].Begins is '-' or '*' or '+' or >= '0' and <= '9';
        }
        return false;
    }
}
