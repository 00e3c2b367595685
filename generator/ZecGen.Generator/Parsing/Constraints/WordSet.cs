namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Words to look for all at once. Latin ones count at the beginning of a word alone; case does not matter.</summary>
internal sealed class WordSet
{
    private readonly Dictionary<char, string[]> byFirst;
    private readonly bool[] begins = new bool[128];

    public WordSet(params string[] words)
    {
        byFirst = words.GroupBy(word => char.ToLowerInvariant(word[0])).ToDictionary(group => group.Key, group => group.ToArray());
        foreach (var first in byFirst.Keys)
            if (first < begins.Length) begins[first] = true;
    }

    public bool IsIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsLatin(c))
            {
                if (i > 0 && IsLatin(text[i - 1])) continue;
                c = (char)(c | 0x20);
            }
            if (c < begins.Length ? !begins[c] : c < '\u2E80') continue;
            if (!byFirst.TryGetValue(c, out var words)) continue;
            foreach (var word in words)
                if (string.Compare(text, i, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0) return true;
        }
        return false;
    }

    private static bool IsLatin(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';
}
