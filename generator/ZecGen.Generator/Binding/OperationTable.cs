using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Binding;

/// <summary>Which page describes each action, where several do.</summary>
internal sealed class OperationTable
{
    private readonly HashSet<string> winners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> duplicates = new(StringComparer.Ordinal);
    private readonly HashSet<(string Slug, string Action)> actions = [];
    private readonly Dictionary<(string Slug, string Page), string> pagesOfActions = [];
    private readonly Dictionary<string, List<PageSurface>> translations = new(StringComparer.Ordinal);

    /// <param name="pages">Ordered by path: of two pages alike the first one wins.</param>
    /// <param name="preferred">The language whose page gives the text.</param>
    public OperationTable(IReadOnlyList<PageSurface> pages, ServiceMap services, PageLanguage preferred)
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
            var winner = firsts.OrderBy(page => page.Origin.Language == preferred ? 0 : 1).First().Path;
            winners.Add(winner);
            pagesOfActions[(group.Key.Slug, group.Key.Action.ToLowerInvariant())] = winner;
            foreach (var page in firsts) translations[page.Path] = [.. firsts.Where(other => other != page)];
        }
    }

    public bool IsEmitted(string path) => winners.Contains(path);

    /// <summary>The page that already describes the action of the page at <paramref name="path"/>, null where none does.</summary>
    public string? DuplicateOf(string path) => duplicates.TryGetValue(path, out var first) ? first : null;

    /// <summary>The page from which a service's action is emitted; null where the service has none of that name, in whatever case.</summary>
    public string? PageOf(string slug, string action) => pagesOfActions.TryGetValue((slug, action.ToLowerInvariant()), out var path) ? path : null;

    public bool Has(string slug, string action) => actions.Contains((slug, action));

    /// <summary>The pages that describe the same action in other languages.</summary>
    public IReadOnlyList<PageSurface> TranslationsOf(string path) => translations.TryGetValue(path, out var others) ? others : [];
}
