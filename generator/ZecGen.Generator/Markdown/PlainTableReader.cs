using Markdig.Helpers;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Markdown;

/// <summary>Reads a table as nearly all are written, every row from bar to bar, in one pass over its text. Markdig makes an object of every bar first.</summary>
/// <remarks>What it reads, it reads as Markdig does, places included: a row begins and ends with its first and last inline, a cell without text stands where its row does.</remarks>
internal sealed class PlainTableReader(string page, RichTextBuilder text)
{
    /// <returns>Null where the lines are no table, or Markdig must look at them.</returns>
    public Table? Read(StringLineGroup lines, bool inHint)
    {
        if (lines.Count < 2 || lines.Lines[0].Slice.CurrentChar != '|' || !IsDelimiter(lines.Lines[1].Slice)) return null;

        var start = lines.Lines[0].Slice.Start;
        var rows = new List<Row>(lines.Count - 1);
        var columns = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == 1) continue;
            if (ReadRow(lines.Lines[i].Slice, start, columns) is not { } row)
            {
                text.Clear();
                return null;
            }
            columns = Math.Max(columns, row.Cells.Count);
            rows.Add(row);
        }
        foreach (var row in rows)
            while (row.Cells.Count < columns) row.Cells.Add(new(RichText.Empty, row.Span));

        var header = rows[0];
        rows.RemoveAt(0);
        return new(header, rows, TextSpan.FromBounds(start, EndOf(lines.Lines[lines.Count - 1].Slice)), inHint);
    }

    private Row? ReadRow(StringSlice line, int tableStart, int columns)
    {
        var end = EndOf(line);
        if (!IsOfPage(line) || !IsFramed(line.Start, end)) return null;

        var cells = new List<Cell>(columns == 0 ? 4 : columns);
        var (rowStart, rowEnd) = (-1, -1);
        var hasBlank = false;
        for (var at = line.Start + 1; at < end; at++)
        {
            var (cellStart, lastTag) = (at, -1);
            at = PlainInlines.Read(page, at, end, text, ref lastTag);
            if (at < 0 || at == end) return null;

            var (from, to) = (cellStart, at);
            while (from < to && page[from] == ' ') from++;
            while (to > from && page[to - 1] == ' ') to--;
            if (from == to)
            {
                hasBlank = true;
                cells.Add(null!);
                continue;
            }
            // Markdig trims other blanks too.
            if (char.IsWhiteSpace(page[from]) || char.IsWhiteSpace(page[to - 1])) return null;
            if (rowStart < 0) rowStart = PlainInlines.BeginsAlone(page, from) ? from : cellStart;
            rowEnd = to == lastTag ? to : at;
            cells.Add(new(text.ToRichText(), TextSpan.FromBounds(from, to)));
        }

        var span = rowStart < 0 ? new(tableStart, 0) : TextSpan.FromBounds(rowStart, rowEnd);
        for (var i = 0; hasBlank && i < cells.Count; i++) cells[i] ??= new(RichText.Empty, span);
        return new(cells, span);
    }

    // "| --- | :---: |"
    private bool IsDelimiter(StringSlice line)
    {
        var end = EndOf(line);
        if (!IsOfPage(line) || !IsFramed(line.Start, end)) return false;
        for (var at = line.Start + 1; at < end; at++)
        {
            while (page[at] == ' ') at++;
            if (page[at] == ':') at++;
            var dashes = at;
            while (page[at] == '-') at++;
            if (at == dashes) return false;
            if (page[at] == ':') at++;
            while (page[at] == ' ') at++;
            if (page[at] != '|') return false;
        }
        return true;
    }

    private bool IsFramed(int start, int end) => end - start >= 2 && page[start] == '|' && page[end - 1] == '|';

    // Markdig writes lines anew where it takes a tab apart.
    private bool IsOfPage(StringSlice line) => ReferenceEquals(line.Text, page);

    private static int EndOf(StringSlice line)
    {
        var end = line.End + 1;
        while (end > line.Start && line.Text[end - 1] == ' ') end--;
        return end;
    }
}
