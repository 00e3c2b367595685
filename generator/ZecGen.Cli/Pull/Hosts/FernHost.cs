namespace ZecGen.Cli.Pull.Hosts;

/// <summary>Fern: Markdown for bots, with parts that only they are to read, and parts that they are not to.</summary>
internal sealed class FernHost : IDocumentationHost
{
    public string Name => "fern";

    public string Query => "";

    public bool IsShownBy(SiteEvidence evidence) =>
        evidence.HasHeader("x-fern") || evidence.Page.Contains("<llms-only>", StringComparison.Ordinal)
        || evidence.Page.Contains("<llms-ignore>", StringComparison.Ordinal)
        || Furniture.NoticesOf(evidence.Page).Contains("append .md", StringComparison.OrdinalIgnoreCase);

    public Uri MarkdownAddressOf(Uri listed) => DocumentationHosts.WithExtension(listed, "index");

    public string RemoveFurniture(string text, Uri? page)
    {
        var bare = Furniture.WithoutElement(Furniture.WithoutNotices(text), "<llms-only>", "</llms-only>", keep: false);
        return Furniture.WithoutElement(bare, "<llms-ignore>", "</llms-ignore>", keep: true);
    }
}
