namespace ZecGen.Generator.Words;

/// <summary>Looks for words in prose. Case does not matter.</summary>
internal static class TextSearch
{
    /// <summary>Whether a word stands at a place.</summary>
    public static bool StartsAt(string text, int at, string word)
    {
        // Most places fail at the first character, long before a comparison of the whole is worth its call.
        if (text.Length - at < word.Length) return false;
        for (var i = 0; i < word.Length; i++)
            if (Lower(text[at + i]) != Lower(word[i])) return false;
        return true;
    }

    /// <summary>Where a word stands first, anywhere in the text; -1 where it does not.</summary>
    // A search without regard to case is many times slower where the first character is no ASCII.
    public static int Find(string text, string word) => text.IndexOf(word, HasCase(word) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private static bool HasCase(string word)
    {
        foreach (var c in word)
            if (c is < '\u2E80' or > '\u9FFF') return true;
        return false;
    }

    /// <summary>Latin letters in lower case, everything else as it is.</summary>
    public static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
