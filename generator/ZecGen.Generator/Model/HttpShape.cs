using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Model;

/// <summary>What an operation is on the wire, apart from its members.</summary>
/// <param name="Method">The HTTP method, e.g. <c>POST</c>.</param>
/// <param name="Route">The path below the service's address. A member whose place is the path stands in it by its name on the wire, in braces.</param>
/// <param name="ActionHeader">The header that has the action's name, where operations share a route; null where the route tells them apart.</param>
/// <param name="VersionHeader">The header that has the service's version, null where none has.</param>
internal sealed record HttpShape(string Method, string Route, string? ActionHeader, string? VersionHeader)
{
    /// <summary>The parameter that has the action's name, where operations share a route and no header has it; null where none has.</summary>
    public string? ActionParameter { get; init; }

    /// <summary>Where the members of requests stand that stand in no other place: GET, HEAD and DELETE have no body.</summary>
    public static MemberPlace UsualPlace(string method) => method is "GET" or "HEAD" or "DELETE" ? MemberPlace.Query : MemberPlace.Body;
}

/// <summary>Where a member of a request stands.</summary>
internal enum MemberPlace
{
    Body,
    Query,
    Path,
    Header,
}

/// <summary>What all operations of a service have in common on the wire.</summary>
/// <param name="Type">
/// The C# type of the protocol that emitted clients speak: made of a service's name and version, with a static <c>GetRetryClass</c> that classifies
/// documented errors.
/// </param>
/// <param name="Server">The address that clients use where none is given.</param>
/// <param name="Envelope">What stands around results.</param>
/// <param name="Authorizations">How callers prove who they are: any one of them is enough, and the first is what clients use by default.</param>
internal sealed record ServiceProtocol(string Type, string Server, Envelope Envelope, EquatableArray<Authorization> Authorizations)
{
    /// <summary>What emitted clients say of services that are called by the parameters of a query string; null where the protocol itself knows all.</summary>
    public RpcForm? Rpc { get; init; }

    /// <summary>What emitted clients say of services whose operations have a method and a route each; null where the protocol itself knows all.</summary>
    public RestForm? Rest { get; init; }
}

/// <summary>How services are called by the parameters of a query string.</summary>
/// <param name="Defaults">The parameters for which a client can have a value.</param>
/// <param name="FirstIndex">The number of the first element of a list.</param>
/// <param name="Success">The code of a call that succeeded; empty where such a call has none.</param>
/// <param name="Scheme">The signature scheme; empty where there is none.</param>
/// <param name="KeyParameter">The parameter with the id of the access key.</param>
/// <param name="SignatureParameter">The parameter with the signature.</param>
/// <param name="ReadOnlyVerbs">What the names of actions begin with that change nothing.</param>
/// <param name="Retries">The codes whose calls can be sent again, each with the name of a class behind a colon.</param>
/// <param name="Variables">The environment variables of the id and the password of an access key, and of the endpoint, as far as there are any.</param>
internal sealed record RpcForm(
    EquatableArray<string> Defaults, int FirstIndex, string Success, string Scheme, string KeyParameter, string SignatureParameter,
    EquatableArray<string> ReadOnlyVerbs, EquatableArray<string> Retries, (string KeyId, string KeyPassword, string Endpoint) Variables)
{
    /// <summary>Whether the parameters are a form, and not a query.</summary>
    public bool IsForm { get; init; }

    /// <summary>The codes that any call may be refused with, each with its reason and a colon before it.</summary>
    public EquatableArray<string> Refusals { get; init; }

    /// <summary>What requests and responses with a page of a list call its parts; empty where there is none.</summary>
    public (string Page, string Offset, string Size, string Total, string Items) Pages { get; init; } = ("", "", "", "", "");
}

/// <summary>A way for callers to prove who they are.</summary>
/// <param name="Name">A word for it.</param>
/// <param name="Header">The header that has the proof; null for a bearer token, whose header is known.</param>
/// <param name="Description">What to put there, as CommonMark.</param>
internal sealed record Authorization(string Name, string? Header, string Description)
{
    /// <summary>The parameter that has the proof, where no header has it.</summary>
    public string? Parameter { get; init; }
}

/// <summary>The members that a response has beside its result.</summary>
/// <param name="Result">Holds the result.</param>
/// <param name="CallId">The id of the call, also of one that failed.</param>
/// <param name="ErrorCode">The code of a call that failed.</param>
/// <param name="ErrorMessage">The reason in words.</param>
internal sealed record Envelope(string Result, string CallId, string ErrorCode, string ErrorMessage)
{
    /// <summary>The member of the response itself that a path leads through: <c>error</c> of <c>error.code</c>.</summary>
    public static string FirstOf(string path) => path.IndexOf('.') is > 0 and var dot ? path.Substring(0, dot) : path;

    /// <summary>The member that a path leads to: <c>code</c> of <c>error.code</c>.</summary>
    public static string LastOf(string path) => path.Substring(path.LastIndexOf('.') + 1);
}
