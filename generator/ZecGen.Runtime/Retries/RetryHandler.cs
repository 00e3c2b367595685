using System.Runtime.ExceptionServices;

namespace ZecGen;

/// <summary>Makes calls again where that is safe, and keeps their timeouts. Requests that are no calls of a client pass through as they are.</summary>
/// <remarks>Clients bring one along; it is for chains of an HTTP client factory. Stands before <see cref="SigningHandler"/>, since every try is signed anew.</remarks>
public sealed class RetryHandler : DelegatingHandler
{
    private readonly RetryOptions options;
    private readonly RetryBudget budget;

    /// <summary>Takes the options.</summary>
    /// <param name="options">How often to try, and after which pauses; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The options contradict themselves.</exception>
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
        if (ApiCall.Of(request) is not { } call) return base.SendAsync(request, cancellationToken);
        call.Retrier ??= this;
        return call.Retrier == this ? SendTriesAsync(call, request, cancellationToken) : base.SendAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendTriesAsync(ApiCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (settings, time) = (call.Settings, call.Target.Time);
        var start = time.GetTimestamp();
        while (true)
        {
            HttpResponseMessage? answer = null;
            Exception? fault = null;
            var (limit, isWhole) = Limit(settings, call.Tries == 0 ? default : time.GetElapsedTime(start));
            call.BeginTry();
            var telemetry = TryTelemetry.Start(call);
            var deadline = TryDeadline.Start(limit, time, cancellationToken);
            try
            {
                answer = await base.SendAsync(request, deadline.Token).ConfigureAwait(false);
                await call.ReadAsync(answer, deadline.Token).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                fault = exception;
                if (!cancellationToken.IsCancellationRequested && Faults.Explain(call, exception, deadline.IsOver, isWhole ? settings.Timeout : limit) is { } error) call.Fail(error);
                else throw;
            }
            finally
            {
                deadline.Dispose();
                telemetry.End(call, answer, fault);
                if (fault is not null) answer?.Dispose();
            }

            if (call.Error is null)
            {
                budget.Earn();
                return answer!;
            }
            if (NextPause(call, answer, time.GetElapsedTime(start)) is not { } pause)
            {
                if (fault is not null) ExceptionDispatchInfo.Capture(fault).Throw();
                return answer!;
            }
            answer?.Dispose();
            await time.PauseAsync(pause, cancellationToken).ConfigureAwait(false);
        }
    }

    // A try ends with the call as a whole, if that comes first.
    private static (TimeSpan Limit, bool IsWhole) Limit(CallSettings settings, TimeSpan elapsed)
    {
        if (settings.Timeout == Timeout.InfiniteTimeSpan) return (settings.TryTimeout, false);
        var left = settings.Timeout - elapsed;
        return settings.TryTimeout == Timeout.InfiniteTimeSpan || left <= settings.TryTimeout
            ? (left > TimeSpan.Zero ? left : TimeSpan.Zero, true)
            : (settings.TryTimeout, false);
    }

    /// <returns>Null when the error is to be told instead of trying again.</returns>
    private TimeSpan? NextPause(ApiCall call, HttpResponseMessage? answer, TimeSpan elapsed)
    {
        var error = call.Error!;
        if (!call.Settings.Retry || call.Tries >= options.MaxTries) return null;
        var retry = error.Retry;
        if (retry == RetryClass.AfterClockCorrection) return CorrectClock(call, answer) ? TimeSpan.Zero : null;
        if (retry != RetryClass.Always && !(retry == RetryClass.ReadOnly && call.IsReadOnly)) return null;

        var pause = RetryDelay.Of(options, call.Tries, error.RetryAfter, options.Jitter ? Random() : 0);
        if (pause is null || (call.Settings.Timeout != Timeout.InfiniteTimeSpan && elapsed + pause >= call.Settings.Timeout) || !budget.TryPay()) return null;
        CallTelemetry.Retrying(call, error, pause.Value);
        return pause;
    }

    private static bool CorrectClock(ApiCall call, HttpResponseMessage? answer)
    {
        if (call.ClockWasCorrected || !call.Target.Clock.Correct(answer?.Headers.Date, call.SignedAt)) return false;
        call.ClockWasCorrected = true;
        CallTelemetry.ClockCorrected(call);
        return true;
    }

    private double Random() => options.Randomizer is { } randomizer ? randomizer() : Jitter.Next();
}
