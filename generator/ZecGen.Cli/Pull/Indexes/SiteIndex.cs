namespace ZecGen.Cli.Pull.Indexes;

/// <summary>A page that the index of a site lists.</summary>
/// <param name="Address">As it is listed, without query and fragment.</param>
/// <param name="Path">Of its file.</param>
internal sealed record IndexEntry(Uri Address, string Path)
{
    /// <summary>When the site says that it was changed; null where it does not.</summary>
    public string? LastModified { get; init; }

    /// <summary>Whether the address could be that of an image or a document for programs.</summary>
    public bool IsDoubtful { get; init; }
}

/// <summary>What the index of a site says.</summary>
/// <param name="Source">Where it is.</param>
/// <param name="Entries">The pages below the address, each once, in the order of the index.</param>
internal sealed record SiteIndex(Uri Source, IReadOnlyList<IndexEntry> Entries)
{
    /// <summary>The sitemaps of the site.</summary>
    public IReadOnlyList<Uri> Sitemaps { get; init; } = [];

    /// <summary>The names of the headers that came with it.</summary>
    public IReadOnlyCollection<string> HeaderNames { get; init; } = [];
}
