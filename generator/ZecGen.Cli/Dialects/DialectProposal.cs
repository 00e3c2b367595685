using System.Globalization;
using ZecGen.Generator.Words;

namespace ZecGen.Cli.Dialects;

/// <summary>What pages that nobody described have in common, what speaks for each part of it, and what nothing explains.</summary>
internal sealed class DialectProposal
{
    // What fewer pages show is their own.
    private const int LeastPages = 3;

    private readonly List<PageTraits> pages;
    private readonly List<PageTraits> operations;
    private readonly int least;
    private readonly List<string> recognized = [];

    /// <param name="name">The name of the dialect.</param>
    public DialectProposal(string name, IEnumerable<PageTraits> pages)
    {
        this.pages = [.. pages];
        operations = [.. this.pages.Where(static page => page.IsOperation)];
        least = Math.Clamp(operations.Count, 1, LeastPages);
        Name = name;
        if (FindRoutes()) Service = Plain(name);
        else FindCalls();
        FindPages();
        FindEnvelope();
        FindShapes();
        FindHeaders();
    }

    public string Name { get; }

    /// <summary>Whether each operation has a method and a route of its own.</summary>
    public bool HasRoutes => RoutePlace is not null;

    /// <summary>Where pages have methods and routes, in the word of a dialect file.</summary>
    public string? RoutePlace { get; private set; }

    public bool EndsTitles { get; private set; }

    public string? Address { get; private set; }

    public string Method { get; private set; } = "POST";

    public string? Route { get; private set; }

    public string? ActionParameter { get; private set; }

    public string? ActionHeader { get; private set; }

    /// <summary>Whether the parameters are a form.</summary>
    public bool IsForm { get; private set; }

    /// <summary>Whether the elements of lists are counted from 1.</summary>
    public bool CountsFromOne { get; private set; }

    /// <summary>The service, or the folder of those of one with <c>{service}</c> in it.</summary>
    public string? Service { get; private set; }

    public bool IsFlattened { get; private set; }

    public bool HasNumericCodes { get; private set; }

    public bool LinksFromRoot { get; private set; }

    public IReadOnlyList<string> Descriptions { get; private set; } = [];

    /// <summary>The headings of what all calls have.</summary>
    public IReadOnlyList<string> Ignored { get; private set; } = [];

    public string? Result { get; private set; }

    public string? Code { get; private set; }

    /// <summary>The code of calls that succeed, as JSON.</summary>
    public string Success { get; private set; } = "0";

    public string? Message { get; private set; }

    public bool ReturnsAction { get; private set; }

    /// <summary>Key and value of each shape.</summary>
    public IReadOnlyList<(string Key, string Name)> Shapes { get; private set; } = [];

    public (string Header, string Prefix)? Token { get; private set; }

    /// <summary>A sentence for each thing that was recognized, with counts.</summary>
    public IReadOnlyList<string> Recognized => recognized;

    /// <summary>A sentence for each thing that no page shows and a file must say.</summary>
    public IEnumerable<string> Assumed
    {
        get
        {
            if (Address is null) yield return $"'{ProposalWriter.Placeholder}', as no page shows an address (call.address)";
            if (Service == Plain(Name)) yield return $"'{Service}' as the name of the only service (pages.service)";
            if (!HasRoutes && ActionParameter is null && ActionHeader is null)
                yield return $"'{ProposalWriter.PlaceholderHeader}', as no page shows how an action is named (call.action)";
            if (!HasRoutes && Code is null) yield return "'code' and 'message', as no page shows a response with an error (envelope)";
            else if (Code is not null && Message is null) yield return "'message', as no page shows a message (envelope.message)";
            if (Token is null) yield return "that calls have a bearer token, as no page shows how they are authenticated (authorization)";
        }
    }

