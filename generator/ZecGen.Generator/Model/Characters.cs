using System.Globalization;

namespace ZecGen.Generator.Model;

/// <summary>Which characters of a page may be shown and written as they are.</summary>
internal static class Characters
{
    /// <summary>No control, no line end of any kind, nothing invisible or that turns the direction of text, no half of a pair.</summary>
    public static bool IsHarmless(string text, int at)
    {
        var c = text[at];
        if (c is >= ' ' and < (char)127) return true;
        if (char.IsHighSurrogate(c)) return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        if (char.IsLowSurrogate(c)) return at > 0 && char.IsHighSurrogate(text[at - 1]);
        return char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) && c is not ('\uFFFE' or '\uFFFF');
    }
}
