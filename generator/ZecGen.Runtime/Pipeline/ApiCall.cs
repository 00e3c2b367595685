using System.Diagnostics;

namespace ZecGen;

/// <summary>A call under way: travels with its request, for the handlers that it passes through.</summary>
[DebuggerDisplay("{Service} {Action}")]
public abstract class ApiCall
{
    private const string Name = "ZecGen.ApiCall";

#if NET
    private static readonly HttpRequestOptionsKey<ApiCall> Key = new(Name);
#endif

    private protected ApiCall(ApiTarget target, Operation operation, CallSettings settings, byte[] body) =>
        (Target, Operation, Settings, Body) = (target, operation, settings, body);

    /// <summary>The name of the service, as its protocol writes it, e.g. <c>zec</c>.</summary>
    public string Service => Protocol.Service;

    /// <summary>The action that is called.</summary>
    public string Action => Operation.Action;

    /// <summary>The description of the action.</summary>
    public Operation Operation { get; }

    /// <summary>Scheme, host and port of the service, and a path where it stands below one.</summary>
    public Uri Endpoint => Target.Endpoint;

    /// <summary>The request as JSON: an object of the members that were set, by their names on the wire. Its secrets are in it; see <see cref="Operation.RedactRequest"/>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public ReadOnlyMemory<byte> RequestJson => Body;

    /// <summary>Whether the action changes nothing, so that it may be called again.</summary>
    public bool IsReadOnly => Operation.IsReadOnly;

    /// <summary>The error codes that the action's page lists.</summary>
    public ValueList<string> DocumentedErrors => Operation.Errors;

    /// <summary>How often the call was sent, the try under way included; 0 before the first, and where no <see cref="RetryHandler"/> counts.</summary>
    public int Tries { get; internal set; }

    internal ApiTarget Target { get; }

    internal ApiProtocol Protocol => Target.Protocol;

    /// <summary>Where the request goes; the first that the protocol wrote.</summary>
    internal Uri? Address { get; set; }

    /// <summary>The method that the protocol wrote.</summary>
    internal string Method { get; set; } = "";

    internal CallSettings Settings { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal byte[] Body { get; }

    /// <summary>Spans the whole call; null when nobody listens.</summary>
    internal Activity? Activity { get; set; }

    /// <summary>The handler that makes the tries; another of its kind leaves them to it.</summary>
    internal RetryHandler? Retrier { get; set; }

    /// <summary>The handler that signs; another of its kind leaves it to it.</summary>
    internal SigningHandler? Signer { get; set; }

    /// <summary>The time that the last try was signed with, in Unix seconds; null when it was not.</summary>
    internal long? SignedAt { get; set; }

    /// <summary>What the last try was signed with; null when it was not.</summary>
    internal ApiCredential? SignedWith { get; set; }

    /// <summary>Why there was no credential for the last try, in the provider's own words; null when there was one.</summary>
    internal Exception? CredentialFault { get; set; }

    internal bool ClockWasCorrected { get; set; }

    /// <summary>Whether the answer of the last try was read.</summary>
    internal bool IsRead { get; private set; }

    /// <summary>Why the last try did not succeed; null while it may, and when it did.</summary>
    internal ApiError? Error { get; private set; }

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

    /// <summary>Makes the call known to handlers that are given copies of the request.</summary>
    internal void Mark(HttpRequestMessage request)
    {
#if NET
        request.Options.Set(Key, this);
#else
        request.Properties[Name] = this;
#endif
    }

    internal void BeginTry()
    {
        Tries++;
        (IsRead, Error, CredentialFault) = (false, null, null);
    }

    internal void Fail(ApiError error)
    {
        var message = Operation.WithoutSecrets(error.Message, Body);
        Error = error with { Tries = Math.Max(Tries, 1), Message = message, Retry = Protocol.Classify(error) };
    }

    /// <summary>What went wrong no longer counts: the caller has ended the call.</summary>
    internal void Forget() => Error = null;

    internal async ValueTask ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        AnswerBody read;
        try
        {
            read = await AnswerBody.ReadAsync(answer.Content, Target.LargestAnswer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (AnswerBody.IsDamage(exception))
        {
            IsRead = true;
            Fail(ResponseReader.Damaged(this, answer, exception));
            return;
        }
        using var body = read;
        IsRead = true;
        if (body.IsTooLarge) Fail(ResponseReader.TooLarge(this, answer));
        else if (Accept(answer, body.Bytes) is { } error) Fail(error);
    }

    /// <summary>Takes what was answered.</summary>
    /// <returns>What is wrong with it; null when it is the result.</returns>
    private protected abstract ApiError? Accept(HttpResponseMessage answer, ReadOnlySpan<byte> body);
}

/// <inheritdoc cref="ApiCall"/>
internal sealed class ApiCall<TResponse>(ApiTarget target, Operation operation, CallSettings settings, byte[] body, WireConverter<TResponse> converter)
    : ApiCall(target, operation, settings, body)
    where TResponse : class
{
    public TResponse? Result { get; private set; }

    private protected override ApiError? Accept(HttpResponseMessage answer, ReadOnlySpan<byte> body)
    {
        var error = ResponseReader.Read(this, answer, body, converter, out var result);
        Result = result;
        return error;
    }
}
