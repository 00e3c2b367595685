using Markdig.Syntax.Inlines;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Markdown;

/// <summary>Turns Markdig's inlines, and the HTML that GitBook puts into cells, into <see cref="RichText"/>.</summary>
internal static class InlineReader
{
    /// <summary>How many tags may stand between one and the first character within it.</summary>
    public const int MostTags = 4;

    /// <remarks>Without recursion: a page may nest its emphasis deeper than any stack.</remarks>
    public static void Read(ContainerInline? container, RichTextBuilder text)
    {
        // What follows behind each open element, and the mark that ends with it.
        var open = new Stack<(Inline? Next, MarkKind? Mark)>();
        var inline = container?.FirstChild;
        while (true)
        {
            while (inline is null)
            {
                if (open.Count == 0) return;
                (inline, var ended) = open.Pop();
                if (ended is { } mark) text.End(mark);
            }
            if (inline is ContainerInline nested)
            {
                // "[0, 100)": a bracket that opens no link is a character.
                if (nested is LinkDelimiterInline bracket) text.Append(bracket.ToLiteral());
                var mark = MarkOf(nested);
                if (mark is { } kind) text.Begin(kind, nested is LinkInline { IsImage: false } link ? link.Url ?? "" : null);
                open.Push((inline.NextSibling, mark));
                inline = nested.FirstChild;
                continue;
            }
            ReadLeaf(inline, text);
            inline = inline.NextSibling;
        }
    }

    private static MarkKind? MarkOf(ContainerInline inline) => inline switch
    {
        LinkInline { IsImage: false } => MarkKind.Link,
        // What stands for an image is none of the words beside it.
        LinkInline => MarkKind.Code,
        EmphasisInline { DelimiterChar: '~' } => MarkKind.Struck,
        EmphasisInline { DelimiterCount: 2 } => MarkKind.Strong,
        _ => null,
    };

    private static void ReadLeaf(Inline inline, RichTextBuilder text)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case CodeInline code:
                text.Begin(MarkKind.Code);
                text.Append(code.Content);
                text.End(MarkKind.Code);
                break;
            case LineBreakInline { IsHard: true }:
                text.EndLine();
                break;
            case LineBreakInline:
                text.Append(" ");
                break;
            case AutolinkInline autolink:
                text.Append(autolink.Url);
                break;
            case HtmlInline html:
                ReadTag(html.Tag, text, FirstOf(html.NextSibling));
                break;
        }
    }

    // "<sup>[1](#note)</sup>" begins with the text of the link.
    private static char FirstOf(Inline? inline)
    {
        // Each tag looks ahead, and a page may have nothing but tags.
        for (var steps = 0; steps < MostTags && inline is ContainerInline or HtmlInline; steps++)
            inline = inline is ContainerInline nested ? nested.FirstChild : inline.NextSibling;
        return inline is LiteralInline { Content.IsEmpty: false } literal ? literal.Content.CurrentChar : '\0';
    }

    /// <param name="next">The first character behind the tag that belongs to no other one, NUL where there is none.</param>
    public static void ReadTag(string tag, RichTextBuilder text, char next)
    {
        var closing = HtmlTokenizer.IsClosing(tag);
        switch (HtmlTokenizer.NameOf(tag))
        {
            case "br" or "p" or "div":
                text.EndLine();
                break;
            case "ul" or "ol" when closing:
                text.EndList();
                break;
            case "ul" or "ol":
                text.BeginList();
                break;
            case "li" when closing:
                text.EndItem();
                break;
            case "li":
                text.BeginItem();
                break;
            case "code":
                Mark(MarkKind.Code, null);
                break;
            case "strong" or "b":
                Mark(MarkKind.Strong, null);
                break;
            case "a":
                // An anchor without an address is a place, not a link.
                if (closing) text.End(MarkKind.Link);
                else if (HtmlTokenizer.AttributeOf(tag, "href") is { } address) text.Begin(MarkKind.Link, address);
                break;
            case "s" or "del" or "strike":
                Mark(MarkKind.Struck, null);
                break;
            case "sup" when !closing && next is >= '0' and <= '9' or '-':
                // A power, or the number of a footnote: the digits are none of the number or the name before them.
                text.Append("^");
                break;
            case "input" when HtmlTokenizer.AttributeOf(tag, "type") == "checkbox":
                text.Append(tag.IndexOf(" checked", StringComparison.OrdinalIgnoreCase) >= 0 ? "☑" : "☐");
                break;
            case "em" or "i" or "u" or "mark" or "span" or "sub" or "sup" or "small" or "font" or "img" or "pre"
                or "wbr" or "kbd" or "tt" or "samp" or "ins" or "big" or "abbr" or "nobr" or "center":
                break;
            case "" when tag.StartsWith("<!", StringComparison.Ordinal):
                break;
            // In a list, between its items, nothing else can be meant.
            case var name when closing ? text.IsInItem && Spelling.IsSlipOf(name, "li") : text.IsBetweenItems && Spelling.IsSlipOf(name, "li"):
                if (closing) text.EndItem();
                else text.BeginItem();
                break;
            default:
                // "<instance id>" is a placeholder that somebody wrote, not markup.
                text.Append(tag);
                break;
        }

        void Mark(MarkKind kind, string? target)
        {
            if (closing) text.End(kind);
            else text.Begin(kind, target);
        }
    }
}
