using System.Globalization;
using System.Text;

namespace ZecGen.Generator.Parsing;

/// <summary>How headings and column names are compared: letters and digits alone, plain, in lower case.</summary>
internal static class WordKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
            if (PlainCharacters.Of(c) is var plain && char.IsLetterOrDigit(plain)) key.Append(char.ToLower(plain, CultureInfo.InvariantCulture));
        return key.ToString();
    }
}
