using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Parsing.Examples;

/// <summary>Texts of examples, with the quotes that people and their programs write.</summary>
internal static class JsonStrings
{
    private const string Opening = "\"“”＂'‘’";

    public static bool IsQuote(char c) => Opening.IndexOf(c) >= 0;

    /// <returns>The text and its place; null where it is not closed in a way that leaves no doubt.</returns>
    public static (string Text, TextSpan Span)? Read(JsonCursor json, bool isName)
    {
        var isSingle = json.Next is '\'' or '‘' or '’';
        if (json.Next != '"') json.Repair(isSingle ? "a single quote" : "a typographic quote", json.At, 1);
        var start = ++json.At;
        if (!isSingle && PlainEnd(json.Text, start, isName) is var end and >= 0)
        {
            json.At = end + 1;
            return (json.Text.Substring(start, end - start), json.SpanOf(start, end));
        }
        var content = new StringBuilder();
        for (; !json.IsAtEnd; json.At++)
        {
            var c = json.Next;
            if (isSingle ? c is '\'' or '’' : c is '"' or '”' or '＂')
            {
                var span = json.SpanOf(start, json.At++);
                return (content.ToString(), span);
            }
            if (isName ? c is ':' or '\n' : c == '\n')
            {
                var span = json.SpanOf(start, json.At);
                json.Repair("a missing quote", isName ? json.At : start, 0);
                if (!isName) EndBeforeComma(json, content);
                return (isName ? content.ToString().Trim() : content.ToString(), span);
            }
            if (c != '\\') content.Append(c);
            else if (!ReadEscape(json, content)) return null;
        }
        return null;
    }

    // Where a text without escapes and slips ends; -1 where it is not so plain.
    private static int PlainEnd(string text, int start, bool isName)
    {
        var length = text.AsSpan(start).IndexOfAny("\"”＂\\\n".AsSpan());
        return length >= 0 && text[start + length] == '"' && !(isName && text.IndexOf(':', start, length) >= 0) ? start + length : -1;
    }

    // The quote that should have closed the text stood before the comma at the line's end.
    private static void EndBeforeComma(JsonCursor json, StringBuilder content)
    {
        while (content.Length > 0 && content[content.Length - 1] is ' ' or '\r') content.Length--;
        if (content.Length == 0 || content[content.Length - 1] != ',') return;
        content.Length--;
        while (json.Next != ',') json.At--;
    }

    private static bool ReadEscape(JsonCursor json, StringBuilder content)
    {
        json.At++;
        if (json.IsAtEnd) return false;
        if (json.Next != 'u')
        {
            if ("\"\\/nrtbf".IndexOf(json.Next) < 0) json.Repair("an unknown escape", json.At - 1, 2);
            content.Append(json.Next switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var other => other });
            return true;
        }
        if (json.At + 4 >= json.Text.Length || !int.TryParse(json.Text.Substring(json.At + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return false;
        content.Append((char)code);
        json.At += 4;
        return true;
    }
}
