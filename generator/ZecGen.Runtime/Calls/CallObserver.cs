namespace ZecGen;

/// <summary>Is told of what happens to calls, for logs. Does nothing by itself. Its methods are called concurrently, and must neither wait nor throw.</summary>
public abstract class CallObserver
{
    /// <summary>A call failed and will be made again.</summary>
    /// <param name="call">The call.</param>
    /// <param name="error">Why its last attempt failed.</param>
    /// <param name="delay">The delay before the next attempt.</param>
    public virtual void OnRetrying(ApiCall call, ApiError error, TimeSpan delay)
    {
    }

    /// <summary>This machine's clock was found to be wrong: calls are signed with a corrected time from now on.</summary>
    /// <param name="call">The call that was refused.</param>
    /// <param name="skew">How far the service's clock is ahead.</param>
    public virtual void OnClockCorrected(ApiCall call, TimeSpan skew)
    {
    }

    /// <summary>A call has ended.</summary>
    /// <param name="call">The call.</param>
    /// <param name="duration">How long it took, delays included.</param>
    /// <param name="error">Why it failed; <see langword="null"/> when it did not. A call that its caller ended is not told.</param>
    public virtual void OnCompleted(ApiCall call, TimeSpan duration, ApiError? error)
    {
    }
}
