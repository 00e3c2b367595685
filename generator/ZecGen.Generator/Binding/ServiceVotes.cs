using ZecGen.Generator.Declarations;

namespace ZecGen.Generator.Binding;

/// <summary>How many pages of a folder, all below it counted, say that they belong to which service.</summary>
/// <remarks>Counted for each language apart, since a translation stands in another folder and says the same.</remarks>
internal sealed class ServiceVotes
{
    // Who names more services than these above the others means one of them by none of its own.
    private const int MostCandidates = 100;

    private readonly Dictionary<(string Folder, PageLanguage Language), Dictionary<string, int>> counts = [];
    private readonly Dictionary<(string Slug, PageLanguage Language), int> totals = [];

    // Made when a folder is asked for first: many pages ask for the same.
    private readonly Dictionary<(string Folder, PageLanguage Language), (IReadOnlyList<KeyValuePair<string, int>> Votes, int Sum)> rankings = [];
    private readonly Dictionary<string, string?> majorities = new(StringComparer.Ordinal);

    /// <param name="pages">Ordered by path, so that the pages of a folder follow each other and its own folders are sought once.</param>
    /// <param name="slugs">What pages say, by path.</param>
    public ServiceVotes(IEnumerable<PageSignature> pages, IReadOnlyDictionary<string, string> slugs)
    {
        var (folder, language, folders) = ("", PageLanguage.Unknown, Array.Empty<Dictionary<string, int>>());
        foreach (var page in pages)
        {
            if (page.Action is null || !slugs.TryGetValue(page.Path, out var slug)) continue;
            if (folders.Length == 0 || language != page.Origin.Language || folder != FolderOf(page.Path))
            {
                (folder, language) = (FolderOf(page.Path), page.Origin.Language);
                folders = PagePath.FoldersOf(page.Path).Select(above => CountsOf(above, page.Origin.Language)).ToArray();
            }
            foreach (var votes in folders) Increment(votes, slug);
            Increment(totals, (slug, language));
        }
    }

    /// <summary>The service of most pages of the nearest folder in which any says one, whatever their language; null where none does.</summary>
    public string? Majority(string path)
    {
        foreach (var folder in PagePath.FoldersOf(path))
        {
            if (!majorities.TryGetValue(folder, out var slug)) majorities[folder] = slug = MajorityIn(folder);
            if (slug is not null) return slug;
        }
        return null;
    }

    /// <summary>The service to whose folder a page belongs that says another one: one at home there, while the other one is at home elsewhere; null
    /// where there is none.</summary>
    /// <remarks>
    /// A service is at home in a folder that holds most of its pages. Pages copied from another product keep that product's path in their examples,
    /// and a whole folder of them
    /// outvotes nobody but itself: the folder above knows better.
    /// </remarks>
    /// <param name="existsElsewhere">Whether another page already describes the same action of the service that the page says. Then the folder's own
    /// need not have a majority there.</param>
    public string? HostOf(PageSignature page, string said, bool existsElsewhere)
    {
        var language = page.Origin.Language;
        if (NamedHostOf(page.Path, language, said) is { } named) return named;
        foreach (var folder in PagePath.FoldersOf(page.Path))
        {
            if (CountOf(said, folder, language) * 2 >= totals[(said, language)]) continue;
            var (votes, sum) = RankingOf(folder, language);
            // The one that is said stands first or does not matter.
            var at = votes.Count > 0 && votes[0].Key == said ? 1 : 0;
            if (votes.Count == at) continue;
            var (host, most) = (votes[at].Key, votes[at].Value);
            if ((existsElsewhere || most * 2 > sum) && most * 2 > totals[(host, language)]) return host;
        }
        return null;
    }

    // The service that most pages below a folder of its name say. Where no other folder has the pages of the one that is named, this alone decides.
    private string? NamedHostOf(string path, PageLanguage language, string said)
    {
        foreach (var folder in PagePath.FoldersOf(path))
        {
            var name = folder.Substring(folder.LastIndexOf('/') + 1);
            if (string.Equals(name, said, StringComparison.OrdinalIgnoreCase)) return null;
            var (votes, sum) = RankingOf(folder, language);
            if (votes.Count > 1 && votes[0].Value * 2 > sum && string.Equals(name, votes[0].Key, StringComparison.OrdinalIgnoreCase)) return votes[0].Key;
        }
        return null;
    }

    /// <summary>The services that pages of a folder above the page say more often than <paramref name="said"/>, the nearest folder first.</summary>
    public IEnumerable<string> SaidMoreOften(PageSignature page, string said) =>
        from folder in PagePath.FoldersOf(page.Path)
        let own = CountOf(said, folder, page.Origin.Language)
        from vote in RankingOf(folder, page.Origin.Language).Votes.TakeWhile(vote => vote.Value > own).Take(MostCandidates)
        select vote.Key;

    private string? MajorityIn(string folder)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in Languages)
            if (counts.TryGetValue((folder, language), out var told))
                foreach (var vote in told) votes[vote.Key] = (votes.TryGetValue(vote.Key, out var count) ? count : 0) + vote.Value;
        return Ranked(votes).FirstOrDefault().Key;
    }

    private (IReadOnlyList<KeyValuePair<string, int>> Votes, int Sum) RankingOf(string folder, PageLanguage language)
    {
        if (rankings.TryGetValue((folder, language), out var known)) return known;
        return rankings[(folder, language)] = counts.TryGetValue((folder, language), out var votes) ? ([.. Ranked(votes)], votes.Values.Sum()) : ([], 0);
    }

    private static IOrderedEnumerable<KeyValuePair<string, int>> Ranked(Dictionary<string, int> votes) =>
        votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key, StringComparer.Ordinal);

    private int CountOf(string slug, string folder, PageLanguage language) =>
        counts.TryGetValue((folder, language), out var votes) && votes.TryGetValue(slug, out var count) ? count : 0;

    private static readonly PageLanguage[] Languages = [PageLanguage.Unknown, PageLanguage.Chinese, PageLanguage.English];

    private Dictionary<string, int> CountsOf(string folder, PageLanguage language) =>
        counts.TryGetValue((folder, language), out var votes) ? votes : counts[(folder, language)] = new(StringComparer.Ordinal);

    private static void Increment<T>(Dictionary<T, int> votes, T key) where T : notnull => votes[key] = (votes.TryGetValue(key, out var count) ? count : 0) + 1;

    private static string FolderOf(string path) => path.Substring(0, Math.Max(0, path.LastIndexOf('/')));
}
