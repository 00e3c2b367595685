using System.Diagnostics;

namespace ZecGen;

/// <summary>What holds for a call from its start to its end. What an attempt comes to is not in it: that is returned.</summary>
/// <remarks>Handlers of a kind may stand in a chain twice; the first that takes a call keeps it, and the others pass it on.</remarks>
internal abstract class PipelineCallContext(CallSettings settings, Operation operation, byte[] body, Activity? activity)
    : CallContext(operation, body), IDisposable
{
    private object? sender;
    private object? signer;

    public override Uri Endpoint => Target.Address;

    public CallSettings Settings => settings;

    public ServiceEndpoint Target => settings.Target;

    /// <summary>Spans the whole call, and ends when it is disposed; null when nobody listens.</summary>
    public Activity? Activity => activity;

    /// <summary>Whether a handler signs its attempts.</summary>
    public bool IsSigned => signer is not null;

    internal override ApiProtocol Protocol => Target.Protocol;

    internal override string? DefaultOf(string parameter) =>
        settings.DefaultParameters.TryGetValue(parameter, out var value) && Operation.HasParameter(parameter) ? value : null;

    /// <summary>Whether a handler is the one that makes the attempts.</summary>
    public bool IsSentBy(object handler) => (sender ??= handler) == handler;

    /// <summary>Whether a handler is the one that signs them.</summary>
    public bool IsSignedBy(object handler) => (signer ??= handler) == handler;

    /// <summary>Counts another attempt. For who makes them.</summary>
    public void BeginAttempt() => Attempts++;

    public void Dispose() => activity?.Dispose();

    /// <summary>What a response comes to: the result, or the <see cref="ApiError"/> that it is.</summary>
    public abstract object Read(HttpResponseMessage response, ReadOnlySpan<byte> body);

    /// <summary>An error with what the call knows of it: how often it was sent, whether it may be again, and its secrets, which no message repeats.</summary>
    public ApiError Complete(ApiError error) => error with
    {
        Attempts = Math.Max(Attempts, 1),
        Message = Operation.WithoutSecrets(error.Message, Body),
        Cause = Harmless(error.Cause),
        Retry = Protocol.Classify(error),
    };

    // Loggers write the causes of an exception, too, and one that repeats a secret has nothing to add but that.
    private Exception? Harmless(Exception? cause)
    {
        if (cause is null || !Operation.HoldsSecrets) return cause;
        var text = cause.ToString();
        return WithoutSecrets(text) == text ? cause : null;
    }
}

/// <inheritdoc cref="PipelineCallContext"/>
internal sealed class PipelineCallContext<TResponse>(
    CallSettings settings, Operation operation, byte[] body, Activity? activity, WireConverter<TResponse> converter)
    : PipelineCallContext(settings, operation, body, activity)
    where TResponse : class
{
    public override object Read(HttpResponseMessage response, ReadOnlySpan<byte> body) =>
        ResponseReader.Read(this, Target.Time, response, body, converter, out var result) is { } error ? Complete(error) : result!;
}
