namespace ZecGen.Generator.Parsing;

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

    /// <summary>Latin letters in lower case, everything else as it is.</summary>
    public static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
