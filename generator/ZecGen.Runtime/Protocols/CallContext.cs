using System.Diagnostics;

namespace ZecGen;

/// <summary>Represents a call: an operation and its request. Available to the protocol and to the handlers that the request passes through.</summary>
[DebuggerDisplay("{Service} {Action}")]
public abstract class CallContext
{
    private const string Name = "ZecGen.CallContext";

#if NET
    private static readonly HttpRequestOptionsKey<CallContext> Key = new(Name);
#endif

    private protected CallContext(Operation operation, byte[] body) => (Operation, Body) = (operation, body);

    /// <summary>Gets the name of the service, as written by its protocol, such as <c>zec</c>.</summary>
    public string Service => Protocol.Service;

    /// <summary>Gets the name of the action.</summary>
    public string Action => Operation.Action;

    /// <summary>Gets the operation that describes the action.</summary>
    public Operation Operation { get; }

    /// <summary>Gets the scheme, host, port and optional path of the service.</summary>
    public abstract Uri Endpoint { get; }

    /// <summary>Gets the request as a JSON object of the members that are set, by their names on the wire. It contains secrets; see
    /// <see cref="Operation.RedactRequest"/>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public ReadOnlyMemory<byte> RequestJson => Body;

    /// <summary>Gets a value indicating whether the action is read-only, so that it can be retried.</summary>
    public bool IsReadOnly => Operation.IsReadOnly;

    /// <summary>Gets the error codes documented for the action.</summary>
    public ValueList<string> DocumentedErrors => Operation.Errors;

    /// <summary>Gets the number of attempts, including the current one; 0 before the first attempt or without a <c>RetryHandler</c>.</summary>
    public int Attempts { get; private protected set; }

    internal abstract ApiProtocol Protocol { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal byte[] Body { get; }

    /// <summary>The client's value of a parameter that the action has; null where the client has none.</summary>
    internal virtual string? DefaultOf(string parameter) => null;

    /// <summary>A text without what it repeats of the secrets of the request.</summary>
    internal string WithoutSecrets(string text) => Operation.WithoutSecrets(text, Body)!;

    /// <summary>Where the request goes, as the protocol wrote it.</summary>
    internal Uri Address { get; private set; } = null!;

    /// <summary>Returns the call that a request belongs to; <see langword="null"/> if the request was not created by a client.</summary>
    /// <param name="request">The request in a message handler.</param>
    public static CallContext? FromRequest(HttpRequestMessage request)
    {
        if (request is ApiRequestMessage message) return message.Call;
#if NET
        return request is not null && request.Options.TryGetValue(Key, out var call) ? call : null;
#else
        return request is not null && request.Properties.TryGetValue(Name, out var call) ? call as CallContext : null;
#endif
    }

    /// <summary>The call as HTTP. Made once a call, before anything of it is sent.</summary>
    /// <param name="headers">What is sent besides.</param>
    internal ApiRequestMessage CreateRequest(KeyValuePair<string, string>[] headers)
    {
        var request = new ApiRequestMessage(this);
        Protocol.WriteRequest(this, request);
        Address = request.RequestUri ?? throw new InvalidOperationException($"{Protocol.GetType().Name} wrote a request without a RequestUri.");
        foreach (var header in headers) request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return request;
    }

    /// <summary>Makes the call known to handlers that are given copies of the request.</summary>
    internal void Mark(HttpRequestMessage request)
    {
#if NET
        request.Options.Set(Key, this);
#else
        request.Properties[Name] = this;
#endif
    }
}
