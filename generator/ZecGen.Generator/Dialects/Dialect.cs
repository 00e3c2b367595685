using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Dialects;

/// <summary>How a vendor's documentation is written, and what its services call things: all that the stages know of a vendor.</summary>
/// <param name="Name">As projects name it.</param>
/// <param name="Protocol">What services have in common on the wire.</param>
/// <param name="Calls">How an action is called.</param>
/// <param name="Examples">Where an example of a call says what.</param>
/// <param name="Shapes">What the members of requests and responses are called that mean the same in all actions.</param>
/// <param name="ReadOnlyVerbs">What the names of actions begin with that change nothing.</param>
/// <param name="ListVerbs">What the names of actions begin with that list things.</param>
/// <param name="Services">The newest published version of each service: the default where neither the project nor a page names one.</param>
internal sealed record Dialect(
    string Name, ServiceProtocol Protocol, CallForm Calls, ExampleForm Examples, ShapeNames Shapes, EquatableArray<string> ReadOnlyVerbs,
    EquatableArray<string> ListVerbs, EquatableArray<KnownService> Services)
{
    /// <summary>How pages are written.</summary>
    public PageForm Pages { get; init; } = PageForm.Usual;

    public bool IsReadOnly(string action) => ReadOnlyVerbs.Any(verb => action.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>Whether a call changes nothing: by the name of its action, or by its method where operations have one each.</summary>
    public bool IsReadOnly(string action, HttpShape http) => (Protocol.Rest is not null && http.Method is "GET" or "HEAD") || IsReadOnly(action);

    /// <summary>How an action of a service is called.</summary>
    public HttpShape HttpOf(string slug) =>
        new(Calls.Method, Calls.Route.Replace(CallForm.Service, slug), FirstOf(Examples.ActionHeaders), FirstOf(Examples.VersionHeaders))
        {
            ActionParameter = Calls.ActionParameter,
        };

    public string? VersionOf(string slug) => Services.FirstOrDefault(service => service.Slug == slug)?.Version;

    private static string? FirstOf(EquatableArray<string> names) => names.Count > 0 ? names[0] : null;
}

/// <summary>How an action is called, where its page says nothing else.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Route">The path, with <c>{service}</c> for the name of the service.</param>
internal sealed record CallForm(string Method, string Route)
{
    public const string Service = "{service}";

    /// <summary>The parameter that names the action, where operations share a route and no header does; null where none does.</summary>
    public string? ActionParameter { get; init; }

    /// <summary>Where the members of requests stand; null where the method of the operation decides.</summary>
    public MemberPlace? Members { get; init; } = MemberPlace.Body;

    /// <summary>Where members stand of which nothing else is said: GET, HEAD and DELETE have them in the query, other methods in the body.</summary>
    /// <param name="method">The HTTP method of the operation.</param>
    public MemberPlace PlaceOf(string method) => Members ?? HttpShape.UsualPlace(method);
}

/// <summary>Where an example of a call says what.</summary>
/// <param name="ServicePath">What stands before the service in an address; empty where no address names it.</param>
/// <param name="ActionHeaders">The headers that name the action; the first is the service's own, and the others are seen on pages.</param>
/// <param name="VersionHeaders">The headers that name the version, likewise.</param>
/// <param name="Result">The member of a response that holds the result; empty where the members of the result stand beside the others.</param>
/// <param name="FailureMembers">The members of a response that says why there is no result, and no others.</param>
internal sealed record ExampleForm(
    string ServicePath, EquatableArray<string> ActionHeaders, EquatableArray<string> VersionHeaders, string Result, EquatableArray<string> FailureMembers)
{
    /// <summary>The members of a response that stand beside those of the result, and are none of them.</summary>
    public EquatableArray<string> EnvelopeMembers { get; init; }

    /// <summary>The parameter that names the action; null where none does.</summary>
    public string? ActionParameter { get; init; }

    /// <summary>The code of a call that succeeded; empty where it has none.</summary>
    public string Success { get; init; } = "";

    /// <summary>The parameters of a call that no action describes.</summary>
    public EquatableArray<string> CallMembers { get; init; }
}

/// <summary>What members are called that mean the same in all actions.</summary>
/// <param name="PageNumber">Of a request: the page, counted from 1.</param>
/// <param name="PageSize">Of a request: how many items a page has.</param>
/// <param name="Total">Of a response: how many items there are in all.</param>
/// <param name="Items">Of a response: the items; empty where they are the only list.</param>
/// <param name="CallId">Of a response, within its result and beside it: the id of the call.</param>
/// <param name="IdempotencyToken">Of a request: the token by which a service recognizes one that it has received before.</param>
internal sealed record ShapeNames(string PageNumber, string PageSize, string Total, string Items, string CallId, string IdempotencyToken)
{
    /// <summary>Of a request: the first item, counted from 0, where pages have no numbers.</summary>
    public string Offset { get; init; } = "";

    /// <summary>Of a request: the cursor of a page, where pages have neither numbers nor first items.</summary>
    public string Cursor { get; init; } = "";

    /// <summary>Of a response: the cursor of the next page.</summary>
    public string NextCursor { get; init; } = "";
}

/// <summary>A service and its newest published version.</summary>
internal sealed record KnownService(string Slug, string Version);
