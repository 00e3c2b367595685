using System.Globalization;
using System.Text;

namespace ZecGen.Generator.Parsing.Examples;

/// <summary>Texts of examples, with the quotes that people and their programs write.</summary>
internal static class JsonStrings
{
    private const string Opening = "\"“”＂'‘’";

    public static bool IsQuote(char c) => Opening.IndexOf(c) >= 0;

    /// <param name="kind">Whether it is a name or a text.</param>
    /// <returns>Null where it is not closed in a way that leaves no doubt.</returns>
    public static JsonToken? Read(JsonCursor json, JsonKind kind)
    {
        var isName = kind == JsonKind.Name;
        var isSingle = json.Next is '\'' or '‘' or '’';
        if (json.Next != '"') json.Repair(isSingle ? "a single quote" : "a typographic quote", json.At, 1);
        var start = ++json.At;
        if (!isSingle && PlainLength(json.Rest, isName) is var length and >= 0)
        {
            json.At += length + 1;
            return new(kind, new(start, length), json.SpanOf(start, start + length));
        }
        var content = new StringBuilder();
        for (; !json.IsAtEnd; json.At++)
        {
            var c = json.Next;
            if (isSingle ? c is '\'' or '’' : c is '"' or '”' or '＂')
            {
                var span = json.SpanOf(start, json.At++);
                return new(kind, json.Correct(content.ToString()), span);
            }
            if (isName ? c is ':' or '\n' : c == '\n')
            {
                var span = json.SpanOf(start, json.At);
                json.Repair("a missing quote", isName ? json.At : start, 0);
                if (!isName) EndBeforeComma(json, content);
                return new(kind, json.Correct(isName ? content.ToString().Trim() : content.ToString()), span);
            }
            if (c != '\\') content.Append(c);
            else if (!ReadEscape(json, content)) return null;
        }
        return null;
    }

    // How long a text without escapes and slips is; -1 where it is not so plain.
    private static int PlainLength(ReadOnlySpan<char> text, bool isName)
    {
        var length = text.IndexOfAny("\"”＂\\\n".AsSpan());
        if (length < 0 || text[length] != '"') return -1;
        // A colon in a name is a slip, unless another one follows the name: "k8s:role".
        return isName && text.Slice(0, length).IndexOf(':') >= 0 && !IsColon(text.Slice(length + 1).TrimStart(' ')) ? -1 : length;

        static bool IsColon(ReadOnlySpan<char> rest) => rest.Length > 0 && rest[0] == ':';
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
        if (json.At + 4 >= json.End
            || !int.TryParse(json.Text.Substring(json.At + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            return false;
        content.Append((char)code);
        json.At += 4;
        return true;
    }
}
