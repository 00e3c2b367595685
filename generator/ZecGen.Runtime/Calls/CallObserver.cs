namespace ZecGen;

/// <summary>Receives notifications about calls, for logging. The methods do nothing by default, are called concurrently, and must not block or throw.</summary>
public abstract class CallObserver
{
    /// <summary>Called when an attempt has failed and the call will be retried.</summary>
    /// <param name="call">The call.</param>
    /// <param name="error">The error of the last attempt.</param>
    /// <param name="delay">The delay before the next attempt.</param>
    public virtual void OnRetrying(CallContext call, ApiError error, TimeSpan delay)
    {
    }

    /// <summary>Called when the local clock differs from the clock of the service. Later calls are signed with a corrected time.</summary>
    /// <param name="call">The call that was rejected.</param>
    /// <param name="skew">The offset by which the clock of the service is ahead.</param>
    public virtual void OnClockCorrected(CallContext call, TimeSpan skew)
    {
    }

    /// <summary>Called when a file of credentials can be read by other users of the machine, or has changed and cannot be read.</summary>
    /// <param name="message">The warning, which names the file and the fix and contains no secret.</param>
    public virtual void OnCredentialWarning(string message)
    {
    }

    /// <summary>Called when a call has completed. Not called for calls that the caller canceled.</summary>
    /// <param name="call">The call.</param>
    /// <param name="duration">The duration of the call, including delays.</param>
    /// <param name="error">The error; <see langword="null"/> if the call succeeded.</param>
    public virtual void OnCompleted(CallContext call, TimeSpan duration, ApiError? error)
    {
    }
}
