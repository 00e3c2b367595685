using System.Diagnostics;

namespace ZecGen;

/// <summary>A call: what is called, and with what. Travels with its request, for the protocol and the handlers that it passes through.</summary>
[DebuggerDisplay("{Service} {Action}")]
public abstract class ApiCall
{
    private const string Name = "ZecGen.ApiCall";

#if NET
    private static readonly HttpRequestOptionsKey<ApiCall> Key = new(Name);
#endif

    private protected ApiCall(Operation operation, byte[] body) => (Operation, Body) = (operation, body);

    /// <summary>The name of the service, as its protocol writes it, e.g. <c>zec</c>.</summary>
    public string Service => Protocol.Service;

    /// <summary>The action that is called.</summary>
    public string Action => Operation.Action;

    /// <summary>The description of the action.</summary>
    public Operation Operation { get; }

    /// <summary>Scheme, host and port of the service, and a path where it stands below one.</summary>
    public abstract Uri Endpoint { get; }

    /// <summary>The request as JSON: an object of the members that were set, by their names on the wire. Its secrets are in it; see <see cref="Operation.RedactRequest"/>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public ReadOnlyMemory<byte> RequestJson => Body;

    /// <summary>Whether the action changes nothing, so that it may be called again.</summary>
    public bool IsReadOnly => Operation.IsReadOnly;

    /// <summary>The error codes that the action's page lists.</summary>
    public ValueList<string> DocumentedErrors => Operation.Errors;

    /// <summary>How often the call was sent, the try under way included; 0 before the first, and where no <c>RetryHandler</c> counts.</summary>
    public int Attempts { get; private protected set; }

    internal abstract ApiProtocol Protocol { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal byte[] Body { get; }

    /// <summary>Where the request goes, as the protocol wrote it.</summary>
    internal Uri Address { get; private set; } = null!;

    /// <summary>The call that a request belongs to; <see langword="null"/> for requests of others.</summary>
    /// <param name="request">A request that passes through a handler.</param>
    public static ApiCall? Of(HttpRequestMessage request)
    {
        if (request is ApiRequestMessage message) return message.Call;
#if NET
        return request is not null && request.Options.TryGetValue(Key, out var call) ? call : null;
#else
        return request is not null && request.Properties.TryGetValue(Name, out var call) ? call as ApiCall : null;
#endif
    }

    /// <summary>The call as HTTP. Made once a call, before anything of it is sent.</summary>
    /// <param name="headers">What is sent besides.</param>
    internal ApiRequestMessage CreateRequest(KeyValuePair<string, string>[] headers)
    {
        var request = new ApiRequestMessage(this);
        Protocol.WriteRequest(this, request);
        Address = request.RequestUri ?? throw new InvalidOperationException($"{Protocol.GetType().Name} wrote a request without an address.");
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
