namespace ZecGen.Cli.Pull.Hosts;

/// <summary>What is known of a site before its pages are fetched, and what one of them looks like.</summary>
/// <param name="HeaderNames">Those of its responses.</param>
/// <param name="Sitemaps">The addresses of its sitemaps.</param>
/// <param name="Page">The text of a page, as it was sent.</param>
internal sealed record SiteEvidence(IReadOnlyCollection<string> HeaderNames, IReadOnlyCollection<Uri> Sitemaps, string Page)
{
    /// <summary>The address of that page.</summary>
    public Uri? Address { get; init; }

    public bool HasHeader(string prefix) => HeaderNames.Any(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The conventions of what a documentation site is made with.</summary>
internal interface IDocumentationHost
{
    string Name { get; }

    /// <summary>Whether something that no other host has is there.</summary>
    bool IsShownBy(SiteEvidence evidence);

    /// <summary>Where the Markdown of a page is that the index lists.</summary>
    Uri MarkdownAddressOf(Uri listed);

    /// <summary>What is asked for beside the address, so that the host adds nothing to the page; may be empty.</summary>
    string Query { get; }

    /// <summary>Leaves out what the host adds to a page for assistants.</summary>
    /// <param name="page">Its address, where it is a page of the site.</param>
    string RemoveFurniture(string text, Uri? page);
}
