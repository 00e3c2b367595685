using System.Diagnostics;

namespace ZecGen;

/// <summary>The span and the measurement of an attempt, as OpenTelemetry wants them of an HTTP client. Empty when nobody listens.</summary>
internal readonly struct AttemptTelemetry
{
    private readonly bool isOn;
    private readonly Activity? activity;
    private readonly long start;

    private AttemptTelemetry(Activity? activity, long start) => (isOn, this.activity, this.start) = (true, activity, start);

    public static AttemptTelemetry Start(PipelineCallContext call, HttpRequestMessage request)
    {
        var traced = ZecGenTelemetry.Source.HasListeners();
        return traced || ZecGenTelemetry.Duration.Enabled
            ? new(traced ? StartActivity(call, request.Method.Method) : null, call.Target.Time.GetTimestamp())
            : default;
    }

    /// <param name="call">The call.</param>
    /// <param name="request">What was sent.</param>
    /// <param name="response">What came back, if anything.</param>
    /// <param name="error">Why there is no result; null where there is one, and where the call was ended.</param>
    /// <param name="fault">What sending threw, if anything.</param>
    public void End(PipelineCallContext call, HttpRequestMessage request, HttpResponseMessage? response, ApiError? error, Exception? fault)
    {
        if (!isOn) return;
        var type = error is not null ? Tags.TypeOf(error, fault) : fault?.GetType().FullName;
        object? status = response is null ? null : (int)response.StatusCode;
        if (ZecGenTelemetry.Duration.Enabled) Measure(call, request.Method.Method, status, type);
        if (activity is null) return;

        if (status is not null) activity.SetTag(Tags.Status, status);
        if (type is not null) activity.SetTag(Tags.ErrorType, type).SetStatus(ActivityStatusCode.Error);
        activity.Dispose();
    }

    private void Measure(PipelineCallContext call, string method, object? status, string? errorType)
    {
        var tags = new TagList
        {
            { Tags.Method, method },
            { Tags.ServerAddress, call.Address.Host },
            { Tags.ServerPort, call.Target.Port },
            { Tags.Scheme, call.Address.Scheme },
            { Tags.Action, call.Action },
        };
        if (status is not null) tags.Add(Tags.Status, status);
        if (errorType is not null) tags.Add(Tags.ErrorType, errorType);
        ZecGenTelemetry.Duration.Record(call.Target.Time.GetElapsedTime(start).TotalSeconds, tags);
    }

    // Samplers decide by the tags at the start.
    private static Activity? StartActivity(PipelineCallContext call, string method)
    {
        var activity = ZecGenTelemetry.Source.StartActivity(method, ActivityKind.Client, default(ActivityContext),
        [
            new(Tags.Method, method),
            new(Tags.ServerAddress, call.Address.Host),
            new(Tags.ServerPort, call.Target.Port),
            // A query may have a signature in it, and a path a secret.
            new(Tags.Url, call.WithoutSecrets(call.Address.GetLeftPart(UriPartial.Path))),
            new(Tags.Action, call.Action),
        ]);
        if (call.Attempts > 1) activity?.SetTag(Tags.Resend, call.Attempts - 1);
        return activity;
    }
}
