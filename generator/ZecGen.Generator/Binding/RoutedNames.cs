using System.Globalization;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Parsing.Routes;

namespace ZecGen.Generator.Binding;

/// <summary>Operations with a route of their own → names that tell them apart: each page describes one, whatever others are called and however they are
/// called.</summary>
/// <remarks>A name that several have is no name of any of them: each has its route in it, and where that is not enough its method and its path. So no page
/// takes the name of another one.</remarks>
internal static class RoutedNames
{
    private const int MostFolders = 8;

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

    private static void Name(List<PageSignature> pages, Dictionary<string, string> names)
    {
        var groups = pages.GroupBy(static page => page.Action!, StringComparer.OrdinalIgnoreCase).ToList();
        var taken = new HashSet<string>(groups.Select(static group => group.Key), StringComparer.OrdinalIgnoreCase);
        foreach (var group in groups)
        {
            var alike = group.OrderBy(static page => page.Path, StringComparer.Ordinal).ToList();
            var told = alike.Count == 1 ? alike.ConvertAll(static page => page.Action!) : Apart(alike, taken);
            for (var i = 0; i < alike.Count; i++)
            {
                taken.Add(told[i]);
                names[alike[i].Path] = told[i];
            }
        }
    }

    private static List<string> Apart(List<PageSignature> alike, HashSet<string> taken)
    {
        Func<PageSignature, string>[] ways =
        [
            page => page.Action! + OperationWords.Further(page.Action!, page.Route!.Template),
            page => page.Action! + OperationWords.Further(page.Action!, page.Route!.Template) + OfMethod(page),
        ];
        // The nearest folders, and no more than it takes: those above depend on where the pages lie.
        var deepest = alike.Max(static page => page.Path.Count(static c => c == '/')) + 1;
        var byFolder = Enumerable.Range(1, Math.Min(deepest, MostFolders))
            .Select(count => (Func<PageSignature, string>)(page => page.Action! + OfMethod(page) + OperationWords.OfPath(page.Path, count)));
        foreach (var way in ways.Concat(byFolder))
        {
            var names = alike.ConvertAll(page => way(page));
            if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count && !names.Exists(taken.Contains)) return names;
        }
        return [.. alike.Select(page => page.Action!).Select((name, at) => NumberedFrom(name, at + 1, taken))];
    }

    private static string NumberedFrom(string name, int number, HashSet<string> taken)
    {
        while (true)
            if (name + (number++).ToString(CultureInfo.InvariantCulture) is var numbered && taken.Add(numbered)) return numbered;
    }

    private static string OfMethod(PageSignature page) => OperationWords.OfMethod(page.Route!.Method);
}
