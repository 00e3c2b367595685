using System.Diagnostics;

namespace ZecGen;

/// <summary>What is told of a call as a whole: its span, its retries, and the observer's share.</summary>
internal static class CallTelemetry
{
    public static Activity? Start(ApiCall call)
    {
        if (!ZecGenTelemetry.Source.HasListeners()) return null;
        call.Activity = ZecGenTelemetry.Source.StartActivity($"{call.Service}/{call.Action}", ActivityKind.Internal, default(ActivityContext),
        [
            new(Tags.Service, call.Service),
            new(Tags.Action, call.Action),
        ]);
        return call.Activity;
    }

    public static void End(ApiCall call, long start, Exception? fault)
    {
        if (call.Activity is { } activity) Describe(activity, call, fault);
        if (call.Target.Observer is { } observer && (fault is null || call.Error is not null)) observer.OnCompleted(call, call.Target.Time.GetElapsedTime(start), call.Error);
    }

    public static void Retrying(ApiCall call, ApiError error, TimeSpan pause)
    {
        var type = Tags.TypeOf(error, error.Cause);
        if (ZecGenTelemetry.Retries.Enabled) ZecGenTelemetry.Retries.Add(1, new(Tags.Action, call.Action), new(Tags.ErrorType, type));
        call.Activity?.AddEvent(new("zecgen.retry", tags: new() { [Tags.Pause] = pause.TotalSeconds, [Tags.ErrorType] = type }));
        call.Target.Observer?.OnRetrying(call, error, pause);
    }

    public static void ClockCorrected(ApiCall call)
    {
        var skew = call.Target.Clock.Skew;
        call.Activity?.AddEvent(new("zecgen.clock_corrected", tags: new() { [Tags.Skew] = skew.TotalSeconds }));
        call.Target.Observer?.OnClockCorrected(call, skew);
    }

    private static void Describe(Activity activity, ApiCall call, Exception? fault)
    {
        activity.SetTag(Tags.Tries, call.Tries);
        if (call.Error is { } error)
        {
            activity.SetTag(Tags.ErrorType, Tags.TypeOf(error, fault)).SetStatus(ActivityStatusCode.Error);
            if (error.Code is not null) activity.SetTag(Tags.ErrorCode, error.Code);
            if (error.RequestId is not null) activity.SetTag(Tags.RequestId, error.RequestId);
        }
        else if (fault is not null) activity.SetTag(Tags.ErrorType, fault.GetType().FullName).SetStatus(ActivityStatusCode.Error);
    }
}
