using System.Runtime.ExceptionServices;

namespace ZecGen;

/// <summary>How a call ended: with a result, with an error, by who made it, or by a fault that is none of the call's.</summary>
internal readonly struct Completion
{
    private Completion(object? result, ApiError? error, Exception? fault, bool isEnded) =>
        (Result, Error, Fault, IsEnded) = (result, error, fault, isEnded);

    public object? Result { get; }

    public ApiError? Error { get; }

    /// <summary>What was thrown, if anything.</summary>
    public Exception? Fault { get; }

    /// <summary>Whether the caller ended the call, or disposed the client. What went wrong meanwhile no longer counts.</summary>
    public bool IsEnded { get; }

    /// <param name="outcome">What the last attempt came to.</param>
    public static Completion Of(object outcome) => outcome is ApiError error ? new(null, error, null, false) : new(outcome, null, null, false);

    /// <param name="call">The call.</param>
    /// <param name="exception">What its last attempt threw.</param>
    /// <param name="ending">Has the caller's word.</param>
    public static Completion Of(PipelineCallContext call, Exception exception, CancellationToken ending)
    {
        var fault = TransportErrors.CauseOf(exception);
        if (TransportErrors.IsEnd(exception, ending)) return new(null, null, fault, isEnded: true);
        if (exception is AttemptException attempt) return new(null, attempt.Error, fault, false);
        // Without a handler that makes attempts nobody has explained it.
        return new(null, TransportErrors.Explain(call, exception, isTimeUp: false, default) is { } error ? call.Complete(error) : null, fault, false);
    }

    /// <summary>Throws what is no error of the call, such as what a provider of credentials threw, from where it was thrown.</summary>
    public void ThrowFault()
    {
        if (Fault is not null) ExceptionDispatchInfo.Capture(Fault).Throw();
    }
}
