using System.Net;
using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Markdown;

/// <summary>Tables, code, titles and text that a page writes in HTML → the same blocks as those written in Markdown.</summary>
internal sealed class HtmlBlockReader(string page)
{
    private readonly HtmlTextReader texts = new(page);

    // Where a search for the end of a table or of code found none, so that no page is searched over and over.
    private int unclosedTable = int.MaxValue;
    private int unclosedCode = int.MaxValue;

    /// <param name="span">What Markdown takes for the block. A blank line ends it, but not the table.</param>
    public IEnumerable<Block> Read(TextSpan span, bool inHint)
    {
        // What stands between tables, code and titles.
        var from = span.Start;
        for (var at = span.Start; at < span.End;)
        {
            var begin = page.IndexOf('<', at, span.End - at);
            if (begin < 0) break;
            if (IsTag(begin, "<summary") && page.IndexOf("</summary>", begin, span.End - begin, StringComparison.OrdinalIgnoreCase) is var close and > 0)
            {
                var title = TextSpan.FromBounds(begin, close);
                if (texts.Read(TextSpan.FromBounds(from, begin), inHint) is { } before) yield return before;
                from = close;
                if (TextOf(title).Trim() is { Length: > 0 } text) yield return new TabTitle(new([new(text, IsItem: false, default)]), title, inHint);
                at = close;
                continue;
            }
            var isTable = IsTag(begin, "<table");
            if (!isTable && !IsTag(begin, "<pre"))
            {
                at = begin + 1;
                continue;
            }

            var end = isTable ? EndOf("<table", "</table>", begin, ref unclosedTable) : EndOf("<pre", "</pre>", begin, ref unclosedCode);
            var whole = TextSpan.FromBounds(begin, end < 0 ? span.End : end);
            if (texts.Read(TextSpan.FromBounds(from, begin), inHint) is { } above) yield return above;
            from = whole.End;
            if (!isTable) yield return new CodeBlock([.. CodeLines(whole)], whole, inHint);
            else if (HtmlTableReader.Read(page, whole, inHint) is { } table) yield return table;
            at = whole.End;
        }
        if (from < span.End && texts.Read(TextSpan.FromBounds(from, span.End), inHint) is { } rest) yield return rest;
    }

    private int EndOf(string opening, string closing, int begin, ref int unclosed)
    {
        if (begin >= unclosed) return -1;
        var depth = 0;
        for (var at = begin; at >= 0; at = page.IndexOf('<', at + 1))
        {
            if (IsTag(at, closing)) depth--;
            else if (IsTag(at, opening)) depth++;
            if (depth == 0) return at + closing.Length;
        }
        unclosed = begin;
        return -1;
    }

    private IEnumerable<CodeLine> CodeLines(TextSpan span)
    {
        for (int start = span.Start, end; start < span.End; start = end + 1)
        {
            end = page.IndexOf('\n', start, span.End - start);
            if (end < 0) end = span.End;
            var texts = TextsIn(TextSpan.FromBounds(start, end));
            yield return new(Decoded(texts).TrimEnd('\r'), texts.Count > 0 ? texts[0].Start : start);
        }
    }

    private string TextOf(TextSpan span) => Decoded(TextsIn(span));

    private List<TextSpan> TextsIn(TextSpan span) =>
        HtmlTokenizer.Read(page, span).Where(static token => !token.IsTag).Select(static token => token.Span).ToList();

    private string Decoded(List<TextSpan> texts) => WebUtility.HtmlDecode(string.Concat(texts.Select(text => page.Substring(text.Start, text.Length))));

    private bool IsTag(int at, string tag) => string.Compare(page, at, tag, 0, tag.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
