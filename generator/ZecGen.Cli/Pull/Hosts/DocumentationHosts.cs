using ZecGen.Cli.Pull.Addresses;

namespace ZecGen.Cli.Pull.Hosts;

/// <summary>All hosts whose conventions are known, and what they have in common.</summary>
internal static class DocumentationHosts
{
    private static readonly IDocumentationHost[] All = [new GitBookHost(), new MintlifyHost(), new FernHost()];

    /// <summary>What all hosts have in common, for sites of which nothing more is known.</summary>
    public static IDocumentationHost Common { get; } = new CommonHost();

    /// <summary>The host that the evidence shows, null where it shows none.</summary>
    public static IDocumentationHost? Find(SiteEvidence evidence) => Array.Find(All, host => host.IsShownBy(evidence));

    /// <param name="name">As <see cref="IDocumentationHost.Name"/> has it.</param>
    public static IDocumentationHost? Find(string? name) => Array.Find(All, host => host.Name == name);

    /// <summary>A page without what its host adds: what the page itself shows says more than what the site did.</summary>
    /// <param name="page">Its address, where it is a page of the site.</param>
    public static string RemoveFurniture(string text, IDocumentationHost site, Uri? page = null) =>
        (Find(new SiteEvidence([], [], text) { Address = page }) ?? site).RemoveFurniture(text, page);

    /// <summary>The address of a page with <c>.md</c> at its end.</summary>
    /// <param name="root">What the page at the root of a site is called.</param>
    public static Uri WithExtension(Uri listed, string root)
    {
        var path = listed.AbsolutePath.TrimEnd('/');
        if (PageNames.WithoutExtension(path) == path) path = path.Length == 0 ? $"/{root}.md" : path + ".md";
        return new(listed.GetLeftPart(UriPartial.Authority) + path);
    }

    private sealed class CommonHost : IDocumentationHost
    {
        public string Name => "";

        public string Query => "";

        public bool IsShownBy(SiteEvidence evidence) => true;

        public Uri MarkdownAddressOf(Uri listed) => WithExtension(listed, "index");

        public string RemoveFurniture(string text, Uri? page) => Furniture.WithoutNotices(text);
    }
}
