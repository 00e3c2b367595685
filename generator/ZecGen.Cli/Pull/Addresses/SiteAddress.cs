namespace ZecGen.Cli.Pull.Addresses;

/// <summary>The address below which pages are pulled: one origin and one path.</summary>
internal sealed class SiteAddress
{
    private static readonly string[] IndexNames = ["llms.txt", "llms-full.txt", "sitemap.xml"];

    private readonly string[] segments;

    private SiteAddress(Uri start)
    {
        Start = start;
        segments = PageNames.SegmentsOf(start);
    }

    /// <summary>Without a slash at its end, the extension of a page, a query and a fragment.</summary>
    public Uri Start { get; }

    /// <summary>What the page at the address itself is called.</summary>
    public string Name => segments.Length == 0 ? "index" : segments[^1];

    public override string ToString() => Shown.Of(Start);

    /// <param name="problem">What is wrong with the text. It never repeats the text, which may have a password.</param>
    public static SiteAddress? Parse(string text, out string? problem)
    {
        problem = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http") || url.Host.Length == 0)
            problem = "The URL is not one such as https://docs.example.com/api.";
        else if (url.UserInfo.Length > 0)
            problem = "The URL has a user name or a password; pages are pulled without signing in, so leave it out.";
        else if (url.Query.Length > 0)
            problem = "The URL has a query; leave out '?' and what follows.";
        else if (url is { Scheme: "http", IsLoopback: false })
            problem = $"Pages are pulled over https, and over http from this machine alone; write https://{url.IdnHost}{url.AbsolutePath}.";
        return problem is null ? new(Normalize(url!)) : null;
    }

    public bool HasOriginOf(Uri other) =>
        other.IsAbsoluteUri && other.Scheme == Start.Scheme && other.Port == Start.Port
        && other.IdnHost.Equals(Start.IdnHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a page is the one at the address, or below it.</summary>
    public bool Contains(Uri page) => Below(page) is not null;

    /// <summary>The segments of a page's path below the address, without the extension of a page: none for the page at the address; null for any other
    /// place.</summary>
    public string[]? Below(Uri page)
    {
        if (!HasOriginOf(page)) return null;
        var own = PageNames.SegmentsOf(page);
        return own.Length >= segments.Length && own.AsSpan(0, segments.Length).SequenceEqual(segments) ? own[segments.Length..] : null;
    }

    /// <summary>The address and the folders above it, the nearest first, each with a slash at its end.</summary>
    public IEnumerable<Uri> FromNearestToRoot()
    {
        for (var folder = new Uri(Start.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/"); ; folder = new(folder, ".."))
        {
            yield return folder;
            if (folder.AbsolutePath == "/") yield break;
        }
    }

    private static Uri Normalize(Uri url)
    {
        var path = url.AbsolutePath.TrimEnd('/');
        if (IndexNames.Any(name => path.EndsWith("/" + name, StringComparison.Ordinal))) path = path[..path.LastIndexOf('/')];
        path = PageNames.WithoutExtension(path).TrimEnd('/');
        return new(url.GetLeftPart(UriPartial.Authority) + path);
    }
}
