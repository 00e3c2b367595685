using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Binding;

/// <summary>Which page describes each action, where several do.</summary>
internal sealed class OperationTable
{
    private readonly HashSet<string> winners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> duplicates = new(StringComparer.Ordinal);
    private readonly HashSet<(string Slug, string Action)> actions = [];

    /// <param name="pages">Ordered by path: of two pages alike the first one wins.</param>
    public OperationTable(IReadOnlyList<PageSurface> pages, ServiceMap services)
    {
        var groups = pages
            .Where(page => page.Action is not null && services.Of(page.Path) is not null)
            .GroupBy(page => (services.Of(page.Path)!.Slug, Action: page.Action!));
        foreach (var group in groups)
        {
            actions.Add(group.Key);
            // The same action in another language is a translation; in the same language it is a mistake.
            var firsts = group.GroupBy(page => page.Origin.Language).Select(language => language.First()).ToList();
            foreach (var page in group)
                if (firsts.First(first => first.Origin.Language == page.Origin.Language) is var first && first != page) duplicates[page.Path] = first.Path;
            winners.Add(firsts.OrderBy(page => Preference(page.Origin.Language)).First().Path);
        }
    }

    public bool IsEmitted(string path) => winners.Contains(path);

    /// <summary>The page that already describes the action of the page at <paramref name="path"/>, null where none does.</summary>
    public string? DuplicateOf(string path) => duplicates.TryGetValue(path, out var first) ? first : null;

    public bool Has(string slug, string action) => actions.Contains((slug, action));

    private static int Preference(PageLanguage language) => language switch
    {
        PageLanguage.English => 0,
        PageLanguage.Chinese => 1,
        _ => 2,
    };
}
