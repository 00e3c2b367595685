using Microsoft.Extensions.Logging;

namespace ZecGen.Logging;

/// <summary>Logs calls: retries and failures as warnings, successes at debug level. Never logs content or credentials.</summary>
/// <param name="logger">The logger to write to.</param>
public sealed partial class LoggingObserver(ILogger logger) : CallObserver
{
    /// <summary>The category of loggers created by <see cref="LoggingExtensions"/>.</summary>
    public const string Category = "ZecGen";

    private readonly ILogger logger = logger ?? throw new ArgumentNullException(nameof(logger));

    /// <inheritdoc/>
    public override void OnRetrying(CallContext call, ApiError error, TimeSpan delay)
    {
        if (call is not null && error is not null) Retrying(call.Service, call.Action, call.Attempts, Reason(error), delay.TotalMilliseconds);
    }

    /// <inheritdoc/>
    public override void OnClockCorrected(CallContext call, TimeSpan skew)
    {
        if (call is not null) ClockCorrected(call.Service, skew.TotalSeconds);
    }

    /// <inheritdoc/>
    public override void OnCredentialWarning(string message) => CredentialWarning(message);

    /// <inheritdoc/>
    public override void OnCompleted(CallContext call, TimeSpan duration, ApiError? error)
    {
        if (call is null) return;
        if (error is null) Succeeded(call.Service, call.Action, duration.TotalMilliseconds, call.Attempts);
        else Failed(call.Service, call.Action, duration.TotalMilliseconds, call.Attempts, Reason(error), (int?)error.StatusCode, error.RequestId);
    }

    private static string Reason(ApiError error) => error.Code ?? error.Kind.ToString();

    [LoggerMessage(1, LogLevel.Warning, "{Service} {Action}: attempt {Attempt} failed with {Reason}; retrying in {DelayMs} ms")]
    private partial void Retrying(string service, string action, int attempt, string reason, double delayMs);

    [LoggerMessage(2, LogLevel.Warning, "The local clock differs from that of {Service} by {SkewSeconds} s; signatures use the corrected time")]
    private partial void ClockCorrected(string service, double skewSeconds);

    [LoggerMessage(5, LogLevel.Warning, "{Message}")]
    private partial void CredentialWarning(string message);

    [LoggerMessage(3, LogLevel.Debug, "{Service} {Action} succeeded after {DurationMs} ms, attempts: {Attempts}")]
    private partial void Succeeded(string service, string action, double durationMs, int attempts);

    [LoggerMessage(4, LogLevel.Warning,
        "{Service} {Action} failed after {DurationMs} ms, attempts: {Attempts}, reason: {Reason}, status {Status}, request {RequestId}")]
    private partial void Failed(string service, string action, double durationMs, int attempts, string reason, int? status, string? requestId);
}
