using System.Threading.RateLimiting;

namespace ZecGen;

/// <summary>The permits of a call's attempts: one for each, which it has until its response was read.</summary>
internal sealed class CallPermits
{
    private readonly RateLimiter limiter;
    private readonly PipelineCallContext call;
    private RateLimitLease? lease;

    private CallPermits(RateLimiter limiter, PipelineCallContext call) => (this.limiter, this.call) = (limiter, call);

    /// <returns>Null where nothing limits the calls of a client.</returns>
    public static CallPermits? Of(PipelineCallContext call) => call.Target.RateLimiter is { } limiter ? new(limiter, call) : null;

    /// <summary>Waits until the next attempt may be made, for as long as the call may take.</summary>
    /// <param name="start">When the call began.</param>
    /// <param name="last">What the attempt before it came to; null for the first.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <exception cref="AttemptException">There is no permit: the call ends with what came before, or else with that.</exception>
    public async Task AcquireAsync(long start, ApiError? last, CancellationToken cancellationToken)
    {
        var deadline = AttemptDeadline.Start(Left(start), call.Target.Time, call.Target.Lifetime, cancellationToken);
        try
        {
            var permit = await limiter.AcquireAsync(1, deadline.Token).ConfigureAwait(false);
            if (permit.IsAcquired)
            {
                lease = permit;
                return;
            }
            using (permit) throw Refused(last ?? Rejection(permit));
        }
        catch (OperationCanceledException) when (deadline.IsOver && !cancellationToken.IsCancellationRequested)
        {
            throw Refused(last ?? Error(ApiErrorKind.Timeout, $"No permit from the rate limiter within {call.Settings.Timeout:c}."));
        }
        finally
        {
            deadline.Dispose();
        }
    }

    /// <summary>Gives the permit of an attempt back.</summary>
    public void Release()
    {
        lease?.Dispose();
        lease = null;
    }

    private TimeSpan Left(long start)
    {
        if (call.Settings.Timeout == Timeout.InfiniteTimeSpan) return Timeout.InfiniteTimeSpan;
        var left = call.Settings.Timeout - call.Target.Time.GetElapsedTime(start);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private ApiError Rejection(RateLimitLease permit)
    {
        var reason = permit.TryGetMetadata(MetadataName.ReasonPhrase, out var phrase) && !string.IsNullOrEmpty(phrase) ? ": " + Harmless.Of(phrase!) : "";
        var error = Error(ApiErrorKind.RateLimited, $"The rate limiter rejected the call{reason}.");
        return permit.TryGetMetadata(MetadataName.RetryAfter, out var delay) ? error with { RetryAfter = delay } : error;
    }

    // Nothing was sent, so that nothing is known of the service.
    private ApiError Error(ApiErrorKind kind, string message) => new(kind, call.Action) { Message = message, Retry = RetryClass.Later };

    private static AttemptException Refused(ApiError error) => new(error, error.Cause ?? new HttpRequestException(error.Message));
}
