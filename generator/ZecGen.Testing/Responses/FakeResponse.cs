using System.Globalization;
using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>A response to plan: what the service says, which <see cref="FakeTransmission"/> and <see cref="FakeEdits"/> can damage further.</summary>
/// <example><code>service.On("CreateImage").Respond(FakeResponse.Documented.After(TimeSpan.FromSeconds(2)).Truncated());</code></example>
public sealed class FakeResponse
{
    private readonly Func<FakeCallContext, Reply> make;

    internal FakeResponse(Func<FakeCallContext, Reply> make) => this.make = make;

    /// <summary>What the service would return anyway; what the action changes is changed.</summary>
    public static FakeResponse Documented { get; } = new(static situation => situation.Documented());

    /// <summary>Nothing: the connection is reset, and the action does nothing.</summary>
    public static FakeResponse ConnectionReset { get; } = new(static _ => new() { Status = 0, Ending = Ending.Reset });

    /// <summary>Nothing, until the caller gives up; the action does nothing.</summary>
    public static FakeResponse Silence { get; } = new(static _ => new() { Status = 0, Ending = Ending.Silence });

    /// <summary>Status 403 with <c>cf-mitigated: challenge</c> and a page for browsers.</summary>
    public static FakeResponse Challenge { get; } = Html(403, "<!DOCTYPE html><title>Just a moment...</title>").WithHeader("cf-mitigated", "challenge");

    /// <summary>Status 451 with a page for browsers.</summary>
    public static FakeResponse LegallyBlocked { get; } = Html(451, "<!DOCTYPE html><title>Unavailable For Legal Reasons</title>");

    /// <summary>A success with a result of your own.</summary>
    /// <param name="response">Makes the result's object, without a request id, from the request's.</param>
    public static FakeResponse Success(Func<JsonObject, JsonObject> response) => new(situation => Reply.Success(response(situation.Parameters)));

    /// <summary>A success that says nothing but its request id.</summary>
    public static FakeResponse Success() => Success(static _ => []);

    /// <summary>An error envelope.</summary>
    /// <param name="status">The HTTP status; an error may also come inside a 200.</param>
    /// <param name="code">The code.</param>
    /// <param name="message">What the service says of it.</param>
    public static FakeResponse Error(int status, string code, string message = "It was planned so.") => new(_ => Reply.Error(status, code, message));

    /// <summary>Status 429 with <c>REQUEST_LIMIT_EXCEEDED</c>, without a Retry-After header.</summary>
    public static FakeResponse RateLimited() => RateLimited(retryAfter: null);

    /// <summary>Status 429 with <c>REQUEST_LIMIT_EXCEEDED</c>.</summary>
    /// <param name="retryAfter">The Retry-After header in seconds; <see langword="null"/> for none.</param>
    public static FakeResponse RateLimited(TimeSpan? retryAfter) =>
        Error(429, CommonErrors.CodeOf(429), CommonErrors.MessageOf(CommonErrors.CodeOf(429), 429)).WithRetryAfter(retryAfter);

    /// <summary>Status 429 with <c>REQUEST_LIMIT_EXCEEDED</c>.</summary>
    /// <param name="retryAt">The Retry-After header as a date.</param>
    public static FakeResponse RateLimited(DateTimeOffset retryAt) =>
        RateLimited().WithHeader("Retry-After", retryAt.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>A page for browsers, as proxies send it.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="html">The page.</param>
    public static FakeResponse Html(int status = 502, string html = "<html><head><title>502 Bad Gateway</title></head><body></body></html>") =>
        Text(status, html, "text/html; charset=UTF-8");

    /// <summary>A status alone, without a body and its type.</summary>
    /// <param name="status">The HTTP status.</param>
    public static FakeResponse Empty(int status = 503) => new(_ => new() { Status = status, ContentType = null });

    /// <summary>Any text.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="text">The body.</param>
    /// <param name="contentType">Its type; <see langword="null"/> for none.</param>
    public static FakeResponse Text(int status, string text, string? contentType = "application/json;charset=utf-8") =>
        new(_ => new() { Status = status, Text = text, ContentType = contentType });

    /// <summary>Sends the caller elsewhere.</summary>
    /// <param name="location">Where to.</param>
    /// <param name="status">The HTTP status.</param>
    public static FakeResponse Redirect(Uri location, int status = 302) => Empty(status).WithHeader("Location", location?.ToString() ?? "");

    /// <summary>A batch that is done for all but some of what it was asked for.</summary>
    /// <param name="failedIds">What it is not done for.</param>
    public static FakeResponse PartialFailure(params string[] failedIds) => new(situation =>
    {
        situation.FailingIds = failedIds;
        return situation.Documented();
    });

    /// <summary>The page before the one that is asked for, as when items move while they are listed.</summary>
    public static FakeResponse RepeatedPage() => new(static situation =>
    {
        var number = FakeDialect.Default.Pages.Number;
        if (situation.Parameters[number] is JsonValue value && value.TryGetValue<int>(out var page) && page > 1) situation.Parameters[number] = page - 1;
        return situation.Documented();
    });

    internal Reply Make(FakeCallContext situation) => make(situation);

    internal FakeResponse WithRetryAfter(TimeSpan? wait) =>
        wait is { } time ? this.WithHeader("Retry-After", Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture)) : this;

    internal FakeResponse And(Action<Reply, FakeCallContext> change) => new(situation =>
    {
        var reply = make(situation);
        change(reply, situation);
        return reply;
    });
}
