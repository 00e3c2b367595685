namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>A line → its sentences.</summary>
internal static class SentenceSplitter
{
    // What a sentence begins with where the blank after the full stop was forgotten: "characters.Only letters are supported".
    private static readonly string[] Beginnings =
        ["Only ", "The ", "This ", "It ", "If ", "Must ", "Default ", "Maximum ", "Minimum ", "Value ", "Note", "When ", "Up to ", "Valid "];

    // The same where the full stop itself was forgotten: "than the current size Maximum limit: 100".
    private static readonly string[] Labels = ["Maximum", "Minimum", "Default", "Value range", "Valid", "Available", "Unit", "Length"];

    private static readonly string[] Abbreviations = ["e.g", "i.e", "max", "min", "approx", "ca", "incl", "excl", "vs"];

    private const int LongestLabel = 24;

    /// <param name="endsAtSemicolon">Whether a semicolon ends a sentence, as it does unless it parts the items of a list.</param>
    public static IEnumerable<string> Split(string line, bool endsAtSemicolon = true)
    {
        for (int start = 0, end; start < line.Length; start = end + 1)
        {
            end = start;
            while (end < line.Length && !(EndsAt(line, end) && (endsAtSemicolon || line[end] is not (';' or '；')))
                && !(end > start && BeginsLabel(line, start, end)))
                end++;
            var sentence = line.Substring(start, end - start).Trim();
            if (sentence.Length > 0) yield return sentence;
        }
    }

    private static bool BeginsLabel(string text, int start, int blank)
    {
        if (text[blank] != ' ') return false;
        // "(SSD) Value range: …" says for what the rest holds.
        if (text[start] is '(' or '（' || (text[start] == ' ' && text[start + 1] is '(' or '（')) return false;
        if (text[blank - 1] == ')') return Beginnings.Any(word => string.CompareOrdinal(text, blank + 1, word, 0, word.Length) == 0);
        if (!char.IsLower(text[blank - 1])) return false;
        foreach (var label in Labels)
            if (string.CompareOrdinal(text, blank + 1, label, 0, label.Length) == 0
                && text.IndexOf(':', blank + 1, Math.Min(LongestLabel, text.Length - blank - 1)) > 0) return true;
        return false;
    }

    private static bool EndsAt(string text, int at) => text[at] switch
    {
        '。' or '；' or ';' or '！' or '!' or '？' or '?' => !IsQuoted(text, at),
        '.' => IsFullStop(text, at),
        _ => false,
    };

    // "special characters: ~!@#$" and "(;)" have no end of a sentence in them.
    private static bool IsQuoted(string text, int at) =>
        text[at] is not ('。' or '；') && at + 1 < text.Length && text[at + 1] != ' ' && !Tokenizer.IsIdeograph(text[at + 1]) && !char.IsLetter(text[at + 1]);

    private static bool IsFullStop(string text, int at)
    {
        if (at > 0 && text[at - 1] is '(' or '（' or ' '
            && !(at + 1 == text.Length || (text[at + 1] == ' ' && at + 2 < text.Length && char.IsUpper(text[at + 2]))))
            return false;
        if (at + 1 == text.Length || Tokenizer.IsIdeograph(text[at + 1])) return true;
        if (text[at + 1] == ' ') return !IsAbbreviation(text, at);
        return at > 0 && char.IsLetter(text[at - 1]) && Beginnings.Any(word => string.CompareOrdinal(text, at + 1, word, 0, word.Length) == 0);
    }

    private static bool IsAbbreviation(string text, int at) =>
        Abbreviations.Any(word => at >= word.Length
            && string.Compare(text, at - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
            // "Africa." and "admin." end as "ca." and "min." do.
            && (at == word.Length || !char.IsLetter(text[at - word.Length - 1])));
}
