using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ZecGen.Cli.Pull.Addresses;

/// <summary>The file of a page, which follows from the segments of its address alone. What could lead out of the folder, or be another file elsewhere,
/// is no name.</summary>
internal static partial class PageNames
{
    private const string Extension = ".md";

    // 255 bytes are what file systems take, less what is put behind a name while it is written.
    private const int MaxBytes = 240;
    private const int MaxPathBytes = 1000;

    private static readonly string[] Extensions = [Extension, ".mdx", ".markdown"];

    /// <summary>The path of a page's file below the folder of all pages, with slashes.</summary>
    /// <param name="page">An address that <paramref name="site"/> contains.</param>
    /// <param name="problem">Continues a sentence about the address, where it gives no name.</param>
    public static string? PathOf(Uri page, SiteAddress site, out string? problem)
    {
        var names = site.Below(page) is { Length: > 0 } below ? below : [site.Name];
        problem = names.Select(ProblemOf).FirstOrDefault(static found => found is not null);
        var path = string.Join('/', names) + Extension;
        if (problem is null && (Encoding.UTF8.GetByteCount(names[^1]) > MaxBytes - Extension.Length || Encoding.UTF8.GetByteCount(path) > MaxPathBytes))
            problem = "is too long for the name of a file";
        return problem is null ? path : null;
    }

    /// <summary>The decoded segments of a path, the last one without the extension of a page.</summary>
    public static string[] SegmentsOf(Uri url)
    {
        var path = WithoutExtension(url.AbsolutePath.TrimEnd('/'));
        return path.Length == 0 ? [] : [.. path[1..].Split('/').Select(Uri.UnescapeDataString)];
    }

    public static string WithoutExtension(string path) =>
        Extensions.FirstOrDefault(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) is { } found ? path[..^found.Length] : path;

    /// <summary>What is equal for two addresses of one page, with or without its extension or a slash at the end.</summary>
    public static string PageOf(Uri url) => string.Join('/', SegmentsOf(url).Select(Uri.EscapeDataString));

    /// <summary>Whether two addresses are those of one page: in one form, or one of them without a form.</summary>
    public static bool IsSamePage(Uri one, Uri other) => PageOf(one) == PageOf(other) && (ExtensionOf(one) == ExtensionOf(other)
        || ExtensionOf(one).Length == 0 || ExtensionOf(other).Length == 0);

    private static string ExtensionOf(Uri url) => url.AbsolutePath.TrimEnd('/') is var path ? path[WithoutExtension(path).Length..].ToLowerInvariant() : "";

    /// <summary>Whether an address is that of a page, and not of an image, a document for programs or an index.</summary>
    public static bool MayBePage(Uri url)
    {
        var last = url.AbsolutePath[(url.AbsolutePath.LastIndexOf('/') + 1)..];
        return WithoutExtension(last) != last || !OtherExtension().IsMatch(last);
    }

    /// <summary>What is equal for two names that are one file on some system.</summary>
    public static string KeyOf(string path) => path.ToUpperInvariant();

    private static string? ProblemOf(string name)
    {
        if (name.Length == 0 || name[0] is '.' or ' ' || name[^1] is '.' or ' ') return "has a part that is empty, or begins or ends with a dot or a blank";
        if (name.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|', '%', '~', '`', '$']) >= 0) return "has a character that names of files do not have";
        if (Reserved().IsMatch(name)) return "has a name that Windows reserves for a device";
        if (Encoding.UTF8.GetByteCount(name) > MaxBytes) return "is too long for the name of a file";
        foreach (var rune in name.EnumerateRunes())
            if (!IsPlain(rune)) return "has a character that is invisible, or that file systems spell in several ways";
        return null;
    }

    // Marks, parts of Hangul syllables and letters for compatibility are those that Unicode normalization replaces.
    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.SpaceSeparator => rune.Value == ' ',
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter => rune.Value is not ((>= 0x1100 and <= 0x11FF) or (>= 0xA960 and <= 0xA97F) or (>= 0xD7B0 and <= 0xD7FF)
                or (>= 0x1F00 and <= 0x1FFF) or (>= 0x2100 and <= 0x214F) or (>= 0xF900 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFFEF) or 0x17F
                or (>= 0x2F800 and <= 0x2FA1F)),
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation
            or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation or UnicodeCategory.MathSymbol => rune != Rune.ReplacementChar,
        _ => false,
    };

    [GeneratedRegex(@"^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reserved();

    [GeneratedRegex(@"\.[A-Za-z][A-Za-z0-9]{0,5}$")]
    private static partial Regex OtherExtension();
}