    /// <summary>A sentence for each heading, each column and each header that nothing explains, the most frequent first.</summary>
    public IEnumerable<string> Unrecognized =>
        Frequent(pages.Where(page => !HasRoutes || page.Route.Routes.Count < 2)
                .SelectMany(static page => page.Headings.Select(static heading => heading.Heading).Distinct())
                .Where(heading => !Ignored.Contains(heading)))
            .Select(static count => Text($"the heading '{count.Key}' above tables of {count.Value} pages (pages.sections)"))
        .Concat(Frequent(pages.SelectMany(static page => page.Headers.Distinct()).Where(header => !Descriptions.Contains(header)))
            .Select(static count => Text($"the column '{count.Key}' of {count.Value} pages (pages.columns)")))
        .Concat(Frequent(operations.SelectMany(static page => page.Route.Headers.Select(static header => header.Name).Distinct())
                .Where(header => header != ActionHeader && header != Token?.Header))
            .Select(static count => Text($"the header '{count.Key}' in examples of {count.Value} pages (authorization)")));

    // A page may have many routes; where nearly all pages have the same one, it is that of all actions.
    private bool FindRoutes()
    {
        var routed = operations.Where(static page => page.Route.Place is not null).ToList();
        var count = routed.SelectMany(static page => page.Route.Routes).Distinct().Count();
        if (count * 2 <= operations.Count || (routed.Count > 1 && count * 2 <= routed.Count)) return false;
        var places = routed.CountBy(static page => page.Route.Place!).OrderByDescending(static place => place.Value).ToList();
        // What a few pages have elsewhere may be no route of an operation.
        RoutePlace = places[0].Value * 4 >= routed.Count * 3 ? places[0].Key : "any";
        foreach (var place in places) Note($"methods and routes in the place '{place.Key}'", place.Value, operations.Count);
        Address = Usual(routed.SelectMany(static page => page.Route.Addresses.Distinct()));
        if (Address is not null) Note($"calls of {Address}", routed.Count(page => page.Route.Addresses.Contains(Address)), operations.Count);
        return true;
    }

    private void FindCalls()
    {
        EndsTitles = Says("names of actions at the end of titles", operations.Count(static page => page.TitleEnd is not null), operations.Count / 2 + 1);
        var calls = operations.SelectMany(page => page.Calls.Where(call => EndsTitles ? call.Value == page.TitleEnd : call.IsFirst)).ToList();
        (Address, Route) = (Usual(calls.Select(static call => call.Address)), Usual(calls.Select(static call => call.Path)));
        ActionParameter = Usual(calls.Select(static call => call.Parameter));
        if (ActionParameter is { } parameter)
        {
            IsForm = calls.Count(static call => call.IsForm) * 2 > calls.Count;
            if (!IsForm) Method = "GET";
            Note($"calls of {Address}{Route} by a {(IsForm ? "form" : "query")} whose parameter '{parameter}' names the action",
                operations.Count(page => page.Calls.Any(call => call.Parameter == parameter)), operations.Count);
        }
        // A header that has another value wherever it stands, the same action in several languages aside.
        else ActionHeader = operations.SelectMany(static page => page.Route.Headers.Where(static header => Identifiers.IsName(header.Value)))
            .GroupBy(static header => header.Name)
            .Where(group => group.Count() * 2 > operations.Count && group.Select(static header => header.Value).Distinct().Count() * 3 > group.Count())
            .Select(static group => group.Key).Order(StringComparer.Ordinal).FirstOrDefault();
        if (ActionParameter is null)
        {
            Address = Usual(operations.SelectMany(static page => page.Route.Addresses.Distinct()));
            if (Usual(operations.SelectMany(static page => page.Route.Routes)) is { } route) (Method, Route) = (route.Split(' ')[0], route.Split(' ')[1]);
            if (Address is not null)
                Note($"calls of {Method} {Address}{Route}", operations.Count(page => page.Route.Addresses.Contains(Address)), operations.Count);
        }
        if (ActionHeader is { } named)
            Note($"calls whose header '{named}' names the action", operations.Count(page => page.Route.Headers.Any(header => header.Name == named)),
                operations.Count);
        Service = FolderOf([.. operations.Where(page => !EndsTitles || page.TitleEnd is not null).Select(static page => page.Folders)])
            ?? (ActionParameter is not null ? Plain(Name) : null);
    }

