namespace ZecGen.Generator.Words;

internal static class Identifiers
{
    // Words that say what kind of thing a heading names.
    private static readonly HashSet<string> Kinds =
        new(StringComparer.OrdinalIgnoreCase) { "API", "interface", "action", "deprecated", "structure", "object", "enum" };

    /// <summary>Whether a text is one word that can name an action, a structure or a member.</summary>
    public static bool IsName(string text)
    {
        if (text.Length is 0 or > 128 || !IsLetter(text[0])) return false;
        foreach (var c in text)
            if (!IsNameCharacter(c)) return false;
        return true;
    }

    /// <summary>Whether a name is made of several words, as those of all actions are.</summary>
    public static bool IsMultiWord(string name)
    {
        for (var i = 1; i < name.Length; i++)
            if (name[i] is >= 'A' and <= 'Z') return true;
        return false;
    }

    /// <summary>The name that a heading begins or ends with, where all else is its number, its translation or a remark: <c>1. Disk（云盘）</c>.</summary>
    /// <returns>Null where there is none, or several could be meant.</returns>
    public static string? NameIn(string heading)
    {
        if (IsName(heading)) return heading;

        string? name = null;
        var (isInParentheses, at) = (false, 0);
        foreach (var (word, start) in WordsOf(heading))
        {
            for (; at < start; at++)
                if (heading[at] is '(' or '（') isInParentheses = true;
                else if (heading[at] is ')' or '）') isInParentheses = false;
            if (Kinds.Contains(word) || (name is not null && isInParentheses)) continue;
            if (name is not null || !char.IsUpper(word[0]) || !(StandsFirst(heading, start) || StandsLast(heading, start + word.Length))) return null;
            name = word;
        }
        return name;
    }

    private static IEnumerable<(string Word, int Start)> WordsOf(string text)
    {
        for (int at = 0, end; at < text.Length; at = Math.Max(end, at + 1))
        {
            end = at;
            while (end < text.Length && IsNameCharacter(text[end])) end++;
            if (end > at && IsLetter(text[at])) yield return (text.Substring(at, end - at), at);
        }
    }

    private static bool StandsFirst(string text, int start) => text.Take(start).All(static c => c is ' ' or '.' or '、' or >= '0' and <= '9');

    private static bool StandsLast(string text, int end) => text.Skip(end).All(static c => c is ' ' or ')' or '）');

    private static bool IsNameCharacter(char c) => IsLetter(c) || c is >= '0' and <= '9' or '_';

    private static bool IsLetter(char c) => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z';
}
