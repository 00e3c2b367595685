using System.Globalization;
using System.Text;

namespace ZecGen.Generator.Parsing;

/// <summary>How headings and column names are compared: letters and digits alone, in lower case.</summary>
internal static class WordKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in IsPlain(text) ? text : text.Normalize(NormalizationForm.FormKC))
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLower(c, CultureInfo.InvariantCulture));
        return key.ToString();
    }

    // Most headings are plain already. A lone surrogate has no normal form; asking for one throws.
    private static bool IsPlain(string text)
    {
        var plain = true;
        foreach (var c in text)
        {
            if (char.IsSurrogate(c)) return true;
            plain &= c is < (char)128 or >= '\u4E00' and <= '\u9FFF';
        }
        return plain;
    }
}
