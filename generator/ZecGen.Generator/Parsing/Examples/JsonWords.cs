using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Examples;

/// <summary>Values of examples without quotes: numbers, truths, null, and texts that somebody forgot to quote.</summary>
internal static class JsonWords
{
    public static JsonToken? Read(JsonCursor json)
    {
        var start = json.At;
        if (json.Next == '<') return ReadPlaceholder(json);
        while (!json.IsAtEnd && (char.IsLetterOrDigit(json.Next) || json.Next is '-' or '+' or '.' or '_')) json.At++;
        var written = TextSpan.FromBounds(start, json.At);
        if (Kind(json.Text.AsSpan(start, written.Length)) is { } kind) return Token(kind, written);
        var word = json.Text.Substring(start, written.Length);
        if (!Identifiers.IsName(word)) return null;
        if (json.Next == '"')
        {
            json.Repair("a missing quote", start, 0);
            var text = Token(JsonKind.Text, written);
            json.At++;
            return text;
        }
        var usual = word.ToLowerInvariant() switch { "none" or "nil" => "null", var lower => lower };
        if (Kind(usual.AsSpan()) is { } meant)
        {
            json.Repair("an unknown word", start, word.Length);
            return Token(meant, json.Correct(usual));
        }
        json.Repair("a string without quotes", start, word.Length);
        return Token(JsonKind.Text, written);

        JsonToken Token(JsonKind found, TextSpan text) => new(found, text, json.SpanOf(start, json.At));
    }

    // "<instance id>"
    private static JsonToken? ReadPlaceholder(JsonCursor json)
    {
        var start = json.At;
        while (!json.IsAtEnd && json.Next is not ('>' or '\n')) json.At++;
        if (json.Next != '>') return null;
        json.At++;
        json.Repair("a string without quotes", start, json.At - start);
        return new(JsonKind.Text, TextSpan.FromBounds(start, json.At), json.SpanOf(start, json.At));
    }

    private static JsonKind? Kind(ReadOnlySpan<char> word) => word switch
    {
        "true" or "false" => JsonKind.Truth,
        "null" => JsonKind.Null,
        _ => IsNumber(word) ? JsonKind.Number : null,
    };

    // As JSON has it: no sign of plus, no leading zero, digits on both sides of the point.
    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        var at = word.Length > 0 && word[0] == '-' ? 1 : 0;
        var whole = Digits(word, ref at);
        if (whole == 0 || (whole > 1 && word[at - whole] == '0')) return false;
        if (at < word.Length && word[at] == '.')
        {
            at++;
            if (Digits(word, ref at) == 0) return false;
        }
        if (at < word.Length && word[at] is 'e' or 'E')
        {
            at++;
            if (at < word.Length && word[at] is '+' or '-') at++;
            if (Digits(word, ref at) == 0) return false;
        }
        return at == word.Length;
    }

    private static int Digits(ReadOnlySpan<char> word, ref int at)
    {
        var start = at;
        while (at < word.Length && word[at] is >= '0' and <= '9') at++;
        return at - start;
    }
}
