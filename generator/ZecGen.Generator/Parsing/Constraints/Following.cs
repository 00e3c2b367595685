namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>What stands behind a match and changes what it means.</summary>
internal static class Following
{
    private static readonly string[] Alternatives = ["或", "、", "以及", " or ", " and "];

    /// <summary>Whether the clause goes on with a further number: <c>1～10或100</c>.</summary>
    public static bool HasAlternative(string sentence, int from)
    {
        if (ContinuesList(sentence, from)) return true;
        var clause = sentence.Substring(from);
        var end = clause.IndexOfAny(['，', ',', '；']);
        if (end >= 0) clause = clause.Substring(0, end);
        return clause.Any(char.IsDigit) && Alternatives.Any(word => clause.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    /// <summary>Whether the match is itself the alternative to something: <c>-1或[1-65535]</c>.</summary>
    public static bool HasAlternativeBefore(string sentence, int start)
    {
        var before = sentence.Substring(0, start).TrimEnd();
        return before.EndsWith("或", StringComparison.Ordinal) || before.EndsWith("或者", StringComparison.Ordinal) || before.EndsWith(" or", StringComparison.OrdinalIgnoreCase);
    }

    // "1,5,10" lists values.
    private static bool ContinuesList(string sentence, int at)
    {
        while (at < sentence.Length && sentence[at] == ' ') at++;
        if (at >= sentence.Length || sentence[at] is not (',' or '，' or '、' or '/')) return false;
        for (at++; at < sentence.Length && sentence[at] == ' ';) at++;
        return at < sentence.Length && (char.IsDigit(sentence[at]) || sentence[at] == '-') && !IsSpecialClause(sentence, at);
    }

    // "1～100，0表示不限制" goes on with another clause; its number is looked at elsewhere.
    private static bool IsSpecialClause(string sentence, int at)
    {
        while (at < sentence.Length && (char.IsDigit(sentence[at]) || sentence[at] is '-' or ' ')) at++;
        return at < sentence.Length && sentence[at] is not (',' or '，' or '、' or '/' or '.' or '~' or '～' or '–' or '—' or '到' or '至');
    }

    /// <summary>Whether nothing of the same clause stands before.</summary>
    public static bool BeginsClause(string sentence, int start)
    {
        while (start > 0 && sentence[start - 1] == ' ') start--;
        return start == 0 || sentence[start - 1] is '，' or ',' or '：' or ':' or '、' or '。' or '；';
    }

    /// <summary>Whether nothing of the same clause follows but one of these units.</summary>
    public static bool EndsClause(string sentence, int end, string[] units)
    {
        while (end < sentence.Length && sentence[end] == ' ') end++;
        foreach (var unit in units)
            if (TextSearch.StartsAt(sentence, end, unit))
            {
                end += unit.Length;
                break;
            }
        while (end < sentence.Length && sentence[end] == ' ') end++;
        return end == sentence.Length || sentence[end] is '，' or ',' or '.' or '；' or ';' or '（' or '(' or '）' or ')' or '且' or '并';
    }

    /// <summary>Whether a further word of the same clause follows.</summary>
    public static bool BeginsWithLetter(string sentence, int from)
    {
        while (from < sentence.Length && sentence[from] == ' ') from++;
        return from < sentence.Length && char.IsLetter(sentence[from]);
    }

    public static bool BeginsWith(string sentence, int from, string[] words)
    {
        while (from < sentence.Length && sentence[from] == ' ') from++;
        foreach (var word in words)
            if (TextSearch.StartsAt(sentence, from, word)) return true;
        return false;
    }
}
