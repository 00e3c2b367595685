using System.ComponentModel;
using System.Text.Json;

namespace ZecGen;

/// <summary>Describes a documented action.</summary>
public abstract class Operation
{
    private object? plan;

    private protected Operation(string action) => Action = action;

    /// <summary>Gets the name of the action on the wire.</summary>
    public string Action { get; }

    /// <summary>Gets or sets a value indicating whether the action is read-only, so that it can be retried.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Gets or sets the HTTP method, for protocols with a method for each action. The default is <c>POST</c>.</summary>
    public HttpMethod Method { get; init; } = HttpMethod.Post;

    /// <summary>Gets or sets the path relative to the endpoint, with request members in braces, such as <c>/v1/disks/{diskId}</c>, and with a plus
    /// sign those whose slashes are not escaped, such as <c>/v1/files/{+path}</c>; empty for <see cref="ServiceDescriptor.Route"/>.</summary>
    public string Route { get; init; } = "";

    /// <summary>Gets or sets the request members that are in the query regardless of the method, separated by line feeds, with <c>[*]</c> behind those whose
    /// keys are in brackets. Used by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string QueryMembers { get; init; } = "";

    /// <summary>Gets or sets the request members that are headers, separated by line feeds. Used by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string HeaderMembers { get; init; } = "";

    /// <summary>Gets or sets the request members that are in the body regardless of the method, separated by line feeds. Used by generated
    /// code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string BodyMembers { get; init; } = "";

    /// <summary>Gets or sets the member of the result that holds a response that is a list or a single value; empty if responses are objects. Used by
    /// generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string ResultMember { get; init; } = "";

    /// <summary>Gets or sets the page that documents the action: its URL if known, otherwise its path relative to the project it was generated
    /// in.</summary>
    public string Documentation { get; init; } = "";

    /// <summary>Gets or sets the documented error codes.</summary>
    public ValueList<string> Errors { get; init; }

    /// <summary>Gets or sets the documented error codes, separated by spaces. Used by generated code, since a string compiles faster than a list.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string ErrorCodes
    {
        get => string.Join(" ", Errors);
        init => Errors = string.IsNullOrEmpty(value) ? [] : value.Split(' ');
    }

    /// <summary>Gets or sets the parameters that must be sent and that requests may leave out where the client has a value, separated by spaces.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string RequiredParameters { get; init; } = "";

    /// <summary>Gets or sets how to wait for the action to complete; <see langword="null"/> if it is complete when the response arrives.</summary>
    public OperationWait? Wait { get; init; }

    /// <summary>Gets or sets the documented examples; empty unless <c>ZecGenEmitExamples</c> is set.</summary>
    public ValueList<OperationExample> Examples { get; init; }

    /// <summary>Reads a request and returns the documented rules that it violates.</summary>
    /// <param name="requestJson">The body of a call.</param>
    /// <returns>The violated rules; an empty list if there are none.</returns>
    /// <exception cref="JsonException">The request is not valid JSON, or a member is missing although it is required, or has another type.</exception>
    public abstract IReadOnlyList<ValidationFailure> Check(ReadOnlyMemory<byte> requestJson);

    /// <summary>Replaces the secret values of a request by <see cref="Redaction.Mark"/>, for display.</summary>
    /// <param name="requestJson">The body of a call. If it is not a JSON object, it is replaced as a whole if the request can have secrets.</param>
    /// <returns>The body, otherwise unchanged.</returns>
    public abstract byte[] RedactRequest(ReadOnlySpan<byte> requestJson);

    /// <summary>Replaces the secret values of a response by <see cref="Redaction.Mark"/>, for display.</summary>
    /// <param name="responseJson">The complete body, including the envelope. If it is not a JSON object, it is replaced as a whole if the result can have
    /// secrets.</param>
    /// <returns>The body, otherwise unchanged.</returns>
    public abstract byte[] RedactResponse(ReadOnlySpan<byte> responseJson);

    /// <summary>The members of requests, by their names on the wire; null where nobody knows which they have.</summary>
    internal abstract IReadOnlyList<string>? Parameters { get; }

    /// <summary>Whether requests have a member of this name on the wire, or nobody knows which they have.</summary>
    internal bool HasParameter(string name) => Parameters?.Contains(name) ?? true;

    /// <summary>What a protocol makes of the operation, once for all calls.</summary>
    /// <param name="of">Makes it.</param>
    internal T Plan<T>(Func<Operation, T> of)
        where T : class
    {
        if (Volatile.Read(ref plan) is T known) return known;
        var made = of(this);
        Volatile.Write(ref plan, made);
        return made;
    }

    /// <summary>What the service says, without what it repeats of the secrets of the request.</summary>
    internal abstract string? WithoutSecrets(string? message, ReadOnlySpan<byte> requestJson);

    /// <summary>Whether requests may have secrets.</summary>
    internal abstract bool HoldsSecrets { get; }
}
