namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>What stands behind a match and changes what it means.</summary>
internal static class Following
{
    private static readonly string[] Alternatives = ["或", "、", "以及", " or ", " and "];

    /// <summary>Whether the clause goes on with a further number: <c>1～10或100</c>.</summary>
    public static bool HasAlternative(string sentence, int from)
    {
        var clause = sentence.Substring(from);
        var end = clause.IndexOfAny(['，', ',', '；']);
        if (end >= 0) clause = clause.Substring(0, end);
        return clause.Any(char.IsDigit) && Alternatives.Any(word => clause.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    public static bool BeginsWith(string sentence, int from, string[] words)
    {
        while (from < sentence.Length && sentence[from] == ' ') from++;
        return words.Any(word => string.Compare(sentence, from, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0);
    }
}
