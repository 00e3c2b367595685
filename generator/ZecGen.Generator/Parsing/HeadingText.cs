using System.Globalization;
using System.Text;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>A heading in plain characters, without the icons, marks and anchors that sites put beside its words.</summary>
internal static class HeadingText
{
    // What is longer is no heading that anybody reads.
    private const int Longest = 512;

    public static string Of(string heading)
    {
        if (heading.Length > Longest) return PlainCharacters.Of(heading);
        var text = PlainCharacters.Of(heading);
        if (text.IndexOf(':') >= 0) text = WithoutShortcodes(text);
        if (text.IndexOf("{#", StringComparison.Ordinal) is var anchor and >= 0) text = text.Substring(0, anchor);
        return HasSymbol(text) ? WithoutSymbols(text) : text.Trim(' ');
    }

    // ":book: 2. Request Parameters"
    private static string WithoutShortcodes(string text)
    {
        for (var open = text.IndexOf(':'); open >= 0;)
        {
            var close = text.IndexOf(':', open + 1);
            if (close < 0) break;
            var isShortcode = close > open + 1 && IsShortcode(text, open + 1, close);
            if (isShortcode) text = text.Remove(open, close + 1 - open);
            open = text.IndexOf(':', isShortcode ? open : close);
        }
        return text;
    }

    // "12:30:45" has none.
    private static bool IsShortcode(string text, int from, int to)
    {
        var hasName = text[from] == '+';
        for (var i = from; i < to; i++) hasName |= char.IsLetter(text[i]);
        if (!hasName) return false;
        for (var i = from; i < to; i++)
            if (text[i] is not (>= 'a' and <= 'z' or >= '0' and <= '9' or '_' or '-' or '+')) return false;
        return true;
    }

    private static bool HasSymbol(string text)
    {
        foreach (var c in text)
            if (c > '\u007F' && IsSymbol(c)) return true;
        return false;
    }

    private static string WithoutSymbols(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c <= '\u007F' || !IsSymbol(c)) plain.Append(c);
        return plain.ToString().Trim(' ');
    }

    // Emoji, with what chooses their look; "¶" and "§" that lead to the heading itself.
    private static bool IsSymbol(char c) =>
        char.IsSurrogate(c) || c is '\uFE0F' or '\u20E3' or '¶' or '§' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol;
}
