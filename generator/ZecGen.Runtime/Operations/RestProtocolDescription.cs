using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Describes services whose operations each have a method and a route.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RestProtocolDescription
{
    /// <summary>Gets or sets the public endpoint, which can have a path.</summary>
    public string Address { get; init; } = "";

    /// <summary>Gets or sets the form of lists in a query: <c>repeat</c>, <c>brackets</c>, <c>comma</c>, <c>X.0</c> or <c>X.1</c>.</summary>
    public string Lists { get; init; } = "repeat";

    /// <summary>Gets or sets the member of a response that holds the result; empty if the result is the response itself.</summary>
    public string ResultMember { get; init; } = "";

    /// <summary>Gets or sets the member of a response with the error code, such as <c>code</c>, or the path to it, such as
    /// <c>error.code</c>; empty if the HTTP status is the error code.</summary>
    public string CodeMember { get; init; } = "";

    /// <summary>Gets or sets the member of a response with the error message, or the path to it; empty if there is none.</summary>
    public string MessageMember { get; init; } = "";

    /// <summary>Gets or sets the member of a response with the id of the call, or the path to it; empty if there is none.</summary>
    public string CallIdMember { get; init; } = "";

    /// <summary>Gets or sets the code of a call that succeeded; empty if such a call has none.</summary>
    public string SuccessCode { get; init; } = "";

    /// <summary>Gets or sets the name of the signature scheme for access keys; empty if they are not supported.</summary>
    public string Scheme { get; init; } = "";

    /// <summary>Gets or sets the header with the id of the access key.</summary>
    public string KeyHeader { get; init; } = "";

    /// <summary>Gets or sets the header with the time of the signature.</summary>
    public string TimestampHeader { get; init; } = "";

    /// <summary>Gets or sets the header with the number of milliseconds for which a signature is valid.</summary>
    public string WindowHeader { get; init; } = "";

    /// <summary>Gets or sets the header with the signature.</summary>
    public string SignatureHeader { get; init; } = "";

    /// <summary>Gets or sets the number of milliseconds for which a signature is valid.</summary>
    public string ReceiveWindow { get; init; } = "5000";

    /// <summary>Gets or sets the header with a token; empty for a bearer token.</summary>
    public string TokenHeader { get; init; } = "";

    /// <summary>Gets or sets the prefix of a token in <see cref="TokenHeader"/>; empty for none.</summary>
    public string TokenPrefix { get; init; } = "";

    /// <summary>Gets or sets the words with which the names of read-only actions with methods other than <c>GET</c> and <c>HEAD</c> begin, separated by
    /// spaces.</summary>
    public string ReadOnlyVerbs { get; init; } = "";

    /// <summary>Gets or sets the error codes whose calls can be retried, each with a colon and the name of a <see cref="RetryClass"/>, separated by spaces; the
    /// HTTP status is the code of a response that has none.</summary>
    public string RetryClasses { get; init; } = "";

    /// <summary>Gets or sets the header that says when calls are allowed again after a rate limit; empty if there is none.</summary>
    public string LimitResetHeader { get; init; } = "";

    /// <summary>Gets or sets the unit of <see cref="LimitResetHeader"/>: <c>unix-seconds</c>, <c>unix-milliseconds</c>, <c>seconds</c> or
    /// <c>milliseconds</c>.</summary>
    public string LimitResetUnit { get; init; } = "unix-seconds";

    /// <summary>Gets or sets the parameter with the cursor of a page; empty if pages have numbers.</summary>
    public string CursorParameter { get; init; } = "";

    /// <summary>Gets or sets the member of a response with the cursor of the next page.</summary>
    public string NextCursorMember { get; init; } = "";

    /// <summary>Gets or sets the parameter with the number of a page; empty if there is none.</summary>
    public string PageParameter { get; init; } = "";

    /// <summary>Gets or sets the parameter with the first item of a page, counted from 0; empty if there is none.</summary>
    public string OffsetParameter { get; init; } = "";

    /// <summary>Gets or sets the parameter with the size of a page.</summary>
    public string SizeParameter { get; init; } = "";

    /// <summary>Gets or sets the member of a response with the number of all items.</summary>
    public string TotalMember { get; init; } = "";

    /// <summary>Gets or sets the member of a response with the items of a page; empty if they are its only list.</summary>
    public string ItemsMember { get; init; } = "";

    /// <summary>Gets or sets the environment variable with the id of an access key; empty if there is none.</summary>
    public string AccessKeyIdVariable { get; init; } = "";

    /// <summary>Gets or sets the environment variable with the password of the access key.</summary>
    public string AccessKeyPasswordVariable { get; init; } = "";

    /// <summary>Gets or sets the environment variable with a token; empty if there is none.</summary>
    public string TokenVariable { get; init; } = "";

    /// <summary>Gets or sets the environment variable with the endpoint of the service.</summary>
    public string EndpointVariable { get; init; } = "";
}