    private void FindPages()
    {
        IsFlattened = !HasRoutes && Says("names that are paths to members", operations.Count(static page => page.Paths > 0), least);
        var indexes = operations.Where(static page => page.LeastIndex is not null).ToList();
        CountsFromOne = IsFlattened && indexes.Count > 0 && indexes.TrueForAll(static page => page.LeastIndex > 0);
        if (CountsFromOne) Note("lists whose elements are counted from 1", indexes.Count, operations.Count);
        Descriptions = [.. Ordered(pages.SelectMany(static page => page.Descriptions.Distinct())).Select(static count => count.Key)];
        foreach (var header in Descriptions) Note($"descriptions below '{header}'", pages.Count(page => page.Descriptions.Contains(header)), pages.Count);
        HasNumericCodes = pages.Exists(static page => page.HasNumericCodes);
        if (HasNumericCodes) Note("error codes that are numbers", pages.Count(static page => page.HasNumericCodes), pages.Count);
        if (ActionParameter is { } action)
            Ignored = [.. Frequent(operations.SelectMany(page =>
                page.Headings.Where(heading => heading.Names.Contains(action)).Select(static heading => heading.Heading).Distinct()))
                .Select(static count => count.Key)];
        var (fromRoot, fromPage) = (pages.Sum(static page => page.LinksFromRoot), pages.Sum(static page => page.LinksFromPage));
        LinksFromRoot = fromRoot > fromPage;
        if (LinksFromRoot) recognized.Add(Text($"links that lead from the root of the site ({fromRoot} of {fromRoot + fromPage} links)"));
    }

