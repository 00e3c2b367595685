using Microsoft.Extensions.Logging;

namespace ZecGen.Logging;

/// <summary>Writes what happens to calls into a log: retries and failures as warnings, the rest for debugging. Never what is sent or returned, nor what proves who calls.</summary>
/// <param name="logger">Where to write.</param>
public sealed partial class LoggingObserver(ILogger logger) : CallObserver
{
    /// <summary>The category that <see cref="LoggingExtensions"/> write to.</summary>
    public const string Category = "ZecGen";

    private readonly ILogger logger = logger ?? throw new ArgumentNullException(nameof(logger));

    /// <inheritdoc/>
    public override void OnRetrying(ApiCall call, ApiError error, TimeSpan delay)
    {
        if (call is not null && error is not null) Retrying(call.Service, call.Action, call.Attempts, Reason(error), delay.TotalMilliseconds);
    }

    /// <inheritdoc/>
    public override void OnClockCorrected(ApiCall call, TimeSpan skew)
    {
        if (call is not null) ClockCorrected(call.Service, skew.TotalSeconds);
    }

    /// <inheritdoc/>
    public override void OnCompleted(ApiCall call, TimeSpan duration, ApiError? error)
    {
        if (call is null) return;
        if (error is null) Succeeded(call.Service, call.Action, duration.TotalMilliseconds, call.Attempts);
        else Failed(call.Service, call.Action, duration.TotalMilliseconds, call.Attempts, Reason(error), (int?)error.StatusCode, error.RequestId);
    }

    private static string Reason(ApiError error) => error.Code ?? error.Kind.ToString();

    [LoggerMessage(1, LogLevel.Warning, "{Service} {Action}: try {Try} failed with {Reason}, the next follows in {PauseMs} ms")]
    private partial void Retrying(string service, string action, int @try, string reason, double pauseMs);

    [LoggerMessage(2, LogLevel.Warning, "This machine's clock differs from that of {Service} by {SkewSeconds} s; signatures are corrected by it")]
    private partial void ClockCorrected(string service, double skewSeconds);

    [LoggerMessage(3, LogLevel.Debug, "{Service} {Action} succeeded after {DurationMs} ms and {Attempts} attempts")]
    private partial void Succeeded(string service, string action, double durationMs, int attempts);

    [LoggerMessage(4, LogLevel.Warning, "{Service} {Action} failed after {DurationMs} ms and {Attempts} attempts: {Reason}, status {Status}, request {RequestId}")]
    private partial void Failed(string service, string action, double durationMs, int attempts, string reason, int? status, string? requestId);
}
