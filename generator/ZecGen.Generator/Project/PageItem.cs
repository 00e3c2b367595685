using System.Globalization;

namespace ZecGen.Generator.Project;

/// <summary>What the project says of a page, as it is written there; null where it says nothing.</summary>
/// <param name="Url">An address that <paramref name="UrlPath"/> is appended to.</param>
/// <param name="UrlPath">The page's path below the folder that its item names, without the extension.</param>
internal sealed record PageItem(string? Service, string? Version, string? Url, string? UrlPath)
{
    public static readonly PageItem Empty = new(null, null, null, null);

    /// <summary>How the page is written: the name of a dialect, or the path of a file that describes one.</summary>
    public string? Dialect { get; init; }

    /// <summary>The service, where it can be one.</summary>
    public string? KnownService => IsService(Service) ? Service : null;

    /// <summary>The version, where it can be one.</summary>
    public string? KnownVersion => IsVersion(Version) ? Version : null;

    /// <summary>Where people read this page.</summary>
    public string? Address => IsAddress(Url) ? (UrlPath is null ? Url : (EndsAsFolder(Url!) ? Url : Url + "/") + Escaped(UrlPath)) : null;

    /// <summary>A segment of the path that calls go to, and part of a namespace.</summary>
    public static bool IsService(string? text) =>
        text is { Length: > 0 } && char.IsLetterOrDigit(text[0])
        && text.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.');

    public static bool IsVersion(string? text) => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static bool IsAddress(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    /// <summary>Whether a path can be appended: behind a slash, or where a query takes it as a value.</summary>
    public static bool EndsAsFolder(string url) => url[url.Length - 1] is '/' or '=' or '#' or '?' or ':';

    // A blank, a '#' or a '%' in the name of a file would end or change the address; letters of any script may stand in it as they are.
    private static string Escaped(string path) => string.Concat(path.Select(c => c is '/' or > '\u007F' ? c.ToString() : Uri.EscapeDataString(c.ToString())));
}
