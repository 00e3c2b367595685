using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Parsing.Routes;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>A page → the parts of it that each describe an operation, and the rest.</summary>
internal static class PageUnits
{
    // What a heading over a route says that names no operation.
    private static readonly HashSet<string> RouteWords = new(
        "http https request requests endpoint endpoints url uri route path method api address rest definition 请求 接口 地址 方法 方式 路径".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <returns>One without a route where the page describes no operation; else one for each, and the rest of the page where there are several.</returns>
    public static IReadOnlyList<PageUnit> In(Document document, string text, PageForm form)
    {
        var routes = Described(document, new RouteReader(document, text).Read(form.Route), form);
        if (routes.Count == 0) return [new(WithTitle(document, document.FrontMatter?.Title ?? ""), null, "", "")];
        var heads = HeadsOf(document, routes, form);
        if (heads is null) return [new(WithTitle(document, TitleOf(document, form)), RouteOf(routes), TitleOf(document, form), "")];
        var units = new List<PageUnit>();
        var rest = Enumerable.Repeat(true, document.Sections.Count).ToArray();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (head, own) in heads)
        {
            var (end, level) = (head + 1, document.Sections[head].Level);
            while (end < document.Sections.Count && document.Sections[end].Level > level && heads.TrueForAll(other => other.Head != end)) end++;
            for (var at = head; at < end; at++) rest[at] = false;
            var title = HeadingText.Of(document.Sections[head].Heading.Flat);
            units.Add(new(document with
            {
                // Below a title of its own, it is read as a page is.
                Sections =
                [
                    .. document.Sections.Skip(head).Take(end - head).Select(section => section with { Level = Math.Max(1, section.Level - level + 1) }),
                ],
                FrontMatter = null,
                Repairs = [],
            }, RouteOf(own), title, KeyOf(title, keys)));
        }
        return [new(document with { Sections = [.. document.Sections.Where((_, at) => rest[at])] }, null, "", "") { Whole = document }, .. units];
    }

    // The first has the name; the others are further ways.
    private static RouteDeclaration RouteOf(List<FoundRoute> routes) => new(routes[0].Method, routes[0].Path,
        routes.Skip(1).Select(static route => route.Method + " " + route.Path).Where(route => route != routes[0].Method + " " + routes[0].Path).Distinct()
            .ToEquatable(), routes[0].Span);

    // What stands below the heading of an example is one, where other routes stand elsewhere.
    private static List<FoundRoute> Described(Document document, IReadOnlyList<FoundRoute> routes, PageForm form)
    {
        var described = routes.Where(route => KindOf(document.Sections[route.Section], form) == SectionKind.Other).ToList();
        return described.Count > 0 ? described : [.. routes];
    }

    // The heading of each operation, where there are several or the dialect says so: the nearest one above its route that says more than that it is one.
    private static List<(int Head, List<FoundRoute> Routes)>? HeadsOf(Document document, List<FoundRoute> routes, PageForm form)
    {
        if (form.Unit == OperationUnit.Page) return null;
        var found = new List<(int Head, List<FoundRoute> Routes)>();
        foreach (var route in routes)
        {
            var head = route.Section;
            while (head > 0 && !NamesOperation(document.Sections[head], form)) head = AboveOf(document, head);
            if (found.FindIndex(other => other.Head == head) is >= 0 and var known) found[known].Routes.Add(route);
            else found.Add((head, [route]));
        }
        if (found.Exists(one => document.Sections[one.Head].Level == 0)) return null;
        return found.Count > 1 || (form.Unit == OperationUnit.Heading && document.Sections[found[0].Head].Level > 1) ? found : null;
    }

    private static int AboveOf(Document document, int at)
    {
        var level = document.Sections[at].Level;
        do at--;
        while (at > 0 && document.Sections[at].Level >= level);
        return at;
    }

    private static bool NamesOperation(Section section, PageForm form) => section.Level > 0 && KindOf(section, form) == SectionKind.Other
        && HeadingText.Of(section.Heading.Flat).Split([' ', '-', '_', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Any(static word => !RouteWords.Contains(word));

    private static SectionKind KindOf(Section section, PageForm form) =>
        SectionWords.Classify(DialectWords.UsualOf(section, form.Words) ?? HeadingText.Of(section.Heading.Flat)).Kind;

    private static string TitleOf(Document document, PageForm form) => document.FrontMatter?.Title
        ?? (document.Sections.FirstOrDefault(static section => section.Level == 1) ?? document.Sections.FirstOrDefault(section => section.Level > 1
            && NamesOperation(section, form)))?.Heading.Flat ?? "";

    // What the front matter says stands above the page as if it were written there.
    private static Document WithTitle(Document document, string title)
    {
        if (title.Length == 0 || document.Sections.Any(static section => section.Level == 1)) return document;
        var first = document.Sections[0];
        return document with
        {
            Sections = [first with { Level = 1, Heading = new([new(title, IsItem: false, default)]) }, .. document.Sections.Skip(1)],
        };
    }

    // The same as long as the heading is.
    private static string KeyOf(string title, HashSet<string> keys)
    {
        var key = WordKey.Of(title);
        for (var number = 2; !keys.Add(key); number++) key = WordKey.Of(title) + "-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return key;
    }
}

/// <summary>A part of a page that is read as if it were one.</summary>
/// <param name="Route">How the operation is called that it describes; null where it describes none.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Key">What tells it from others of its page; empty for a whole page, and for the rest of one.</param>
internal sealed record PageUnit(Document Document, RouteDeclaration? Route, string Title, string Key)
{
    /// <summary>All of the page, where this is the rest of it.</summary>
    public Document? Whole { get; init; }
}
