using System.Diagnostics;

namespace ZecGen;

/// <summary>The span and the measurement of a try, as OpenTelemetry wants them of an HTTP client. Empty when nobody listens.</summary>
internal readonly struct TryTelemetry
{
    private readonly bool isOn;
    private readonly Activity? activity;
    private readonly long start;

    private TryTelemetry(Activity? activity, long start) => (isOn, this.activity, this.start) = (true, activity, start);

    public static TryTelemetry Start(ApiCall call)
    {
        var traced = ZecGenTelemetry.Source.HasListeners();
        return traced || ZecGenTelemetry.Duration.Enabled ? new(traced ? StartActivity(call) : null, call.Target.Time.GetTimestamp()) : default;
    }

    public void End(ApiCall call, HttpResponseMessage? answer, Exception? fault)
    {
        if (!isOn) return;
        var type = call.Error is { } error ? Tags.TypeOf(error, fault) : fault?.GetType().FullName;
        object? status = answer is null ? null : (int)answer.StatusCode;
        if (ZecGenTelemetry.Duration.Enabled) Measure(call, status, type);
        if (activity is null) return;

        if (status is not null) activity.SetTag(Tags.Status, status);
        if (type is not null) activity.SetTag(Tags.ErrorType, type).SetStatus(ActivityStatusCode.Error);
        activity.Dispose();
    }

    private void Measure(ApiCall call, object? status, string? errorType)
    {
        var tags = new TagList
        {
            { Tags.Method, call.Method },
            { Tags.ServerAddress, call.Address!.Host },
            { Tags.ServerPort, call.Target.Port },
            { Tags.Scheme, call.Address.Scheme },
            { Tags.Action, call.Action },
        };
        if (status is not null) tags.Add(Tags.Status, status);
        if (errorType is not null) tags.Add(Tags.ErrorType, errorType);
        ZecGenTelemetry.Duration.Record(call.Target.Time.GetElapsedTime(start).TotalSeconds, tags);
    }

    // Samplers decide by what they are told at the start.
    private static Activity? StartActivity(ApiCall call)
    {
        var activity = ZecGenTelemetry.Source.StartActivity(call.Method, ActivityKind.Client, default(ActivityContext),
        [
            new(Tags.Method, call.Method),
            new(Tags.ServerAddress, call.Address!.Host),
            new(Tags.ServerPort, call.Target.Port),
            // A query may have a signature in it.
            new(Tags.Url, call.Address.GetLeftPart(UriPartial.Path)),
            new(Tags.Action, call.Action),
        ]);
        if (call.Tries > 1) activity?.SetTag(Tags.Resend, call.Tries - 1);
        return activity;
    }
}
