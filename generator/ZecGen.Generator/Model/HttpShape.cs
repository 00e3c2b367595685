using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Model;

/// <summary>What an operation is on the wire, apart from its members.</summary>
/// <param name="Method">The HTTP method, e.g. <c>POST</c>.</param>
/// <param name="Route">The path below the service's address. A member whose place is the path stands in it by its name on the wire, in braces.</param>
/// <param name="ActionHeader">The header that has the action's name, where operations share a route; null where the route tells them apart.</param>
/// <param name="VersionHeader">The header that has the service's version, null where none has.</param>
internal sealed record HttpShape(string Method, string Route, string? ActionHeader, string? VersionHeader);

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
internal sealed record ServiceProtocol(string Type, string Server, Envelope Envelope, EquatableArray<Authorization> Authorizations);

/// <summary>A way for callers to prove who they are.</summary>
/// <param name="Name">A word for it.</param>
/// <param name="Header">The header that has the proof; null for a bearer token, whose header is known.</param>
/// <param name="Description">What to put there, as CommonMark.</param>
internal sealed record Authorization(string Name, string? Header, string Description);

/// <summary>The members that a response has beside its result.</summary>
/// <param name="Result">Holds the result.</param>
/// <param name="CallId">The id of the call, also of one that failed.</param>
/// <param name="ErrorCode">The code of a call that failed.</param>
/// <param name="ErrorMessage">The reason in words.</param>
internal sealed record Envelope(string Result, string CallId, string ErrorCode, string ErrorMessage);
