using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Describes services that are called at one address, by the parameters of a query string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RpcProtocolDescription
{
    /// <summary>Gets or sets the public endpoint.</summary>
    public string Address { get; init; } = "";

    /// <summary>Gets or sets the path below the endpoint.</summary>
    public string Route { get; init; } = "/";

    /// <summary>Gets or sets the HTTP method.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>Gets or sets a value indicating whether the parameters stand in a form, the content of a request, instead of the query.</summary>
    public bool IsForm { get; init; }

    /// <summary>Gets or sets the parameter that names the action.</summary>
    public string ActionParameter { get; init; } = "Action";

    /// <summary>Gets or sets the parameter with the API version; empty if there is none.</summary>
    public string VersionParameter { get; init; } = "";

    /// <summary>Gets or sets the number of the first element of a list.</summary>
    public int FirstIndex { get; init; }

    /// <summary>Gets or sets the parameters for which a client can have default values, separated by spaces.</summary>
    public string DefaultParameters { get; init; } = "";

    /// <summary>Gets or sets the member of a response that holds the result; empty if the members of the result are those of the response.</summary>
    public string ResultMember { get; init; } = "";

    /// <summary>Gets or sets the member of a response with the error code.</summary>
    public string CodeMember { get; init; } = "";

    /// <summary>Gets or sets the member of a response with the error message.</summary>
    public string MessageMember { get; init; } = "";

    /// <summary>Gets or sets the member of a response with the id of the call; empty if there is none.</summary>
    public string CallIdMember { get; init; } = "";

    /// <summary>Gets or sets the code of a call that succeeded; empty if such a call has none.</summary>
    public string SuccessCode { get; init; } = "";

    /// <summary>Gets or sets the name of the signature scheme for access keys; empty if they are not supported.</summary>
    public string Scheme { get; init; } = "";

    /// <summary>Gets or sets the parameter with the id of the access key.</summary>
    public string KeyParameter { get; init; } = "";

    /// <summary>Gets or sets the parameter with the signature.</summary>
    public string SignatureParameter { get; init; } = "";

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

    /// <summary>Gets or sets what the names of read-only actions begin with, separated by spaces.</summary>
    public string ReadOnlyVerbs { get; init; } = "";

    /// <summary>Gets or sets the error codes whose calls can be retried, each with a colon and the name of a <see cref="RetryClass"/>, separated by
    /// spaces.</summary>
    public string RetryClasses { get; init; } = "";

    /// <summary>Gets or sets the error codes that any call may be refused with, each with its reason and a colon before it, separated by spaces.</summary>
    public string RefusalCodes { get; init; } = "";

    /// <summary>Gets or sets the environment variable with the id of an access key; empty if clients cannot be created without a credential.</summary>
    public string AccessKeyIdVariable { get; init; } = "";

    /// <summary>Gets or sets the environment variable with the password of the access key.</summary>
    public string AccessKeyPasswordVariable { get; init; } = "";

    /// <summary>Gets or sets the environment variable with the endpoint of the service.</summary>
    public string EndpointVariable { get; init; } = "";
}
