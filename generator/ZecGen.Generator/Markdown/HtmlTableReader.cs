using System.Globalization;
using System.Net;
using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Markdown;

/// <summary>An HTML table → rows of cells, each where it is seen: a cell over several columns or rows stands in the first column, and in every row.</summary>
internal sealed class HtmlTableReader
{
    private const int WidestSpan = 64;

    private const int LongestTag = 256;

    private readonly string page;
    private readonly List<Row> rows = [];
    private readonly RichTextBuilder text = new();

    // Cells of rows above that reach into this one, by column.
    private readonly Dictionary<int, (Cell Cell, int Rows)> reaching = [];
    private List<Cell> cells = [];
    private (int Start, int Columns, int Rows)? open;
    private int rowStart;

    // Whether the first row is one cell over several columns.
    private bool isCaptioned;

    // Whether a cell of the first row heads several columns, and how many cells of the second are no headers or are.
    private bool isGrouped;
    private (int Headers, int Others) second;

    // Whether a header of the first row reaches into the second.
    private bool isReached;

    // A table in a cell is prose.
    private int nested;

    private HtmlTableReader(string page) => this.page = page;

    /// <returns>Null where there is no row.</returns>
    public static Table? Read(string page, TextSpan span, bool inHint)
    {
        var reader = new HtmlTableReader(page) { rowStart = span.Start };
        foreach (var token in HtmlTokenizer.Read(page, span)) reader.Take(token);
        reader.EndRow(span.End);
        // One cell over all columns is a caption above the header.
        if (reader is { isCaptioned: true, rows.Count: > 1 }) reader.rows.RemoveAt(0);
        else if (reader is { isGrouped: true, rows.Count: > 2 } && (reader.isReached || reader.second is (> 0, 0))) reader.rows.RemoveAt(0);
        return reader.rows.Count == 0 ? null : new(reader.rows[0], reader.rows.GetRange(1, reader.rows.Count - 1), span, inHint);
    }

    private void Take(HtmlToken token)
    {
        var raw = page.Substring(token.Span.Start, token.Span.Length);
        if (!token.IsTag)
        {
            if (open is not null) text.Append(WebUtility.HtmlDecode(raw));
            return;
        }
        var closing = HtmlTokenizer.IsClosing(raw);
        switch (HtmlTokenizer.NameOf(raw))
        {
            case "table" when open is not null:
                nested += closing ? -1 : 1;
                text.EndLine();
                break;
            case "tr" or "td" or "th" when nested > 0:
                text.EndLine();
                break;
            case "table" or "thead" or "tbody" or "tfoot" or "colgroup" or "col":
                break;
            case "tr":
                EndRow(token.Span.Start);
                rowStart = token.Span.Start;
                break;
            case "td" or "th":
                EndCell(token.Span.Start);
                if (!closing && rows.Count == 1)
                    second = HtmlTokenizer.NameOf(raw) == "th" ? (second.Headers + 1, second.Others) : (second.Headers, second.Others + 1);
                if (!closing) open = (token.Span.End, Number(raw, "colspan"), Number(raw, "rowspan"));
                break;
            default:
                if (open is not null) InlineReader.ReadTag(raw, text, CharacterAt(token.Span.End));
                break;
        }
    }

    // Behind the tags that stand there.
    private char CharacterAt(int at)
    {
        for (var tags = 0; tags < InlineReader.MostTags && at < page.Length && page[at] == '<'
            && page.IndexOf('>', at, Math.Min(LongestTag, page.Length - at)) is var end and > 0; tags++)
            at = end + 1;
        return at < page.Length ? page[at] : '\0';
    }

    private void EndCell(int end)
    {
        if (open is not var (start, columns, height)) return;
        open = null;
        nested = 0;
        AddReaching();
        var cell = new Cell(text.ToRichText(), TextSpan.FromBounds(start, end));
        isGrouped |= rows.Count == 0 && columns > 1;
        isCaptioned = rows.Count == 0 ? cells.Count == 0 && columns > 1 : isCaptioned;
        if (height > 1) reaching[cells.Count] = (cell, height - 1);
        cells.Add(cell);
        for (var i = 1; i < columns; i++) cells.Add(cell with { Text = Model.RichText.Empty });
    }

    private void EndRow(int end)
    {
        EndCell(end);
        if (cells.Count > 0)
        {
            isReached |= rows.Count == 0 && reaching.Count > 0;
            AddReaching();
            rows.Add(new(cells, cells.Count, TextSpan.FromBounds(rowStart, end)));
        }
        cells = [];
    }

    private void AddReaching()
    {
        while (reaching.TryGetValue(cells.Count, out var above))
        {
            if (above.Rows == 1) reaching.Remove(cells.Count);
            else reaching[cells.Count] = (above.Cell, above.Rows - 1);
            cells.Add(above.Cell);
        }
    }

    private static int Number(string tag, string attribute) =>
        int.TryParse(HtmlTokenizer.AttributeOf(tag, attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Min(Math.Max(number, 1), WidestSpan)
            : 1;
}
