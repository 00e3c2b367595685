using System.Net;
using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Markdown;

/// <summary>Tables and code that a page writes in HTML → the same blocks as those written in Markdown.</summary>
internal static class HtmlBlockReader
{
    public static IEnumerable<Block> Read(string page, TextSpan span, bool inHint)
    {
        var begin = page.IndexOf('<', span.Start, span.Length);
        if (begin < 0) yield break;
        var isTable = StartsWith(page, begin, "<table");
        if (!isTable && !StartsWith(page, begin, "<pre")) yield break;

        // A blank line ends the block for Markdown, not for the table.
        var closing = isTable ? "</table>" : "</pre>";
        var end = page.IndexOf(closing, begin, StringComparison.OrdinalIgnoreCase);
        var whole = TextSpan.FromBounds(begin, end < 0 ? span.End : end + closing.Length);
        if (!isTable) yield return new CodeBlock([.. CodeLines(page, whole)], whole, inHint);
        else if (ReadTable(page, whole, inHint) is { } table) yield return table;
    }

    private static Table? ReadTable(string page, TextSpan span, bool inHint)
    {
        var rows = new List<Row>();
        var cells = new List<Cell>();
        var text = new RichTextBuilder();
        var (cellStart, rowStart) = (-1, span.Start);
        foreach (var token in HtmlTokenizer.Read(page, span))
        {
            var raw = page.Substring(token.Span.Start, token.Span.Length);
            if (!token.IsTag)
            {
                if (cellStart >= 0) text.Append(WebUtility.HtmlDecode(raw));
                continue;
            }
            switch (HtmlTokenizer.NameOf(raw))
            {
                case "table" or "thead" or "tbody" or "colgroup" or "col":
                    break;
                case "tr":
                    EndCell(token.Span.Start);
                    EndRow(token.Span.Start);
                    rowStart = token.Span.Start;
                    break;
                case "td" or "th":
                    EndCell(token.Span.Start);
                    if (!HtmlTokenizer.IsClosing(raw)) cellStart = token.Span.End;
                    break;
                default:
                    if (cellStart >= 0) InlineReader.ReadTag(raw, text);
                    break;
            }
        }
        EndCell(span.End);
        EndRow(span.End);
        return rows.Count == 0 ? null : new(rows[0], rows.GetRange(1, rows.Count - 1), span, inHint);

        void EndCell(int end)
        {
            if (cellStart < 0) return;
            cells.Add(new(text.ToRichText(), TextSpan.FromBounds(cellStart, end)));
            cellStart = -1;
        }

        void EndRow(int end)
        {
            if (cells.Count > 0) rows.Add(new(cells, TextSpan.FromBounds(rowStart, end)));
            cells = [];
        }
    }

    private static IEnumerable<CodeLine> CodeLines(string page, TextSpan span)
    {
        for (int start = span.Start, end; start < span.End; start = end + 1)
        {
            end = page.IndexOf('\n', start, span.End - start);
            if (end < 0) end = span.End;
            var tokens = HtmlTokenizer.Read(page, TextSpan.FromBounds(start, end)).Where(token => !token.IsTag).Select(token => page.Substring(token.Span.Start, token.Span.Length));
            yield return new(WebUtility.HtmlDecode(string.Concat(tokens)).TrimEnd('\r'), start);
        }
    }

    private static bool StartsWith(string page, int at, string tag) => string.Compare(page, at, tag, 0, tag.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
