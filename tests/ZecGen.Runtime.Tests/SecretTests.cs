using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;

namespace ZecGen.Runtime.Tests;

/// <summary>Makes calls fail in many ways and looks through everything that was emitted for what must not be in it.</summary>
public class SecretTests
{
    private const string Secret = "very-secret-word";
    private const string BodySecret = "bodyz";

    // Of no other test, whose calls listeners hear too, at any time.
    private const string Host = "secrets.example.com";

    public static TheoryData<string> Faults => ["400", "html", "429", "expired", "reset", "huge", "451", "ok"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Telemetry_OfAnyFailure_HasNoSecret(string fault)
    {
        var emitted = new ConcurrentQueue<string>();
        var observer = new Everything(emitted);
        using var spans = Listen(emitted);
        using var meters = Measure(emitted);
        foreach (var credential in new ApiCredential[] { new AccessKeyCredential("key-1", Secret), new BearerTokenCredential(Secret) })
        {
            var stub = new StubHandler(() => Response(fault));
            using var client =
                stub.Client(credential, options => (options.Endpoint, options.Observer, options.Retry.MaxAttempts) = (new($"https://{Host}"), observer, 2));
            var call = client.DescribeThingAsync(new() { Name = BodySecret });
            await stub.Clock.SkipDelaysAsync(call);
            if (await Record.ExceptionAsync(() => call) is { } exception) emitted.Enqueue(Describe(exception));
            emitted.Enqueue(credential.ToString()!);
            emitted.Enqueue(string.Join(" ", credential.GetType().GetCustomAttributes<DebuggerDisplayAttribute>().Select(attribute => attribute.Value)));
            foreach (var visible in VisibleMembers(credential)) emitted.Enqueue(visible);
        }

        // Each of them spoke, so that its silence is none of its absence.
        Assert.Equal(2, emitted.Count(static text => text.StartsWith($"call {Host} ", StringComparison.Ordinal)));
        Assert.Contains(emitted, static text => text.StartsWith("span POST ", StringComparison.Ordinal) && text.Contains(Host, StringComparison.Ordinal));
        Assert.Contains(emitted, static text => text.StartsWith("measurement ", StringComparison.Ordinal) && text.Contains(Host, StringComparison.Ordinal));
        Assert.All(emitted, static text =>
        {
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain("Signature=", text, StringComparison.Ordinal);
            Assert.DoesNotContain(BodySecret, text, StringComparison.Ordinal);
        });
    }

    private static HttpResponseMessage Response(string fault)
    {
        switch (fault)
        {
            case "400": return Responses.Error(400, "INVALID_PARAMETER_VALUE");
            case "html": return Responses.Text(502, "<html>", "text/html");
            case "429": return Responses.Error(429, "REQUEST_LIMIT_EXCEEDED");
            case "expired":
                var response = Responses.Error(401, "AUTHFAILURE_SIGNATURE_EXPIRED");
                response.Headers.Date = DateTimeOffset.UnixEpoch;
                return response;
            case "reset": throw new HttpRequestException("reset", new IOException("reset"));
            case "huge": return Responses.Json(200, """{"response":{"size":"many"}}""");
            case "451": return Responses.Text(451, "<html>", "text/html");
            default: return Responses.Success();
        }
    }

    private static ActivityListener Listen(ConcurrentQueue<string> emitted)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == ZecGenTelemetry.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
                emitted.Enqueue(
                    $"span {activity.DisplayName} {activity.StatusDescription} {string.Join(" ", activity.TagObjects)} "
                        + $"{string.Join(" ", activity.Events.Select(e => e.Name + string.Join(" ", e.Tags)))} {string.Join(" ", activity.Baggage)}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Measure(ConcurrentQueue<string> emitted)
    {
        var listener = new MeterListener { InstrumentPublished =
            static (instrument, listener) => { if (instrument.Meter.Name == ZecGenTelemetry.Name) listener.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => emitted.Enqueue("measurement " + string.Join(" ", tags.ToArray())));
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => emitted.Enqueue("measurement " + string.Join(" ", tags.ToArray())));
        listener.Start();
        return listener;
    }

    private static string Describe(Exception exception) =>
        exception + string.Join(" ", exception.Data.Values.Cast<object>()) + (exception is ApiException api ? api.Error.ToString() + api.Documented : "")
            + (exception.InnerException is { } inner ? Describe(inner) : "");

    // What a debugger shows by default: fields and properties that are not hidden from it.
    private static IEnumerable<string> VisibleMembers(object value)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var field in value.GetType().GetFields(All))
            if (field.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never && field.GetValue(value) is string text
                && !field.Name.Contains("Head", StringComparison.Ordinal))
                yield return text;
        foreach (var property in value.GetType().GetProperties(All))
            if (property.GetValue(value) is string text) yield return text;
    }

    private sealed class Everything(ConcurrentQueue<string> emitted) : CallObserver
    {
        public override void OnRetrying(CallContext call, ApiError error, TimeSpan delay) => emitted.Enqueue($"retry {call} {error}");

        public override void OnClockCorrected(CallContext call, TimeSpan skew) => emitted.Enqueue($"clock {call} {skew}");

        public override void OnCompleted(CallContext call, TimeSpan duration, ApiError? error) => emitted.Enqueue($"call {call.Endpoint.Host} {call} {error}");
    }
}
