using System.Diagnostics;
using System.Globalization;
using System.Threading.RateLimiting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ZecGen.Runtime.Tests;

/// <summary>What OpenTelemetry's exporters get to see.</summary>
[Collection(nameof(TelemetryTests))]
public class TelemetryTests
{
    private static readonly SampleRequest Valid = new() { Name = "abc" };

    [Fact]
    public async Task Spans_OfAttempts_AreWithinTheSpanOfTheCall()
    {
        var spans = await TraceAsync(StubHandler.InTurn(static () => Responses.Error(429, "REQUEST_LIMIT_EXCEEDED"), Responses.Success));

        var call = Assert.Single(spans, span => span.Kind == ActivityKind.Internal);
        Assert.Equal("things/DoThing", call.DisplayName);
        Assert.Equal(["zecgen.action=DoThing", "zecgen.attempts=2", "zecgen.service=things"], TagsOf(call));
        Assert.Equal(["zecgen.retry"], call.Events.Select(e => e.Name));
        Assert.Equal(ActivityStatusCode.Unset, call.Status);

        var attempts = spans.Where(span => span.Kind == ActivityKind.Client).ToList();
        Assert.All(attempts, span => Assert.Equal(("POST", call.SpanId), (span.DisplayName, span.ParentSpanId)));
        Assert.Equal(
            [
                "error.type=429", "http.request.method=POST", "http.response.status_code=429", "server.address=console.zenlayer.com", "server.port=443",
                "url.full=https://console.zenlayer.com/api/v2/things", "zecgen.action=DoThing",
            ],
            TagsOf(attempts[0]));
        Assert.Equal(ActivityStatusCode.Error, attempts[0].Status);
        Assert.Equal(
            [
                "http.request.method=POST", "http.request.resend_count=1", "http.response.status_code=200",
                "server.address=console.zenlayer.com", "server.port=443",
                "url.full=https://console.zenlayer.com/api/v2/things", "zecgen.action=DoThing",
            ],
            TagsOf(attempts[1]));
    }

