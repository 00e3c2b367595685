using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Markdown;

/// <summary>Cuts HTML into tags and the text between them. Forgiving: what is no tag is text.</summary>
internal static class HtmlTokenizer
{
    public static IEnumerable<HtmlToken> Read(string text, TextSpan span)
    {
        var start = span.Start;
        for (var at = span.Start; at < span.End;)
        {
            var end = text[at] == '<' ? EndOfTag(text, at, span.End) : -1;
            if (end < 0)
            {
                at++;
                continue;
            }
            if (at > start) yield return new(IsTag: false, TextSpan.FromBounds(start, at));
            yield return new(IsTag: true, TextSpan.FromBounds(at, end));
            at = start = end;
        }
        if (start < span.End) yield return new(IsTag: false, TextSpan.FromBounds(start, span.End));
    }

    /// <summary>The name of a tag in lower case.</summary>
    public static string NameOf(string tag)
    {
        var start = tag.StartsWith("</", StringComparison.Ordinal) ? 2 : 1;
        var end = start;
        while (end < tag.Length && char.IsLetterOrDigit(tag[end])) end++;
        return tag.Substring(start, end - start).ToLowerInvariant();
    }

    /// <summary>The value of an attribute, decoded; null where the tag has none of that name.</summary>
    public static string? AttributeOf(string tag, string name)
    {
        for (var at = 0; (at = tag.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase)) > 0;)
        {
            var start = at + name.Length + 1;
            if (!char.IsWhiteSpace(tag[at - 1]) || start >= tag.Length || tag[start - 1] != '=') continue;
            var quote = tag[start];
            var end = quote is '"' or '\'' ? tag.IndexOf(quote, start + 1) : tag.IndexOfAny([' ', '>', '\t', '\r', '\n'], start);
            if (end < 0) return null;
            if (quote is '"' or '\'') start++;
            return System.Net.WebUtility.HtmlDecode(tag.Substring(start, end - start));
        }
        return null;
    }

    /// <summary>The attributes of a tag that have values, which are decoded.</summary>
    public static IEnumerable<(string Name, string Value)> Attributes(string tag)
    {
        for (var at = tag.IndexOf('='); at >= 0 && at + 1 < tag.Length; at = tag.IndexOf('=', at))
        {
            var (sign, start) = (at, at + 1);
            // A component may have code there: url={"/v1"}.
            if (tag[start] == '{') start++;
            if (start >= tag.Length) yield break;
            var quote = tag[start];
            var end = quote is '"' or '\'' or '`' ? tag.IndexOf(quote, start + 1) : tag.IndexOfAny([' ', '>', '}', '\t', '\r', '\n'], start);
            if (end < 0) yield break;
            if (quote is '"' or '\'' or '`') start++;
            yield return (NameBefore(tag, sign), System.Net.WebUtility.HtmlDecode(tag.Substring(start, end - start)));
            at = end;
        }
    }

    private static string NameBefore(string tag, int sign)
    {
        while (sign > 0 && char.IsWhiteSpace(tag[sign - 1])) sign--;
        var start = sign;
        while (start > 0 && !char.IsWhiteSpace(tag[start - 1]) && tag[start - 1] is not ('<' or '"' or '\'' or '}')) start--;
        return tag.Substring(start, sign - start);
    }

    public static bool IsClosing(string tag) => tag.StartsWith("</", StringComparison.Ordinal);

    private static int EndOfTag(string text, int at, int limit)
    {
        if (at + 1 >= limit || !(char.IsLetter(text[at + 1]) || text[at + 1] is '/' or '!')) return -1;
        var quote = '\0';
        for (var i = at + 1; i < limit; i++)
        {
            if (quote != '\0') quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '"' or '\'' && text[i - 1] == '=') quote = text[i];
            else if (text[i] == '>') return i + 1;
            else if (text[i] == '<') return -1;
        }
        return -1;
    }
}

internal readonly record struct HtmlToken(bool IsTag, TextSpan Span);
