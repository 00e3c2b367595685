namespace ZecGen.Generator.Markdown.Repairs;

/// <summary>What git leaves of a merge that nobody finished. Both sides are read; a row of equals signs would make a heading of the line above it.</summary>
internal static class ConflictMarkers
{
    private const int Length = 7;

    public static void TakeOut(PageLines lines, TextEdits edits, List<Repair> repairs)
    {
        var isOpen = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var mark = MarkOf(lines.TextOf(i));
            if (mark is '\0' || (mark is '=' or '|' && !isOpen)) continue;
            // One finding for each conflict, where it begins.
            if (!isOpen) repairs.Add(new(RepairKind.ConflictMarker, lines.SpanOf(i)));
            isOpen = mark != '>';
            edits.Replace(lines[i].First, lines[i].End, "");
            lines.Blank(i);
        }
    }

    private static char MarkOf(ReadOnlySpan<char> line)
    {
        if (line.Length < Length || line[0] is not ('<' or '=' or '>' or '|')) return '\0';
        foreach (var c in line.Slice(0, Length))
            if (c != line[0]) return '\0';
        return line.Length == Length || line[Length] == ' ' ? line[0] : '\0';
    }
}
