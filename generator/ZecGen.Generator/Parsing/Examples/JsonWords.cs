namespace ZecGen.Generator.Parsing.Examples;

/// <summary>Values of examples without quotes: numbers, truths, null, and texts that somebody forgot to quote.</summary>
internal static class JsonWords
{
    public static JsonNode? Read(JsonCursor json)
    {
        var start = json.At;
        if (json.Next == '<') return ReadPlaceholder(json);
        while (!json.IsAtEnd && (char.IsLetterOrDigit(json.Next) || json.Next is '-' or '+' or '.' or '_')) json.At++;
        var word = json.Text.Substring(start, json.At - start);
        if (Kind(word) is { } kind) return Node(kind, word);
        if (!Identifiers.IsName(word)) return null;
        if (json.Next == '"')
        {
            json.Repair("a missing quote", start, 0);
            var text = Node(JsonKind.Text, word);
            json.At++;
            return text;
        }
        var usual = word.ToLowerInvariant() switch { "none" or "nil" => "null", var lower => lower };
        if (Kind(usual) is { } meant)
        {
            json.Repair("a word that JSON does not know", start, word.Length);
            return Node(meant, usual);
        }
        json.Repair("a text without quotes", start, word.Length);
        return Node(JsonKind.Text, word);

        JsonNode Node(JsonKind found, string text) => new(found, text, json.SpanOf(start, json.At), default, default);
    }

    // "<instance id>"
    private static JsonNode? ReadPlaceholder(JsonCursor json)
    {
        var start = json.At;
        while (!json.IsAtEnd && json.Next is not ('>' or '\n')) json.At++;
        if (json.Next != '>') return null;
        json.At++;
        json.Repair("a text without quotes", start, json.At - start);
        return new(JsonKind.Text, json.Text.Substring(start, json.At - start), json.SpanOf(start, json.At), default, default);
    }

    private static JsonKind? Kind(string word) => word switch
    {
        "true" or "false" => JsonKind.Truth,
        "null" => JsonKind.Null,
        _ => IsNumber(word) ? JsonKind.Number : null,
    };

    // As JSON has it: no sign of plus, no leading zero, digits on both sides of the point.
    private static bool IsNumber(string word)
    {
        var at = word.Length > 0 && word[0] == '-' ? 1 : 0;
        var whole = Digits();
        if (whole == 0 || (whole > 1 && word[at - whole] == '0')) return false;
        if (at < word.Length && word[at] == '.')
        {
            at++;
            if (Digits() == 0) return false;
        }
        if (at < word.Length && word[at] is 'e' or 'E')
        {
            at++;
            if (at < word.Length && word[at] is '+' or '-') at++;
            if (Digits() == 0) return false;
        }
        return at == word.Length;

        int Digits()
        {
            var start = at;
            while (at < word.Length && word[at] is >= '0' and <= '9') at++;
            return at - start;
        }
    }
}
