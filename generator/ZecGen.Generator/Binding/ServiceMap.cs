using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>Which service a page belongs to: the project's item says so, else the page's example, else most pages of the nearest folder.</summary>
internal sealed class ServiceMap
{
    private readonly Dictionary<string, string> slugs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ServiceNames> names = new(StringComparer.Ordinal);
    // By folder, the pages of its subfolders included.
    private readonly Dictionary<string, Dictionary<string, int>> votes = new(StringComparer.Ordinal);

    public ServiceMap(IReadOnlyList<PageSurface> pages, OutputOptions output)
    {
        foreach (var page in pages)
            if ((page.Origin.Service ?? page.Origin.ExampleService) is { } slug) slugs[page.Path] = slug;
        if (slugs.Count < pages.Count) Vote(pages);
        foreach (var page in pages)
            if (!slugs.ContainsKey(page.Path) && Majority(page.Path) is { } slug) slugs[page.Path] = slug;

        var prefixes = ReservedNames.Prefixes();
        var groups = pages.Where(page => slugs.ContainsKey(page.Path)).GroupBy(page => slugs[page.Path], StringComparer.Ordinal);
        foreach (var group in groups.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var prefix = prefixes.Take(Naming.Pascal(group.Key, "Service"));
            names[group.Key] = new(group.Key, VersionOf(group.Key, group), output.Namespace.Length == 0 ? prefix : output.Namespace + "." + prefix, prefix, output);
        }
    }

    public ServiceNames? Of(string path) => slugs.TryGetValue(path, out var slug) ? names[slug] : null;

    public ServiceNames Named(string slug) => names[slug];

    /// <returns>Empty where nothing tells.</returns>
    private static string VersionOf(string slug, IEnumerable<PageSurface> pages) =>
        pages.Select(page => page.Origin.Version).FirstOrDefault(version => version is not null)
        ?? pages.Select(page => page.Origin.ExampleVersion).FirstOrDefault(IsVersion)
        ?? KnownServices.VersionOf(slug)
        ?? "";

    private static bool IsVersion(string? text) =>
        text is { Length: 10 } && text[4] == '-' && text[7] == '-' && text.Count(c => c is >= '0' and <= '9') == 8;

    // Ordered by path, so that the pages of a folder follow each other and its own folders are sought once.
    private void Vote(IReadOnlyList<PageSurface> pages)
    {
        var (folder, folders) = ("", Array.Empty<Dictionary<string, int>>());
        foreach (var page in pages)
        {
            if (page.Action is null || !slugs.TryGetValue(page.Path, out var slug)) continue;
            if (!IsIn(page.Path, folder)) (folder, folders) = (FolderOf(page.Path), FoldersOf(page.Path).Select(CountsOf).ToArray());
            foreach (var counts in folders) counts[slug] = counts.TryGetValue(slug, out var count) ? count + 1 : 1;
        }
    }

    private Dictionary<string, int> CountsOf(string folder) => votes.TryGetValue(folder, out var counts) ? counts : votes[folder] = new(StringComparer.Ordinal);

    private static bool IsIn(string path, string folder) =>
        folder.Length > 0 && path.LastIndexOf('/') == folder.Length && path.StartsWith(folder, StringComparison.Ordinal);

    private static string FolderOf(string path) => path.Substring(0, Math.Max(0, path.LastIndexOf('/')));

    private string? Majority(string path)
    {
        foreach (var folder in FoldersOf(path))
            if (votes.TryGetValue(folder, out var counts))
                return counts.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key, StringComparer.Ordinal).First().Key;
        return null;
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var end = path.LastIndexOf('/'); end >= 0; end = end == 0 ? -1 : path.LastIndexOf('/', end - 1))
            yield return path.Substring(0, end);
    }
}
