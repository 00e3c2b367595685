namespace ZecGen.Generator.Contract;

/// <summary>The folders that the pages of services stand in.</summary>
internal sealed class ServiceHomes
{
    private readonly Dictionary<string, HashSet<string>> folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> all = new(StringComparer.Ordinal);

    public static ServiceHomes Of(IEnumerable<ServiceContract> services)
    {
        var homes = new ServiceHomes();
        foreach (var service in services)
        {
            if (!homes.folders.TryGetValue(service.Slug, out var known)) homes.folders[service.Slug] = known = new(StringComparer.Ordinal);
            known.UnionWith(service.Operations.Select(static operation => operation.Page).Concat(service.Structures.Select(static structure => structure.Page))
                .OfType<string>().Select(FolderOf));
            homes.all.UnionWith(known);
        }
        return homes;
    }

    /// <summary>Whether a page may be one of a service: it stands where those of the service do, or where those of no service do that is elsewhere.</summary>
    public bool MayHold(string page, string slug)
    {
        var folder = FolderOf(page);
        if (!folders.TryGetValue(slug, out var own) || own.Count == 0) return !all.Contains(folder);
        return own.Contains(folder) || (!all.Contains(folder) && own.Any(home => IsWithin(home, folder) || IsWithin(folder, home)));
    }

    private static bool IsWithin(string inner, string outer) => inner.StartsWith(outer, StringComparison.Ordinal);

    // With the slash behind it; nothing stands for the folder that was named.
    private static string FolderOf(string page) => page.Substring(0, page.LastIndexOf('/') + 1);
}