    private void FindEnvelope()
    {
        Code = Usual(pages.SelectMany(static page => page.Responses.Zeros.Distinct()));
        // Without an envelope, a member that is 0 here and there is no code.
        if (HasRoutes && Code is not null && pages.Count(page => page.Responses.Zeros.Contains(Code)) * 2 <= operations.Count) Code = null;
        Message = Usual(pages.SelectMany(static page => page.Responses.Messages.Distinct()));
        if (HasRoutes && Code is null) FindSuccess();
        if (Code is null) return;
        var coded = pages.Where(page => Success == "0" ? page.Responses.Zeros.Contains(Code) : page.Responses.Successes.Contains((Code, Success))).ToList();
        Note($"responses with '{Code}', which is {Success.Trim('"')}", coded.Count, operations.Count);
        Result = Ordered(coded.SelectMany(static page => page.Responses.Filled.Distinct())).Where(count => count.Value * 2 > coded.Count)
            .Select(static count => count.Key).FirstOrDefault();
        if (Result is not null) Note($"results in '{Result}'", coded.Count(page => page.Responses.Filled.Contains(Result)), coded.Count);
        ReturnsAction = ActionParameter is { } action && operations.Exists(page => page.Members.Contains(action));
    }

    // What one page shows may be a member of its own; most show the same where they have a result.
    private void FindSuccess()
    {
        var shown = pages.SelectMany(static page => page.Responses.Successes.Distinct()).CountBy(static pair => pair)
            .OrderByDescending(static count => count.Value).ThenBy(static count => count.Key).FirstOrDefault();
        if (shown.Value >= least && shown.Value * 2 > operations.Count) (Code, Success) = shown.Key;
    }

    private void FindShapes()
    {
        var cursors = operations.SelectMany(static page =>
            page.Members.Where(static member => member.Contains("cursor", StringComparison.OrdinalIgnoreCase)).Distinct()).ToList();
        var next = HasRoutes ? Usual(cursors.Where(static member => member.Contains("next", StringComparison.OrdinalIgnoreCase))) : null;
        var cursor = Usual(cursors.Where(static member => member.EndsWith("cursor", StringComparison.OrdinalIgnoreCase)
            && !member.Contains("next", StringComparison.OrdinalIgnoreCase) && !member.Contains("prev", StringComparison.OrdinalIgnoreCase)));
        var (offset, page) = (First("offset", "start"), First("pagenumber", "pagenum", "page"));
        var (size, total) = (First("limit", "pagesize", "size"), First("totalcount", "total"));
        if (next is not null && cursor is not null)
            Shapes = [("cursor", cursor), ("nextCursor", next), .. size is null ? Array.Empty<(string, string)>() : [("size", size)]];
        else if ((offset ?? page) is { } number && size is not null && total is not null)
            Shapes = [(offset is null ? "page" : "offset", number), ("size", size), ("total", total)];
        if (Shapes.Count > 0)
            Note($"pages of lists by {string.Join(", ", Shapes.Select(static shape => $"'{shape.Name}'"))}",
                operations.Count(found => found.Members.Contains(Shapes[0].Name)), operations.Count);
    }

    // One that stands alone has all that proves who calls; of several, nobody knows what they sign.
    private void FindHeaders()
    {
        if (!HasRoutes) return;
        var headers = Frequent(operations.SelectMany(static page => page.Route.Headers.Select(static header => header.Name).Distinct())).ToList();
        if (headers.Count != 1) return;
        var shown = operations.SelectMany(static page => page.Route.Headers).Where(header => header.Name == headers[0].Key).ToList();
        Token = (headers[0].Key, shown.TrueForAll(header => header.Prefix == shown[0].Prefix) ? shown[0].Prefix : "");
        Note($"calls with the header '{headers[0].Key}'", headers[0].Value, operations.Count);
    }

    private bool Says(string what, int count, int fewest)
    {
        if (count == 0 || count < fewest) return false;
        Note(what, count, operations.Count);
        return true;
    }

    private void Note(string what, int count, int all) => recognized.Add(Text($"{what} ({count} of {all} pages)"));

    // The first that several pages have, in whatever case.
    private string? First(params string[] names) => names
        .Select(name => Usual(operations.SelectMany(page =>
            page.Members.Where(member => member.Equals(name, StringComparison.OrdinalIgnoreCase)).Distinct())))
        .FirstOrDefault(static found => found is not null);

    private string? Usual(IEnumerable<string> values) => Frequent(values).Select(static count => count.Key).FirstOrDefault();

    private IEnumerable<KeyValuePair<string, int>> Frequent(IEnumerable<string> values) => Ordered(values).Where(count => count.Value >= least);

    private static IOrderedEnumerable<KeyValuePair<string, int>> Ordered(IEnumerable<string> values) => values.CountBy(static value => value)
        .OrderByDescending(static count => count.Value).ThenBy(static count => count.Key, StringComparer.Ordinal);

    // What all folders with pages of actions begin or end with is no part of a service's name. The nearest ones that differ are those of services.
    private string? FolderOf(IReadOnlyList<IReadOnlyList<string>> folders)
    {
        var depth = folders.Where(static path => path.Count > 0).Select(static path => path.Count).DefaultIfEmpty().Min();
        for (var at = 1; at <= depth; at++)
        {
            var names = folders.Where(static path => path.Count > 0).Select(path => path[^at]).Distinct(StringComparer.Ordinal).ToList();
            if (names.Count < 2) continue;
            var (prefix, suffix) = (Affix(names, isSuffix: false), Affix(names, isSuffix: true));
            // A folder within that of the service is none of a service.
            if (prefix.Length + suffix.Length == 0 && (ActionParameter is null || at > 1)) return null;
            recognized.Add(Text($"{names.Count} folders, each of a service"));
            return prefix + "{service}" + suffix;
        }
        return null;
    }

    // Up to a mark that parts words: "-docs", "api-".
    private static string Affix(List<string> names, bool isSuffix)
    {
        var end = 0;
        while (names.TrueForAll(name => name.Length > end + 1 && At(name, end) == At(names[0], end))) end++;
        var common = isSuffix ? names[0][^end..] : names[0][..end];
        char[] marks = ['-', '_', '.', ' '];
        return isSuffix ? (common.IndexOfAny(marks) is var at and >= 0 ? common[at..] : "") : common[..(common.LastIndexOfAny(marks) + 1)];

        char At(string name, int at) => isSuffix ? name[^(at + 1)] : name[at];
    }

    private static string Plain(string name) =>
        new string([.. name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]).TrimStart("0123456789".ToCharArray());

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
