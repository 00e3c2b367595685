using System.Globalization;
using System.Text;

namespace ZecGen.Generator.Parsing;

/// <summary>How headings and column names are compared: letters and digits alone, in lower case.</summary>
internal static class WordKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(Normalizes(text) ? NormalizationForm.FormKC : NormalizationForm.FormC))
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLower(c, CultureInfo.InvariantCulture));
        return key.ToString();
    }

    // A lone surrogate has no normal form; asking for one throws.
    private static bool Normalizes(string text) => text.All(c => !char.IsSurrogate(c));
}
