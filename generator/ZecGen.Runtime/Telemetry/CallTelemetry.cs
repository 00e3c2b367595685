using System.Diagnostics;

namespace ZecGen;

/// <summary>What is reported of a call as a whole: its span, its retries, and the observer's share.</summary>
internal static class CallTelemetry
{
    public static Activity? Start(string service, string action)
    {
        if (!ZecGenTelemetry.Source.HasListeners()) return null;
        return ZecGenTelemetry.Source.StartActivity($"{service}/{action}", ActivityKind.Internal, default(ActivityContext),
        [
            new(Tags.Service, service),
            new(Tags.Action, action),
        ]);
    }

    /// <param name="call">The call.</param>
    /// <param name="start">When it began.</param>
    /// <param name="error">Why there is no result; null where there is one, and where the call was ended.</param>
    /// <param name="fault">What was thrown last, if anything.</param>
    public static void End(PipelineCallContext call, long start, ApiError? error, Exception? fault)
    {
        if (call.Activity is { } activity) Describe(activity, call, error, fault);
        if (call.Target.Observer is { } observer && (fault is null || error is not null))
            observer.OnCompleted(call, call.Target.Time.GetElapsedTime(start), error);
    }

    public static void Retrying(PipelineCallContext call, ApiError error, TimeSpan delay)
    {
        var type = Tags.TypeOf(error, error.Cause);
        if (ZecGenTelemetry.Retries.Enabled) ZecGenTelemetry.Retries.Add(1, new(Tags.Action, call.Action), new(Tags.ErrorType, type));
        call.Activity?.AddEvent(new("zecgen.retry", tags: new() { [Tags.RetryDelay] = delay.TotalSeconds, [Tags.ErrorType] = type }));
        call.Target.Observer?.OnRetrying(call, error, delay);
    }

    public static void ClockCorrected(PipelineCallContext call)
    {
        var skew = call.Target.Clock.Skew;
        call.Activity?.AddEvent(new("zecgen.clock_corrected", tags: new() { [Tags.Skew] = skew.TotalSeconds }));
        call.Target.Observer?.OnClockCorrected(call, skew);
    }

    private static void Describe(Activity activity, PipelineCallContext call, ApiError? error, Exception? fault)
    {
        activity.SetTag(Tags.Attempts, call.Attempts);
        if (error is not null)
        {
            activity.SetTag(Tags.ErrorType, Tags.TypeOf(error, fault)).SetStatus(ActivityStatusCode.Error);
            if (error.Code is not null) activity.SetTag(Tags.ErrorCode, error.Code);
            if (error.RequestId is not null) activity.SetTag(Tags.RequestId, error.RequestId);
        }
        else if (fault is not null) activity.SetTag(Tags.ErrorType, fault.GetType().FullName).SetStatus(ActivityStatusCode.Error);
    }
}
