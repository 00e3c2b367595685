using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Markdown;

namespace ZecGen.Cli.Reports.Html;

/// <summary>Shows what a finding is about as its page shows it: the row with its columns, or the lines of an example.</summary>
internal sealed class PageExcerpt
{
    private const int LinesAround = 2;
    private const int MostLines = 9;
    private const int LongestLine = 400;

    private readonly PageLines lines;
    private readonly List<Block> blocks = [];

    private PageExcerpt(string text)
    {
        lines = new(text);
        try
        {
            blocks.AddRange(DocumentReader.Read(text).Sections.SelectMany(static section => section.Blocks).OrderBy(static block => block.Span.Start));
        }
        catch (PageLimitException)
        {
            // The finding says so; its line is shown as it was written.
        }
    }

    /// <param name="text">The page's, null where it cannot be read.</param>
    public static PageExcerpt? Of(string? text) => text is null ? null : new(text);

    public void Write(HtmlWriter html, Region region)
    {
        var span = lines.SpanOf(region);
        var block = blocks.FindLast(block => block.Span.Start <= span.Start && span.Start < block.Span.End);
        if (block is Table table) WriteRow(html, table, span);
        else if (block is CodeBlock code && LineAt(code, span) is >= 0 and var at) WriteLines(html, region, code.Lines.Count, at);
        else WriteLines(html, region, 1, 0);
    }

    private static int LineAt(CodeBlock code, TextSpan span)
    {
        for (var i = 0; i < code.Lines.Count; i++)
            if (code.Lines[i].Start <= span.Start && span.Start <= code.Lines[i].Start + code.Lines[i].Length) return i;
        return -1;
    }

    private static void WriteRow(HtmlWriter html, Table table, TextSpan span)
    {
        html.Open("div", ("class", "scroll"), ("tabindex", "0"));
        html.Open("table");
        var found = table.Rows.FirstOrDefault(row => row.Span.Start <= span.Start && span.Start <= row.Span.End);
        html.Open("thead");
        // What is in no row is about the columns.
        WriteCells(html, table.Header, "th", span, found is null && !table.Header.Cells.Exists(cell => IsMeant(cell, span)));
        html.Close("thead");
        if (found is not null)
        {
            html.Open("tbody");
            WriteCells(html, found, "td", span, isWhole: false);
            html.Close("tbody");
        }
        html.Close("table");
        html.Close("div");
    }

    private static bool IsMeant(Cell cell, TextSpan span) =>
        cell.Span.Start <= span.Start && span.Start < Math.Max(cell.Span.End, cell.Span.Start + 1);

    private static void WriteCells(HtmlWriter html, Row row, string element, TextSpan span, bool isWhole)
    {
        html.Open("tr");
        foreach (var cell in row.Cells)
        {
            html.Open(element, ("class", isWhole || IsMeant(cell, span) ? "meant" : null));
            RichTextHtml.Write(html, cell.Text);
            html.Close(element);
        }
        html.Close("tr");
    }

    // The lines of an example stand as they are written, and so does what is no table.
    private void WriteLines(HtmlWriter html, Region region, int count, int at)
    {
        var first = region.StartLine - Math.Min(at, LinesAround);
        var last = Math.Min(
            Math.Min(region.EndLine + LinesAround, region.StartLine + count - 1 - at), first + MostLines - 1);
        html.Open("pre", ("class", "scroll"), ("tabindex", "0"));
        for (var number = first; number <= Math.Max(last, region.StartLine); number++)
        {
            html.Element("span", number.ToString(CultureInfo.InvariantCulture), ("class", "number"));
            WriteLine(html, number, region);
            html.Line();
        }
        html.Close("pre");
    }

    private void WriteLine(HtmlWriter html, int number, Region region)
    {
        var line = lines[number];
        var (start, end) = number < region.StartLine || number > region.EndLine
            ? (0, 0)
            : (number == region.StartLine ? region.StartColumn - 1 : 0, number == region.EndLine ? region.EndColumn - 1 : line.Length);
        // Of a long line, what is meant is shown.
        var from = start > LongestLine / 2 ? start - (LongestLine / 2) : 0;
        if (from > 0 && char.IsLowSurrogate(line[Math.Min(from, line.Length - 1)])) from++;
        var to = Math.Max(from, RichTextHtml.EndOf(line, Math.Min(line.Length, from + LongestLine)));
        (start, end) = (Math.Clamp(start, from, to), Math.Clamp(end, from, to));
        if (from > 0) html.Text("…");
        html.Text(line[from..start]);
        if (end > start) html.Element("mark", line[start..end]);
        else if (number == region.StartLine) html.Element("mark", "", ("class", "here"));
        html.Text(line[Math.Max(start, end)..to]);
        if (to < line.Length) html.Text("…");
    }
}