    [Fact]
    public async Task Span_OfAFailedCall_HasCodeAndRequestId()
    {
        var call = (await TraceAsync(new(static () => Responses.Error(200, "SOME_CODE")))).Single(span => span.Kind == ActivityKind.Internal);
        Assert.Equal(["error.type=service_error", "zecgen.action=DoThing", "zecgen.attempts=1", "zecgen.error.code=SOME_CODE", "zecgen.request.id=T1",
            "zecgen.service=things"], TagsOf(call));
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "name_resolution_error")]
    [InlineData(HttpRequestError.ConnectionError, "connection_error")]
    [InlineData(HttpRequestError.Unknown, "System.Net.Http.HttpRequestException")]
    public async Task Span_OfANetworkError_HasItsErrorType(HttpRequestError error, string word)
    {
        var spans = await TraceAsync(new(() => throw new HttpRequestException(error)));
        Assert.Equal(2, spans.Count);
        Assert.All(spans, span => Assert.Contains("error.type=" + word, TagsOf(span)));
    }

    [Fact]
    public async Task Span_OfACallThatTheRateLimiterRejects_HasItsErrorType()
    {
        await using var limiter = new ConcurrencyLimiter(new() { PermitLimit = 1 });
        using var taken = limiter.AttemptAcquire();
        var call = Assert.Single(await TraceAsync(new(Responses.Success), options => options.RateLimiter = limiter));
        Assert.Equal(["error.type=rate_limited", "zecgen.action=DoThing", "zecgen.attempts=0", "zecgen.service=things"], TagsOf(call));
    }

    [Fact]
    public async Task Span_OfACallThatCorrectsTheClock_HasAnEvent()
    {
        StubHandler? stub = null;
        stub = StubHandler.InTurn(
            () =>
            {
                var response = Responses.Error(401, "AUTHFAILURE_SIGNATURE_EXPIRED");
                response.Headers.Date = stub!.Clock.GetUtcNow().AddHours(1);
                return response;
            },
            Responses.Success);
        var call = (await TraceAsync(stub)).Single(span => span.Kind == ActivityKind.Internal);
        var corrected = Assert.Single(call.Events);
        Assert.Equal(("zecgen.clock_corrected", 3600.0), (corrected.Name, corrected.Tags.Single().Value));
    }

    [Fact]
    public async Task Metrics_CountAttemptsAndRetries()
    {
        var metrics = new List<Metric>();
        using var meters = Sdk.CreateMeterProviderBuilder().AddMeter(ZecGenTelemetry.Name).AddInMemoryExporter(metrics).Build();
        var stub = StubHandler.InTurn(static () => Responses.Error(503, "SERVICE_TEMPORARY_UNAVAILABLE"), Responses.Success);
        using var client = stub.Client();

        var call = client.CallAsync("MeasureThings");
        await stub.Clock.SkipDelaysAsync(call);
        await call;
        meters.ForceFlush();

        var duration = metrics.Single(metric => metric.Name == "http.client.request.duration");
        Assert.Equal("s", duration.Unit);
        Assert.Equal(
            [
                "error.type=503 http.request.method=POST http.response.status_code=503 server.address=console.zenlayer.com server.port=443 url.scheme=https "
                    + "zecgen.action=MeasureThings",
                "http.request.method=POST http.response.status_code=200 server.address=console.zenlayer.com server.port=443 url.scheme=https "
                    + "zecgen.action=MeasureThings",
            ],
            PointsOf(duration, "MeasureThings"));
        var retries = metrics.Single(metric => metric.Name == "zecgen.client.retries");
        Assert.Equal(("{retry}", "error.type=503 zecgen.action=MeasureThings"), (retries.Unit, Assert.Single(PointsOf(retries, "MeasureThings"))));
    }

    [Fact]
    public async Task Observer_IsNotifiedOfRetriesAndCompletion()
    {
        var observer = new Listing();
        var stub =
            StubHandler.InTurn(static () => Responses.Error(429, "REQUEST_LIMIT_EXCEEDED"), static () => Responses.Error(400, "SOME_CODE"), Responses.Success);
        using var client = stub.Client(configure: options => (options.Observer, options.Retry.Jitter) = (observer, false));

        var call = client.DoThingAsync(Valid);
        await stub.Clock.SkipDelaysAsync(call);
        await Assert.ThrowsAsync<ApiException>(() => call);
        await client.DescribeThingAsync(Valid);

        Assert.Equal(["retry DoThing REQUEST_LIMIT_EXCEEDED 1", "end DoThing SOME_CODE 1 after 2", "end DescribeThing  0 after 1"], observer.Lines);
    }

    private static async Task<List<Activity>> TraceAsync(StubHandler stub, Action<ApiClientOptions>? configure = null)
    {
        var spans = new List<Activity>();
        using var root = new Activity("test").Start();
        using (Sdk.CreateTracerProviderBuilder().SetSampler(new AlwaysOnSampler()).AddSource(ZecGenTelemetry.Name).AddInMemoryExporter(spans).Build())
        {
            using var client = stub.Client(configure: configure);
            var call = client.DoThingAsync(Valid);
            await stub.Clock.SkipDelaysAsync(call);
            await Record.ExceptionAsync(() => call);
        }
        // Other tests run at the same time, under other roots.
        return [.. spans.Where(span => span.TraceId == root.TraceId)];
    }

    private static IEnumerable<string> TagsOf(Activity span) =>
        span.TagObjects.Select(tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}")).Order(StringComparer.Ordinal);

    private static IEnumerable<string> PointsOf(Metric metric, string action)
    {
        var points = new List<string>();
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            var tags = new List<string>();
            foreach (var tag in point.Tags) tags.Add(string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}"));
            if (tags.Contains("zecgen.action=" + action)) points.Add(string.Join(" ", tags.Order(StringComparer.Ordinal)));
        }
        return points.Order(StringComparer.Ordinal);
    }

    private sealed class Listing : CallObserver
    {
        public List<string> Lines { get; } = [];

        public override void OnRetrying(CallContext call, ApiError error, TimeSpan delay) =>
            Lines.Add($"retry {call.Action} {error.Code} {delay.TotalSeconds}");

        public override void OnCompleted(CallContext call, TimeSpan duration, ApiError? error) =>
            Lines.Add($"end {call.Action} {error?.Code} {duration.TotalSeconds} after {call.Attempts}");
    }
}
