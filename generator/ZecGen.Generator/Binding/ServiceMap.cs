using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Binding;

/// <summary>
/// Which service a page belongs to: the project's item says so, else the page's example, unless it was copied from another service or is misspelt,
/// else most pages of the nearest folder.
/// </summary>
internal sealed class ServiceMap
{
    private const int ShortestMisspelt = 4;
    private const int MostServices = 64;

    private readonly Dictionary<string, string> slugs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ServiceNames> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> actions = new(StringComparer.Ordinal);
    private readonly Lazy<ServiceFolders> folders;

    public ServiceMap(IReadOnlyList<PageSignature> pages, OutputOptions output)
    {
        foreach (var page in pages)
            if ((page.Origin.Service ?? page.Origin.ExampleService) is { } slug) slugs[page.Path] = slug;
        if (slugs.Count < pages.Count || slugs.Values.Distinct(StringComparer.Ordinal).Skip(1).Any())
        {
            Correct(pages);
            var votes = new ServiceVotes(pages, slugs);
            foreach (var page in pages)
                if (!slugs.ContainsKey(page.Path) && votes.Majority(page.Path) is { } slug) slugs[page.Path] = slug;
        }

        folders = new(() => new(pages, slugs));
        var prefixes = ReservedNames.Services();
        var groups = pages.Where(page => slugs.ContainsKey(page.Path)).GroupBy(page => slugs[page.Path], StringComparer.Ordinal);
        foreach (var group in groups.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var wanted = Naming.Pascal(group.Key, "Service");
            var prefix = prefixes.Take(wanted, ReservedNames.Unfit(wanted));
            var dialect = group.First().Origin.Dialect;
            actions[group.Key] = group.Select(static page => page.Action).Where(static action => action is not null).Distinct(StringComparer.Ordinal).Count();
            names[group.Key] = new(
                group.Key, VersionOf(group.Key, group), dialect.Protocol, dialect.HttpOf(group.Key),
                output.Namespace.Length == 0 ? prefix : output.Namespace + "." + prefix, prefix, output);
        }
    }

    /// <summary>The services that pages belong to.</summary>
    public IEnumerable<string> Slugs => names.Keys;

    public ServiceNames? Of(string path) => slugs.TryGetValue(path, out var slug) ? names[slug] : null;

    public ServiceNames Named(string slug) => names[slug];

    /// <summary>Whether a page is one of other services than that of the page <paramref name="from"/>: what it declares is not meant there unless a link
    /// leads to it.</summary>
    public bool IsOfOthers(string path, string from) =>
        slugs.TryGetValue(from, out var own) && slugs.TryGetValue(path, out var other) && own != other && !folders.Value.MayBeOf(path, own);

    /// <summary>The other service of at least as many actions as which a service is probably misspelt; null where there is none.</summary>
    public string? LikelyMeantBy(string slug)
    {
        // Names of few letters are like each other by chance, and so are some of very many.
        if (slug.Length < ShortestMisspelt || actions.Count > MostServices) return null;
        return actions.Where(other => other.Value >= actions[slug] && Spelling.IsSlipOf(slug, other.Key) && Digits(slug) == Digits(other.Key))
            .OrderByDescending(static other => other.Value).ThenBy(static other => other.Key, StringComparer.Ordinal)
            .Select(static other => other.Key).FirstOrDefault();
    }

    private static string Digits(string slug) => new([.. slug.Where(char.IsDigit)]);

    /// <returns>Empty where nothing says.</returns>
    private static string VersionOf(string slug, IEnumerable<PageSignature> pages) =>
        pages.Select(page => page.Origin.Version).FirstOrDefault(version => version is not null)
        ?? pages.Where(page => page.Origin.ExampleService is not { } said || said == slug).Select(page => page.Origin.ExampleVersion).FirstOrDefault(IsVersion)
        ?? pages.Select(page => page.Origin.Dialect.VersionOf(slug)).FirstOrDefault(static version => version is not null)
        ?? "";

    private static bool IsVersion(string? text) =>
        text is { Length: 10 } && text[4] == '-' && text[7] == '-' && text.Count(c => c is >= '0' and <= '9') == 8;

    // All are judged by what pages say, before any of them is corrected.
    private void Correct(IReadOnlyList<PageSignature> pages)
    {
        var votes = new ServiceVotes(pages, slugs);
        var describedBy = pages.Where(page => page.Action is not null && slugs.ContainsKey(page.Path))
            .GroupBy(page => (slugs[page.Path], page.Action, page.Origin.Language)).ToDictionary(group => group.Key, group => group.Count());
        var corrections = new List<(string Path, string Slug)>();
        foreach (var page in pages)
        {
            if (page.Origin.Service is not null || page.Action is null || page.Origin.ExampleService is not { } said) continue;
            var existsElsewhere = describedBy[(said, page.Action, page.Origin.Language)] > 1;
            if ((MeantBy(page, said, votes) ?? votes.HostOf(page, said, existsElsewhere)) is { } slug) corrections.Add((page.Path, slug));
        }
        foreach (var (path, slug) in corrections) slugs[path] = slug;
    }

    // A service that nobody knows, spelt nearly as one that more pages around it name.
    private static string? MeantBy(PageSignature page, string said, ServiceVotes votes) =>
        page.Origin.Dialect.VersionOf(said) is null && page.Origin.Version is null && page.Origin.ExampleVersion is null
            ? votes.SaidMoreOften(page, said).FirstOrDefault(slug => Suggestion.IsNear(said, slug))
            : null;
}
