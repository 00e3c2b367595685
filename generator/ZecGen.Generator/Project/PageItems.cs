using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Project;

/// <summary>The pages of the project, each once, with what all items that name it say together.</summary>
/// <param name="Conflicts">Pages of which two items say different things.</param>
internal sealed record PageItems(EquatableArray<NamedPage> Pages, EquatableArray<ItemConflict> Conflicts)
{
    private readonly Lazy<Dictionary<string, PageItem>> byPath = new(() => ByPath(Pages));

    public bool Equals(PageItems? other) => other is not null && Pages == other.Pages && Conflicts == other.Conflicts;

    public override int GetHashCode() => Pages.GetHashCode();

    /// <returns>Null for files that are no pages.</returns>
    public PageItem? this[string path] => byPath.Value.TryGetValue(path.Replace('\\', '/'), out var item) ? item : null;

    public static PageItems Of(BuildSettings build, EquatableArray<ProjectText> texts)
    {
        var (pages, conflicts) = (new List<NamedPage>(), new List<ItemConflict>());
        var excluded = ExcludedFrom(build, texts);
        foreach (var group in build.Items.GroupBy(item => item.Path, FileNames.ComparerFor(build["MSBuildProjectDirectory"] ?? "")))
        {
            if (group.All(item => item.IsDefault) && excluded.Any(pattern => pattern.Matches(group.Key))) continue;
            var merged = PageItem.Empty;
            foreach (var item in group.OrderBy(item => item.IsDefault ? 0 : 1))
            {
                Compare("Service", merged.Service, item.Values.Service);
                Compare("ApiVersion", merged.Version, item.Values.Version);
                Compare("Url", merged.Url, item.Values.Url);
                Compare("Dialect", merged.Dialect, item.Values.Dialect);
                merged = new(
                    item.Values.Service ?? merged.Service,
                    item.Values.Version ?? merged.Version,
                    item.Values.Url ?? merged.Url,
                    // The folder that the path counts from is that of the item with the address.
                    item.Values.Url is not null || merged.Url is null ? item.Values.UrlPath : merged.UrlPath)
                {
                    Dialect = item.Values.Dialect ?? merged.Dialect,
                };
            }
            pages.Add(new(group.Key, merged));

            void Compare(string name, string? first, string? second)
            {
                if (first is not null && second is not null && first != second) conflicts.Add(new(group.Key, name, first, second));
            }
        }
        return new(pages.ToEquatable(), conflicts.ToEquatable());
    }

    // What an Include with an Exclude leaves out must not come back by the package's own glob. What it takes is known, so all else that it matches is
    // what it excludes.
    private static List<PathPattern> ExcludedFrom(BuildSettings build, EquatableArray<ProjectText> texts)
    {
        var folder = build["MSBuildProjectDirectory"] ?? "";
        var named = build.Items.Where(item => !item.IsDefault);
        return [.. from text in texts
                   from element in text.Items
                   where element.IsPages && element.Operation("Exclude") is not null && element.Operation("Include") is not null
                   from pattern in PathPattern.In(element.Operation("Include")!.Value, folder, text.Path)
                   where named.Any(item => pattern.Matches(item.Path))
                   select pattern];
    }

    private static Dictionary<string, PageItem> ByPath(EquatableArray<NamedPage> pages)
    {
        var found = new Dictionary<string, PageItem>(FileNames.ComparerFor(pages.Count > 0 ? pages[0].Path : ""));
        foreach (var page in pages) found[page.Path.Replace('\\', '/')] = page.Item;
        return found;
    }
}

internal sealed record NamedPage(string Path, PageItem Item);

/// <param name="Name">The metadata of which items say two things.</param>
internal sealed record ItemConflict(string Path, string Name, string First, string Second);
