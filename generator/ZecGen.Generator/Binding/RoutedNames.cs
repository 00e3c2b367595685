using System.Globalization;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Parsing.Routes;

namespace ZecGen.Generator.Binding;

/// <summary>Operations with a route of their own → names that tell them apart: each page describes one, whatever others are called and however they are
/// called.</summary>
/// <remarks>Where several have one name, each says more of itself, and one that has no more to say keeps it. What a page has to say does not depend on others,
/// only how much of it does; so a page that is added changes the name of one at most that was the only one of its name.</remarks>
internal static class RoutedNames
{
    private const int MostFolders = 8;

    // When all of the route has been said, folders follow.
    private const int WholeRoute = 6;

    /// <returns>By path. Pages of other operations are not in it.</returns>
    public static Dictionary<string, string> Of(IReadOnlyList<PageSignature> pages, ServiceMap services)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var service in pages.Where(page => page is { Action: not null, Route: not null }).GroupBy(page => services.Of(page.Path)?.Slug ?? ""))
        {
            var originals = service.GroupBy(static page => (page.Route, page.Origin.Language))
                .ToDictionary(static same => same.Key, static same => same.ToList());
            var own = new List<PageSignature>();
            var translated = new List<(PageSignature Page, PageSignature Original)>();
            foreach (var page in service)
                if (OriginalOf(page, originals) is { } original) translated.Add((page, original));
                else own.Add(page);
            Name(own, names);
            foreach (var (page, original) in translated) names[page.Path] = names[original.Path];
        }
        return names;
    }

    // The one page in English that has the route of the one in Chinese.
    private static PageSignature? OriginalOf(PageSignature page, Dictionary<(RouteSignature? Route, PageLanguage Language), List<PageSignature>> originals) =>
        page.Origin.Language == PageLanguage.Chinese && originals[(page.Route, PageLanguage.Chinese)].Count == 1
            && originals.TryGetValue((page.Route, PageLanguage.English), out var english) && english.Count == 1 ? english[0] : null;

    // In rounds: all pages of one name say more of themselves, each until it is alone. Which page comes first changes nothing.
    private static void Name(List<PageSignature> pages, Dictionary<string, string> names)
    {
        var open = pages.ConvertAll(static page => new Candidate(page));
        var byName = new Dictionary<string, List<Candidate>>(StringComparer.OrdinalIgnoreCase);
        while (open.Count > 0)
        {
            var shared = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var page in open)
            {
                if (!byName.TryGetValue(page.Name, out var same)) byName[page.Name] = same = [];
                same.Add(page);
                if (same.Count > 1) shared.Add(page.Name);
            }
            open = [];
            foreach (var name in shared)
            {
                var moves = byName[name].ToLookup(static page => page.SaysMore());
                open.AddRange(moves[true]);
                byName[name] = [.. moves[false]];
            }
        }
        foreach (var page in byName.Values.SelectMany(static same => same)) names[page.Path] = page.Name;
    }

    /// <summary>A page and how much its name says of it: its title, further words of its route, its method, its nearest folders.</summary>
    private sealed class Candidate(PageSignature page)
    {
        private readonly string place = page.Origin.Root is { Length: > 0 } root && page.Path.StartsWith(root, StringComparison.Ordinal)
            ? page.Path.Substring(root.Length) : page.Path;
        private string ofRoute = page.Action!;
        private int said;

        public string Path => page.Path;

        public string Name { get; private set; } = page.Action!;

        /// <returns>Whether there is more to say; it may be what the name says already.</returns>
        public bool SaysMore()
        {
            if (said > MostFolders + WholeRoute) return false;
            var (template, method) = (page.Route!.Template, page.Route.Method);
            Name = ++said switch
            {
                1 => ofRoute += OperationWords.OfFolders(ofRoute, template),
                2 => ofRoute += OperationWords.OfParts(ofRoute, template),
                3 => ofRoute + OperationWords.Further(ofRoute, OperationWords.OfMethod(method)),
                4 => ofRoute + OperationWords.Further(ofRoute, string.Join("/", RouteText.ParametersOf(template))),
                5 => ofRoute + OperationWords.Further(ofRoute, template),
                WholeRoute => ofRoute + OperationWords.Further(ofRoute, template + "/" + OperationWords.OfMethod(method)),
                > MostFolders + WholeRoute => page.Action! + StableHash.Of(place).ToString("X8", CultureInfo.InvariantCulture),
                _ => ofRoute + OperationWords.Further(ofRoute, OperationWords.EndOf(place, said - WholeRoute)),
            };
            return true;
        }
    }
}
