using System.Globalization;

namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>Text → tokens, in one pass and without loss.</summary>
internal static class Tokenizer
{
    // More digits than any limit has, and fewer than a decimal can hold.
    private const int MostDigits = 24;

    public static Token[] Read(string text)
    {
        var tokens = new List<Token>(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }
            var token = ReadToken(text, at, tokens.Count == 0 ? default : tokens[tokens.Count - 1]);
            tokens.Add(token);
            at = token.End;
        }
        return [.. tokens];
    }

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLatin(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' or (>= '\u00C0' and <= '\u024F');

    public static bool IsIdeograph(char c) =>
        c is >= '\u2E80' and <= '\u2FDF' or >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF';

    private static Token ReadToken(string text, int at, Token previous)
    {
        var c = text[at];
        if (IsDigit(c) || (IsSign(c) && IsSigned(text, at, previous))) return ReadNumber(text, at);
        if (IsLatin(c))
        {
            var end = at + 1;
            while (end < text.Length && (IsLatin(text[end]) || IsDigit(text[end]))) end++;
            return new(TokenKind.Word, at, end, 0);
        }
        return new(IsIdeograph(c) ? TokenKind.Ideograph : TokenKind.Mark, at, at + 1, 0);
    }

    private static bool IsSign(char c) => c is '-' or '\u2212';

    // "1-5" has a dash, "-1" and "填-1" a sign.
    private static bool IsSigned(string text, int at, Token previous)
    {
        if (at + 1 >= text.Length || !IsDigit(text[at + 1])) return false;
        if (at == 0) return true;
        if (previous.End < at) return previous.Kind != TokenKind.Number;
        return previous.Kind == TokenKind.Ideograph || (previous.Kind == TokenKind.Mark && text[previous.Start] is not (')' or ']' or '%' or '.'));
    }

    private static Token ReadNumber(string text, int start)
    {
        var from = IsSign(text[start]) ? start + 1 : start;
        var end = from;
        while (end < text.Length && IsDigit(text[end])) end++;
        var hasThousands = end - from <= 3 && !IsPairInBrackets(text, from, end);
        while (hasThousands && IsThousands(text, end)) end += 4;
        if (IsFraction(text, end))
        {
            for (end++; end < text.Length && IsDigit(text[end]);) end++;
            // "10.0.0.0" is an address.
            if (IsFraction(text, end))
            {
                while (end < text.Length && (IsDigit(text[end]) || IsFraction(text, end))) end++;
                return new(TokenKind.Word, start, end, 0);
            }
        }
        var digits = text.Substring(from, end - from).Replace(",", "");
        if (digits.Length > MostDigits) return new(TokenKind.Word, start, end, 0);
        var value = decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return new(TokenKind.Number, start, end, from > start ? -value : value);
    }

    private static bool IsFraction(string text, int at) => at + 1 < text.Length && text[at] == '.' && IsDigit(text[at + 1]);

    private static bool IsThousands(string text, int at) =>
        at + 3 < text.Length && text[at] == ',' && IsDigit(text[at + 1]) && IsDigit(text[at + 2]) && IsDigit(text[at + 3])
            && (at + 4 == text.Length || !IsDigit(text[at + 4]));

    // "[1,100]" is a pair of numbers.
    private static bool IsPairInBrackets(string text, int start, int end)
    {
        var open = start - 1;
        while (open >= 0 && text[open] is ' ' or '-') open--;
        if (open < 0 || text[open] is not ('[' or '(') || end >= text.Length || text[end] != ',') return false;
        var close = end + 1;
        while (close < text.Length && (IsDigit(text[close]) || text[close] is ' ' or '.')) close++;
        return close < text.Length && text[close] is ']' or ')';
    }
}
