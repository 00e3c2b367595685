using System.Globalization;

namespace ZecGen.Generator.Binding;

/// <summary>Wire names → C# names: <c>instanceId</c> is <c>InstanceId</c>, <c>PUBLIC_IMAGE</c> is <c>PublicImage</c>.</summary>
internal static class Naming
{
    private const int MaximumLength = 200;

    /// <summary>Begins every word with a capital; words end at whatever is no letter or digit. A text all in capitals keeps only the first of each
    /// word.</summary>
    /// <param name="fallback">The name of a text without any letter or digit.</param>
    public static string Pascal(string text, string fallback = "Unnamed")
    {
        var shouting = IsShouting(text);
        // One place more, for what stands before a digit.
        Span<char> name = stackalloc char[1 + MaximumLength];
        name[0] = '_';
        var end = 1;
        var begins = true;
        foreach (var c in text)
        {
            if (end > MaximumLength) break;
            if (!IsPartOfName(c))
            {
                begins = true;
                continue;
            }
            name[end++] = begins ? char.ToUpperInvariant(c) : shouting ? char.ToLower(c, CultureInfo.InvariantCulture) : c;
            begins = false;
        }
        if (end == 1) return fallback;
        return name.Slice(char.IsLetter(name[1]) ? 1 : 0, char.IsLetter(name[1]) ? end - 1 : end).ToString();
    }

    /// <summary>Whether a field's name says by itself what it is about: <c>imageStatus</c> does, <c>status</c> needs its owner.</summary>
    public static bool IsMultiWord(string wireName)
    {
        for (var i = 1; i < wireName.Length; i++)
            if (char.IsUpper(wireName[i]) || wireName[i] == '_') return true;
        return false;
    }

    private static bool IsShouting(string text)
    {
        foreach (var c in text)
            if (char.IsLower(c)) return false;
        return true;
    }

    // Letters that Unicode's normalization turns into others would make two names of one.
    private static bool IsPartOfName(char c) =>
        c is not ((>= '\u1100' and <= '\u11FF') or '\u2126' or '\u212A' or '\u212B' or (>= '\uF900' and <= '\uFAFF')) && char.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber;
}
