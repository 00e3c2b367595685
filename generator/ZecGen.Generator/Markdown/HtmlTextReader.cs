using System.Net;
using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Markdown;

/// <summary>Lists, definitions and paragraphs in HTML → their lines. A definition is an item, with its term before a colon.</summary>
internal sealed class HtmlTextReader(string page)
{
    private readonly RichTextBuilder text = new();

    // Whether a term has no definition yet.
    private bool isTerm;

    private int lists;
    private int items;

    /// <returns>Null where there is no text.</returns>
    public HtmlText? Read(TextSpan span, bool inHint)
    {
        (isTerm, lists, items) = (false, 0, 0);
        var start = -1;
        for (var at = span.Start; at < span.End;)
        {
            // What stands in a comment is no text, whatever it looks like.
            var comment = page.IndexOf("<!--", at, span.End - at, StringComparison.Ordinal);
            foreach (var token in HtmlTokenizer.Read(page, TextSpan.FromBounds(at, comment < 0 ? span.End : comment)))
                if (Take(page.Substring(token.Span.Start, token.Span.Length), token.IsTag) && start < 0) start = token.Span.Start;
            if (comment < 0) break;
            var end = page.IndexOf("-->", comment, StringComparison.Ordinal);
            at = end < 0 ? span.End : end + 3;
        }
        return text.ToRichText() is { IsBlank: false } read ? new(read, TextSpan.FromBounds(start, span.End), inHint, items) : null;
    }

    // Whether it is text that somebody sees.
    private bool Take(string raw, bool isTag)
    {
        if (!isTag)
        {
            if (string.IsNullOrWhiteSpace(raw)) text.Append(" ");
            else text.Append(WebUtility.HtmlDecode(raw));
            return !string.IsNullOrWhiteSpace(raw);
        }
        var name = HtmlTokenizer.NameOf(raw);
        if (name is "ul" or "ol" or "dl") lists += HtmlTokenizer.IsClosing(raw) ? -1 : 1;
        else if (name is "li" or "dt" && lists <= 1 && !HtmlTokenizer.IsClosing(raw)) items++;
        switch (name)
        {
            case "dt" when !HtmlTokenizer.IsClosing(raw):
                text.BeginItem();
                isTerm = true;
                break;
            case "dd" when isTerm && !HtmlTokenizer.IsClosing(raw):
                text.Append(": ");
                isTerm = false;
                break;
            case "dd":
                text.EndLine();
                break;
            case "br" or "p" or "div" or "ul" or "ol" or "li" or "code" or "strong" or "b" or "a" or "s" or "del" or "strike":
                InlineReader.ReadTag(raw, text, '\0');
                break;
            case "dt" or "em" or "i" or "u" or "mark" or "span" or "small" or "font" or "kbd" or "tt" or "samp":
                break;
            // Of other elements, what they hold is read.
            default:
                text.EndLine();
                break;
        }
        return false;
    }
}
