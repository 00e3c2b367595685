using System.Globalization;
using System.Text;

namespace ZecGen.Generator.Binding;

/// <summary>Wire names → C# names: <c>instanceId</c> is <c>InstanceId</c>, <c>PUBLIC_IMAGE</c> is <c>PublicImage</c>.</summary>
internal static class Naming
{
    private const int MaximumLength = 200;

    /// <summary>Begins every word with a capital; words end at whatever is no letter or digit. A text all in capitals keeps only the first of each word.</summary>
    /// <param name="fallback">The name of a text without any letter or digit.</param>
    public static string Pascal(string text, string fallback = "Unnamed")
    {
        var shouting = !text.Any(char.IsLower);
        var name = new StringBuilder(text.Length);
        var begins = true;
        foreach (var c in text)
        {
            if (name.Length == MaximumLength) break;
            if (!IsPartOfName(c))
            {
                begins = true;
                continue;
            }
            name.Append(begins ? char.ToUpperInvariant(c) : shouting ? char.ToLower(c, CultureInfo.InvariantCulture) : c);
            begins = false;
        }
        if (name.Length == 0) return fallback;
        return char.IsLetter(name[0]) ? name.ToString() : "_" + name;
    }

    /// <summary>Whether a field's name says by itself what it is about: <c>imageStatus</c> does, <c>status</c> needs its owner.</summary>
    public static bool IsMultiWord(string wireName) => wireName.Skip(1).Any(c => char.IsUpper(c) || c == '_');

    private static bool IsPartOfName(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber;
}
