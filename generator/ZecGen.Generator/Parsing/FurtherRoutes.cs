using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Parsing.Examples;
using ZecGen.Generator.Parsing.Routes;

namespace ZecGen.Generator.Parsing;

/// <summary>Sections beside those of the operations of a page that describe one as well, and say its route in another form than these, or nowhere.</summary>
internal sealed class FurtherRoutes(Document document, string text, PageForm form)
{
    private readonly List<UnreadRoute> unread = [];

    /// <summary>Those of which nothing that can be read says how they are called.</summary>
    public IReadOnlyList<UnreadRoute> Unread => unread;

    /// <param name="routes">Those of the form that the page has.</param>
    /// <param name="operations">The sections with the heading of each operation, and its routes; null where these are of the page as a whole.</param>
    /// <returns>All routes, in the order of the page.</returns>
    public IReadOnlyList<FoundRoute> Complete(IReadOnlyList<FoundRoute> routes, List<(int Head, List<FoundRoute> Routes)>? operations)
    {
        if (operations is null) return routes;
        var found = new List<FoundRoute>();
        var above = Above();
        var heads = new HashSet<int>(operations.Select(static one => one.Head));
        var (beside, stated) = (new HashSet<(int, int)>(heads.Select(PlaceOf)), new HashSet<int>());
        foreach (var route in routes)
            for (var at = route.Section; at > 0 && stated.Add(at);) at = above[at];
        for (var at = 1; at < document.Sections.Count; at++)
        {
            // Of the level that operations have, below the same heading, and without any route.
            if (heads.Contains(at) || stated.Contains(at) || !beside.Contains(PlaceOf(at)) || !PageUnits.NamesOperation(document.Sections[at], form)) continue;
            var end = EndOf(at);
            var reader = new RouteReader(document, text, at, end);
            var own = form.Route != RoutePlace.Any ? [] : reader.Described() is { Count: > 0 } ways ? ways : reader.InSentences();
            if (HasParameters(at, end) && own.Where(IsDescribed).ToList() is { Count: > 0 } described) found.AddRange(described);
            else if (ProblemOf(at, end, operations) is { } problem) unread.Add(problem);
        }
        return found.Count == 0 ? routes : [.. routes.Concat(found).OrderBy(static route => route.Section)];

        (int Level, int Above) PlaceOf(int at) => (document.Sections[at].Level, above[at]);
    }

    // The section that each is below.
    private int[] Above()
    {
        var (above, open) = (new int[document.Sections.Count], new Stack<int>());
        for (var at = 0; at < above.Length; at++)
        {
            while (open.Count > 0 && document.Sections[open.Peek()].Level >= document.Sections[at].Level) open.Pop();
            above[at] = open.Count > 0 ? open.Peek() : 0;
            open.Push(at);
        }
        return above;
    }

    private bool IsDescribed(FoundRoute route) => route.Standing is RouteStanding.Alone or RouteStanding.Mentioned
        && !PageUnits.IsOfExample(document, route.Section, form);

    private int EndOf(int at)
    {
        var end = at + 1;
        while (end < document.Sections.Count && document.Sections[end].Level > document.Sections[at].Level) end++;
        return end;
    }

    // A table that says what is required is one of what is sent.
    private bool HasParameters(int at, int end) => document.Sections.Skip(at).Take(end - at)
        .Any(static section => section.Blocks.OfType<Table>().Any(static table => TableLayout.Of(table) is { Kind: TableKind.Fields, HasRequired: true }));

    private UnreadRoute? ProblemOf(int at, int end, List<(int Head, List<FoundRoute> Routes)> operations)
    {
        var section = document.Sections[at];
        var heading = HeadingText.Of(section.Heading.Flat);
        // One name is that of a structure, and what speaks of parameters has those of all operations.
        if (HasParameters(at, end) && Words.Identifiers.NameIn(heading) is null && !SpeaksOfParameters(heading))
            return new("", section.Span, at) { Evidence = $"the section '{heading}' with a table of parameters, but no method and route that can be read," };
        var call = document.Sections.Skip(at).Take(end - at).SelectMany(static section => section.Blocks).OfType<CodeBlock>()
            .SelectMany(static code => RoutedExamples.Read("", code, isResponse: null)).Select(static example => example.Call)
            .FirstOrDefault(static call => call is not null);
        if (call is null || !OperationWords.Share(heading, call.Path)
            || operations.Exists(one => one.Routes.Exists(route => call.IsOf(route.Method, route.Path)))) return null;
        return new("", section.Span, at)
        {
            Evidence = $"the section '{heading}' with an example of '{call.Method} {call.Path}', but no method and route of it,",
        };
    }

    private static bool SpeaksOfParameters(string heading) => SectionWords.PartIn(heading) is not null || PlaceWords.OfHeading(heading) is not null
        || heading.Split(' ').Any(static word => PlaceWords.SaysNothing(word) || PlaceWords.OfHeading(word) is Model.MemberPlace.Header);
}
