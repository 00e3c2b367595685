using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ZecGen.Cli.Pull.Addresses;

/// <summary>Addresses and texts of a site for people: without user names, passwords and queries, and harmless in a terminal.</summary>
internal static partial class Shown
{
    private const int MaxLength = 200;

    public static string Of(Uri url) => url.IsAbsoluteUri ? Of($"{url.Scheme}://{url.Authority}{url.AbsolutePath}") : Of(url.OriginalString);

    public static string Of(string text)
    {
        var bare = UserInfo().Replace(text, "//");
        if (bare.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query) bare = bare[..query];
        var shown = new StringBuilder();
        foreach (var rune in bare.EnumerateRunes())
        {
            if (shown.Length >= MaxLength) return shown.Append('…').ToString();
            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else shown.Append(rune.ToString());
        }
        return shown.ToString();
    }

    [GeneratedRegex(@"//[^/?#\s]*@")]
    private static partial Regex UserInfo();
}
