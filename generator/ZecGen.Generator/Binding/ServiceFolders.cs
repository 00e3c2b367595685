namespace ZecGen.Generator.Binding;

/// <summary>Which services the folders of pages are of: those whose actions stand there or below.</summary>
internal sealed class ServiceFolders
{
    private readonly Dictionary<string, HashSet<string>> services = new(StringComparer.Ordinal);

    // What says by itself which service it is of.
    private readonly HashSet<string> settled = new(StringComparer.Ordinal);

    /// <param name="slugs">The services of pages, by path.</param>
    public ServiceFolders(IEnumerable<PageSignature> pages, IReadOnlyDictionary<string, string> slugs)
    {
        foreach (var page in pages)
        {
            if (page.Action is not null || page.Origin.Service is not null) settled.Add(page.Path);
            if (page.Action is null || !slugs.TryGetValue(page.Path, out var slug)) continue;
            foreach (var folder in PagePath.FoldersOf(page.Path))
            {
                if (!services.TryGetValue(folder, out var known)) services[folder] = known = new(StringComparer.Ordinal);
                known.Add(slug);
            }
        }
    }

    /// <summary>Whether a page that says no service may be one of this one as well: in the nearest folder that has actions, some are of it.</summary>
    public bool MayBeOf(string path, string slug)
    {
        if (settled.Contains(path)) return false;
        foreach (var folder in PagePath.FoldersOf(path))
            if (services.TryGetValue(folder, out var known)) return known.Contains(slug);
        return true;
    }
}
