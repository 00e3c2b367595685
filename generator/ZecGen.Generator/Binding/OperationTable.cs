using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Binding;

/// <summary>Which page describes each action, where several do.</summary>
internal sealed class OperationTable
{
    private readonly HashSet<string> described = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly HashSet<string> winners = new(StringComparer.Ordinal);
    private readonly HashSet<string> listed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> duplicates = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Slug, string Action), List<PageSignature>> actions = [];
    private readonly Dictionary<(string Slug, string Page), string> pagesOfActions = [];
    private readonly Dictionary<string, EquatableArray<PageSignature>> translations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> names;

    /// <param name="pages">Ordered by path: of two pages alike the one whose file has the name of the action wins, of these one that an index lists, or else
    /// the first one.</param>
    /// <param name="preferred">The language whose page gives the text.</param>
    public OperationTable(IReadOnlyList<PageSignature> pages, ServiceMap services, PageLanguage preferred)
    {
        foreach (var page in pages) listed.UnionWith(page.Listed);
        names = RoutedNames.Of(pages, services);
        foreach (var page in pages)
            if (ActionOf(page) is { } action)
            {
                described.Add(action);
                var verb = ActionEvidence.VerbOf(action);
                words.Add(verb);
                words.Add(action.Substring(verb.Length).TrimEnd('s'));
                if (services.Of(page.Path) is { } service) Add(page, (service.Slug, action));
            }
        foreach (var entry in actions)
        {
            var winner = WinnerOf(entry.Value, preferred);
            winners.Add(winner);
            pagesOfActions[(entry.Key.Slug, entry.Key.Action.ToLowerInvariant())] = winner;
            if (entry.Value.Count > 1)
                foreach (var page in entry.Value) translations[page.Path] = entry.Value.Where(other => other != page).ToEquatable();
        }
    }

    /// <summary>What the action of a page is called: what the page calls it, unless others of its service are called the same.</summary>
    public string? ActionOf(string path) => names.TryGetValue(path, out var name) ? name : null;

    public bool IsEmitted(string path) => winners.Contains(path);

    /// <summary>The page that already describes the action of the page at <paramref name="path"/>, null where none does.</summary>
    public string? DuplicateOf(string path) => duplicates.TryGetValue(path, out var first) ? first : null;

    /// <summary>The page from which a service's action is emitted; null where the service has none of that name, in whatever case.</summary>
    public string? PageOf(string slug, string action) => pagesOfActions.TryGetValue((slug, action.ToLowerInvariant()), out var path) ? path : null;

    /// <summary>Whether any page describes an action of this name, of whatever service.</summary>
    public bool IsDescribed(string action) => described.Contains(action);

    /// <summary>Whether a name looks like that of an action: it has the verb of another one, or is about the same things.</summary>
    public bool IsLikeAnother(string action) =>
        ActionEvidence.VerbOf(action) is var verb && (words.Contains(verb) || words.Contains(action.Substring(verb.Length).TrimEnd('s')));

    public bool Has(string slug, string action) => actions.ContainsKey((slug, action));

    /// <summary>The pages that describe the same action in other languages.</summary>
    public EquatableArray<PageSignature> TranslationsOf(string path) => translations.TryGetValue(path, out var others) ? others : default;

    private string? ActionOf(PageSignature page)
    {
        if (page.Action is not null && !names.ContainsKey(page.Path)) names[page.Path] = page.Action;
        return ActionOf(page.Path);
    }

    // The same action in another language is a translation; in the same language it is a mistake.
    private void Add(PageSignature page, (string Slug, string Action) action)
    {
        if (!actions.TryGetValue(action, out var firsts)) actions[action] = firsts = [];
        for (var at = 0; at < firsts.Count; at++)
        {
            var first = firsts[at];
            if (first.Origin.Language != page.Origin.Language) continue;
            if (RankOf(first, action.Action) >= RankOf(page, action.Action))
            {
                duplicates[page.Path] = first.Path;
                return;
            }
            // A page that was copied still has the name of its own file, and one that another replaced is still there.
            firsts[at] = page;
            duplicates[first.Path] = page.Path;
            foreach (var copy in duplicates.Where(copy => copy.Value == first.Path).Select(static copy => copy.Key).ToList()) duplicates[copy] = page.Path;
            return;
        }
        firsts.Add(page);
    }

    private int RankOf(PageSignature page, string action) =>
        (HasNameOf(page, action) ? 2 : 0) + (listed.Contains(PagePath.EndOf(PagePath.SegmentsOf(page.Path))) ? 1 : 0);

    private static bool HasNameOf(PageSignature page, string action) => WordKey.Of(System.IO.Path.GetFileNameWithoutExtension(page.Path)) == WordKey.Of(action);

    private static string WinnerOf(List<PageSignature> firsts, PageLanguage preferred)
    {
        foreach (var first in firsts)
            if (first.Origin.Language == preferred) return first.Path;
        return firsts[0].Path;
    }
}
