namespace ZecGen;

/// <summary>Retries calls where that is safe and applies their timeouts. Requests that were not created by a client pass through unchanged.</summary>
/// <remarks>Clients have a built-in retry handler; add this one only to an HTTP client factory. Add it before <see cref="SigningHandler"/>, since every
/// attempt is signed.</remarks>
public sealed class RetryHandler : DelegatingHandler
{
    private readonly RetryOptions options;
    private readonly RetryBudget budget;

    /// <summary>Initializes the handler.</summary>
    /// <param name="options">The options for retries; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The options are invalid.</exception>
    public RetryHandler(RetryOptions? options = null)
    {
        this.options = (options ?? new()).Copy();
        this.options.EnsureUsable();
        budget = new(this.options.Budget);
    }

    internal RetryHandler(RetryOptions options, HttpMessageHandler next)
        : this(options) => InnerHandler = next;

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        return CallContext.FromRequest(request) is PipelineCallContext call && call.IsSentBy(this)
            ? SendAndKeepAsync(call, request, cancellationToken)
            : base.SendAsync(request, cancellationToken);
    }

    /// <summary>Sends a call of the client that this handler was made for.</summary>
    internal Task<AttemptResult> SendCallAsync(PipelineCallContext call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        call.IsSentBy(this);
        return SendAttemptsAsync(call, request, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAndKeepAsync(PipelineCallContext call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var last = await SendAttemptsAsync(call, request, cancellationToken).ConfigureAwait(false);
        return AttemptReader.Keep(last.Outcome, last.Response);
    }

    private async Task<AttemptResult> SendAttemptsAsync(PipelineCallContext call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (settings, time, isClockCorrected) = (call.Settings, call.Target.Time, false);
        var start = time.GetTimestamp();
        var permits = CallPermits.Of(call);
        if (permits is not null) await permits.AcquireAsync(start, last: null, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            HttpResponseMessage? response = null;
            object? outcome = null;
            ApiError? error = null;
            Exception? fault = null;
            var attemptStart = call.Attempts == 0 && permits is null ? start : time.GetTimestamp();
            var (limit, isWhole) = Limit(settings, time.GetElapsedTime(start, attemptStart));
            // Another call may correct the clock meanwhile.
            var skew = call.Target.Clock.SkewMilliseconds;
            call.BeginAttempt();
            var telemetry = AttemptTelemetry.Start(call, request);
            var deadline = AttemptDeadline.Start(limit, time, call.Target.Lifetime, cancellationToken);
            try
            {
                response = await base.SendAsync(request, deadline.Token).ConfigureAwait(false);
                outcome = await AttemptReader.ReadAsync(call, response, deadline.Token).ConfigureAwait(false);
                error = outcome as ApiError;
            }
            catch (Exception exception)
            {
                fault = TransportErrors.CauseOf(exception);
                if (cancellationToken.IsCancellationRequested) throw;
                error = TransportErrors.Explain(call, exception, deadline.IsOver, isWhole ? settings.Timeout : limit);
                if (error is null) throw;
                error = call.Complete(error);
            }
            finally
            {
                deadline.Dispose();
                permits?.Release();
                telemetry.End(call, request, response, error, fault);
                if (fault is not null) response?.Dispose();
            }

            if (error is null)
            {
                budget.Earn();
                return new(response!, outcome!);
            }
            TimeSpan? delay;
            if (error.Retry == RetryClass.AfterClockCorrection)
            {
                var signedAt = call.Target.Clock.Before(time.GetElapsedTime(attemptStart), skew);
                delay = !isClockCorrected && IsWorthAnother(call) && CorrectClock(call, response, signedAt) ? TimeSpan.Zero : null;
                isClockCorrected = true;
            }
            else delay = NextDelay(call, error, time.GetElapsedTime(start));
            if (delay is null) return fault is null ? new(response!, error) : throw new AttemptException(error, fault);
            response?.Dispose();
            await time.DelayAsync(delay.Value, cancellationToken).ConfigureAwait(false);
            if (permits is not null) await permits.AcquireAsync(start, error, cancellationToken).ConfigureAwait(false);
        }
    }

    // A try ends with the call as a whole, if that comes first.
    private static (TimeSpan Limit, bool IsWhole) Limit(CallSettings settings, TimeSpan elapsed)
    {
        if (settings.Timeout == Timeout.InfiniteTimeSpan) return (settings.AttemptTimeout, false);
        var left = settings.Timeout - elapsed;
        return settings.AttemptTimeout == Timeout.InfiniteTimeSpan || left <= settings.AttemptTimeout
            ? (left > TimeSpan.Zero ? left : TimeSpan.Zero, true)
            : (settings.AttemptTimeout, false);
    }

    private bool IsWorthAnother(PipelineCallContext call) => call.Settings.Retry && call.Attempts < options.MaxAttempts;

    /// <returns>Null when the error is to be reported instead of another attempt.</returns>
    private TimeSpan? NextDelay(PipelineCallContext call, ApiError error, TimeSpan elapsed)
    {
        if (!IsWorthAnother(call)) return null;
        if (error.Retry != RetryClass.Always && !(error.Retry == RetryClass.ReadOnly && call.IsReadOnly)) return null;

        var delay = RetryDelay.Of(options, call.Attempts, error.RetryAfter, options.Jitter ? Random() : 0);
        if (delay is null || (call.Settings.Timeout != Timeout.InfiniteTimeSpan && elapsed + delay >= call.Settings.Timeout) || !budget.TryPay()) return null;
        CallTelemetry.Retrying(call, error, delay.Value);
        return delay;
    }

    private static bool CorrectClock(PipelineCallContext call, HttpResponseMessage? response, long signedAt)
    {
        if (!call.Target.Clock.Correct(response?.Headers.Date, signedAt, call.Protocol.ClockTolerance)) return false;
        CallTelemetry.ClockCorrected(call);
        return true;
    }

    private double Random() => options.Randomizer is { } randomizer ? randomizer() : Jitter.Next();
}
