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
        ("http https request requests endpoint endpoints url urls uri uris route routes path paths method methods verb verbs api address addresses rest "
            + "definition and or 请求 接口 地址 方法 方式 路径").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> ExampleWords =
        new("example examples sample samples".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <returns>One without a route where the page describes no operation; else one for each, and the rest of the page where there are several.</returns>
    public static IReadOnlyList<PageUnit> In(Document document, string text, PageForm form)
    {
        var reader = new RouteReader(document, text);
        var routes = reader.Read(form.Route);
        var problems = new UnreadRoutes(document, text, reader).In(form.Route).Where(route => !IsOfExample(document, route.Section, form));
        // The route of an example is that of the operation where nothing else is.
        if (routes.All(route => IsOfExample(document, route, form)) && problems.ToList() is var unread && (routes.Count == 0 || unread.Count > 0))
            return [new(WithTitle(document, document.FrontMatter?.Title ?? ""), null, "", "") { UnreadRoutes = unread }];
        var further = new FurtherRoutes(document, text, form);
        routes = further.Complete(routes, HeadsOf(document, routes, form, isOfOne: true));
        var heads = HeadsOf(document, routes, form);
        if (heads is null)
            return
            [
                new(WithTitle(document, TitleOf(document, form)), RouteOf(Described(document, routes, form), text), TitleOf(document, form), "")
                {
                    Standing = routes.Min(static route => route.Standing),
                },
            ];
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
            }, RouteOf(Described(document, own, form), text), title, KeyOf(title, keys)) { Standing = own.Min(static route => route.Standing) });
        }
        var left = new PageUnit(document with { Sections = [.. document.Sections.Where((_, at) => rest[at])] }, null, "", "")
        {
            Whole = document,
            UnreadRoutes = [.. problems.Concat(further.Unread).Where(route => rest[route.Section])],
        };
        return [left, .. units];
    }

    // The first has the name; the others are further ways.
    private static RouteDeclaration RouteOf(List<FoundRoute> routes, string text) => new(routes[0].Method, routes[0].Path,
        routes.Skip(1).Select(static route => route.Method + " " + route.Path).Where(route => route != routes[0].Method + " " + routes[0].Path).Distinct()
            .ToEquatable(), routes[0].Span)
    {
        Query = routes.Where(route => route.Path == routes[0].Path && route.Method == routes[0].Method)
            .SelectMany(route => RouteQuery.NamesIn(text.Substring(route.Span.Start, route.Span.Length), route.Path)).Distinct(StringComparer.Ordinal)
            .ToEquatable(),
    };

    // Examples show a route as well, with values where the others have names.
    private static List<FoundRoute> Described(Document document, IReadOnlyList<FoundRoute> routes, PageForm form)
    {
        var described = routes.Where(route => !IsOfExample(document, route, form)).ToList();
        return described.Count > 0 ? described : [.. routes];
    }

    private static bool IsOfExample(Document document, FoundRoute route, PageForm form) =>
        route.Standing == RouteStanding.Sent || IsOfExample(document, route.Section, form);

    public static bool IsOfExample(Document document, int at, PageForm form)
    {
        for (; at > 0 && document.Sections[at].Level > 1; at = AboveOf(document, at))
            if (IsExample(document.Sections[at], form)) return true;
        return false;
    }

    // "Example request", "请求示例"
    private static bool IsExample(Section section, PageForm form) => KindOf(section, form) == SectionKind.Examples
        || HeadingText.Of(section.Heading.Flat) is var heading && (WordsOf(heading).Any(ExampleWords.Contains) || heading.Contains("示例"));

    // The heading of each operation, where there are several or the dialect says so: the nearest one above its route that says more than that it is one.
    private static List<(int Head, List<FoundRoute> Routes)>? HeadsOf(
        Document document, IReadOnlyList<FoundRoute> routes, PageForm form, bool isOfOne = false)
    {
        if (form.Unit == OperationUnit.Page) return null;
        var found = new List<(int Head, List<FoundRoute> Routes)>();
        foreach (var route in Described(document, routes, form))
        {
            var head = route.Section;
            while (head > 0 && !NamesOperation(document.Sections[head], form)) head = AboveOf(document, head);
            if (found.FindIndex(other => other.Head == head) is >= 0 and var known) found[known].Routes.Add(route);
            else found.Add((head, [route]));
        }
        if (found.Exists(one => document.Sections[one.Head].Level == 0)) return null;
        return found.Count > 1 || isOfOne
            || (document.Sections[found[0].Head].Level > 1 && (form.Unit == OperationUnit.Heading || IsAlone(document, found[0], form)))
            ? found : null;
    }

    // A heading that speaks of what its route does, with all that the page has of an operation below it: others could follow it.
    private static bool IsAlone(Document document, (int Head, List<FoundRoute> Routes) unit, PageForm form)
    {
        var head = document.Sections[unit.Head];
        if (document.Sections.Take(unit.Head).FirstOrDefault(static section => section.Level == 1) is not { } title
            || !(OperationWords.Share(HeadingText.Of(head.Heading.Flat), unit.Routes[0].Path) || IsOfThing(title, head, unit.Routes[0].Path))) return false;
        var end = unit.Head + 1;
        while (end < document.Sections.Count && document.Sections[end].Level > head.Level) end++;
        return !document.Sections.Where((_, at) => at < unit.Head || at >= end)
            .Any(section => KindOf(section, form) is SectionKind.Request or SectionKind.Response
                || PlaceWords.OfHeading(HeadingText.Of(section.Heading.Flat)) is not null);
    }

    // "Create" below "Jars API": the title has no word that the route has not, and the heading has the table of what it does.
    private static bool IsOfThing(Section title, Section head, string path) =>
        OperationWords.AllOf(HeadingText.Of(title.Heading.Flat), path)
        && head.Blocks.OfType<Table>().Any(static table => TableLayout.Of(table) is { Kind: TableKind.Fields, HasRequired: true });

    private static int AboveOf(Document document, int at)
    {
        var level = document.Sections[at].Level;
        do at--;
        while (at > 0 && document.Sections[at].Level >= level);
        return at;
    }

    /// <summary>Whether a heading says more than that a route stands below it, and is none of a part of an operation.</summary>
    public static bool NamesOperation(Section section, PageForm form) => section.Level > 0 && KindOf(section, form) == SectionKind.Other
        && !IsExample(section, form) && WordsOf(HeadingText.Of(section.Heading.Flat)).Any(static word => !RouteWords.Contains(word));

    /// <summary>Whether a heading says no more than that a route stands below it.</summary>
    public static bool SaysRoute(Section section, PageForm form) => KindOf(section, form) == SectionKind.Other
        && WordsOf(HeadingText.Of(section.Heading.Flat)) is { Length: > 0 } words && words.All(RouteWords.Contains);

    private static string[] WordsOf(string heading) => heading.Split([' ', '-', '_', '/', ':'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The part that a heading names, in words of the dialect or the usual ones.</summary>
    public static SectionKind KindOf(Section section, PageForm form) =>
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

    /// <summary>What its route stands among.</summary>
    public RouteStanding Standing { get; init; }

    /// <summary>What looks like the route of an operation, where none is described.</summary>
    public IReadOnlyList<UnreadRoute> UnreadRoutes { get; init; } = [];
}
