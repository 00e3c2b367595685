using System.Globalization;
using System.Text;
using ZecGen.Cli.Pull.Addresses;
using ZecGen.Cli.Pull.Markdown;

namespace ZecGen.Cli.Pull.Pages;

/// <summary>Makes the links of a page lead from its file: to pages below the address by a relative path, to the rest of the site by its whole address. What
/// comes out follows from the addresses alone, and not from which pages are there.</summary>
internal static class LinkRewriter
{
    private const string Special = " ()<>\"'&#?%[]\\`|";

    /// <param name="text">Of the page.</param>
    /// <param name="page">Its address, which its own links are relative to.</param>
    /// <param name="path">Of its file.</param>
    /// <param name="site">What is pulled.</param>
    public static string Rewrite(string text, Uri page, string path, SiteAddress site)
    {
        StringBuilder? result = null;
        var copied = 0;
        foreach (var link in MarkdownLink.In(text))
        {
            var raw = link.Of(text);
            if (TargetOf(raw, page, path, site) is not { } target || target == raw) continue;
            (result ??= new()).Append(text, copied, link.Start - copied).Append(target);
            copied = link.End;
        }
        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <returns>What the link becomes, null where it stays.</returns>
    private static string? TargetOf(string raw, Uri page, string path, SiteAddress site)
    {
        if (raw.Length == 0 || raw[0] == '#' || raw.Any(char.IsControl) || !Uri.TryCreate(page, raw, out var url)) return null;
        if (url.Scheme is not ("https" or "http") || url.UserInfo.Length > 0) return null;
        var at = raw.IndexOf('#', StringComparison.Ordinal);
        var fragment = at < 0 ? "" : string.Concat(raw[at..].Select(static c => c is ' ' or '(' or ')' or '<' or '>' or '"' ? $"%{(int)c:X2}" : c.ToString()));
        if (url.Query.Length == 0 && site.Contains(url) && PageNames.MayBePage(url) && PageNames.PathOf(url, site, out _) is { } target)
            return target == path && fragment.Length > 0 ? fragment : RelativePath(path, target) + fragment;
        if (Uri.TryCreate(raw, UriKind.Absolute, out var absolute) && absolute.Scheme == url.Scheme) return null;
        if (!site.HasOriginOf(url)) return url.GetLeftPart(UriPartial.Authority) + url.PathAndQuery + fragment;
        // People read the page, and not its text.
        var whole = PageNames.WithoutExtension(url.AbsolutePath).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        return url.GetLeftPart(UriPartial.Authority) + whole + url.Query + fragment;
    }

    private static string RelativePath(string from, string to)
    {
        var (source, target) = (from.Split('/'), to.Split('/'));
        var common = 0;
        while (common < source.Length - 1 && common < target.Length - 1 && source[common] == target[common]) common++;
        return string.Join('/', Enumerable.Repeat("..", source.Length - 1 - common).Concat(target[common..].Select(Escape)));
    }

    private static string Escape(string name) => string.Concat(
        name.Select(static c => Special.Contains(c, StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"%{(int)c:X2}") : c.ToString()));
}
