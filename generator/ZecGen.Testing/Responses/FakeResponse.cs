using System.Globalization;
using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>Represents a planned response, which <see cref="FakeTransmission"/> and <see cref="FakeEdits"/> can modify.</summary>
/// <example><code>service.On("CreateImage").Respond(FakeResponse.Documented.After(TimeSpan.FromSeconds(2)).Truncated());</code></example>
public sealed class FakeResponse
{
    private readonly Func<FakeCallContext, Reply> make;

    internal FakeResponse(Func<FakeCallContext, Reply> make) => this.make = make;

    /// <summary>Gets the response that the service would return without a plan; the action takes effect.</summary>
    public static FakeResponse Documented { get; } = new(static context => context.Documented());

    /// <summary>Gets a planned reset of the connection, without a response; the action has no effect.</summary>
    public static FakeResponse ConnectionReset { get; } = new(static _ => new() { Status = 0, Completion = ReplyCompletion.Reset });

    /// <summary>Gets a planned silence: there is no response until the caller gives up, and the action has no effect.</summary>
    public static FakeResponse NoResponse { get; } = new(static _ => new() { Status = 0, Completion = ReplyCompletion.NoResponse });

    /// <summary>Gets a response with status 403, <c>cf-mitigated: challenge</c> and an HTML page.</summary>
    public static FakeResponse Challenge { get; } = Html(403, "<!DOCTYPE html><title>Just a moment...</title>").WithHeader("cf-mitigated", "challenge");

    /// <summary>Gets a response with status 451 and an HTML page.</summary>
    public static FakeResponse LegallyBlocked { get; } = Html(451, "<!DOCTYPE html><title>Unavailable For Legal Reasons</title>");

    /// <summary>Creates a successful response with a custom result.</summary>
    /// <param name="response">A function that returns the result, without a request id, for a request.</param>
    public static FakeResponse Success(Func<JsonObject, JsonObject> response) => new(context => Reply.Success(response(context.Parameters)));

    /// <summary>Creates a successful response with a request id only.</summary>
    public static FakeResponse Success() => Success(static _ => []);

    /// <summary>Creates an error response.</summary>
    /// <param name="status">The HTTP status code; an error can also have status 200.</param>
    /// <param name="code">The error code.</param>
    /// <param name="message">The error message.</param>
    public static FakeResponse Error(int status, string code, string message = "Planned error.") => new(_ => Reply.Error(status, code, message));

    /// <summary>Creates a response with status 429 and <c>REQUEST_LIMIT_EXCEEDED</c>, without a Retry-After header.</summary>
    public static FakeResponse RateLimited() => RateLimited(retryAfter: null);

    /// <summary>Creates a response with status 429 and <c>REQUEST_LIMIT_EXCEEDED</c>.</summary>
    /// <param name="retryAfter">The delay in the Retry-After header, in whole seconds; <see langword="null"/> for none.</param>
    public static FakeResponse RateLimited(TimeSpan? retryAfter) =>
        new FakeResponse(static _ => Reply.Error(429, CommonErrors.CodeOf(429), CommonErrors.MessageOf(CommonErrors.CodeOf(429), 429)))
            .WithRetryAfter(retryAfter);

    /// <summary>Creates a response with status 429 and <c>REQUEST_LIMIT_EXCEEDED</c>.</summary>
    /// <param name="retryAt">The Retry-After header as a date.</param>
    public static FakeResponse RateLimited(DateTimeOffset retryAt) =>
        RateLimited().WithHeader("Retry-After", retryAt.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Creates a response with an HTML page, as sent by proxies.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="html">The HTML page.</param>
    public static FakeResponse Html(int status = 502, string html = "<html><head><title>502 Bad Gateway</title></head><body></body></html>") =>
        Text(status, html, "text/html; charset=UTF-8");

    /// <summary>Creates a response with only a status, without a body and a content type.</summary>
    /// <param name="status">The HTTP status.</param>
    public static FakeResponse Empty(int status = 503) => new(_ => new() { Status = status, ContentType = null });

    /// <summary>Creates a response with any text.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="text">The body.</param>
    /// <param name="contentType">The content type; <see langword="null"/> for none.</param>
    public static FakeResponse Text(int status, string text, string? contentType = "application/json;charset=utf-8") =>
        new(_ => new() { Status = status, Text = text, ContentType = contentType });

    /// <summary>Creates a redirect.</summary>
    /// <param name="location">The value of the Location header.</param>
    /// <param name="status">The HTTP status.</param>
    public static FakeResponse Redirect(Uri location, int status = 302) => Empty(status).WithHeader("Location", location?.ToString() ?? "");

    /// <summary>Creates the response of an action that succeeds for all but some of the requested ids.</summary>
    /// <param name="failedIds">The ids for which the action fails.</param>
    public static FakeResponse PartialFailure(params string[] failedIds) => new(context =>
    {
        context.FailingIds = failedIds;
        return context.Documented();
    });

    /// <summary>Creates the response with the page before the requested one, as when items move while they are listed.</summary>
    public static FakeResponse RepeatedPage() => new(static context =>
    {
        var number = FakeDialect.Current.Pages.Number;
        if (context.Parameters[number] is JsonValue value && value.TryGetValue<int>(out var page) && page > 1) context.Parameters[number] = page - 1;
        return context.Documented();
    });

    internal Reply Make(FakeCallContext context) => make(context);

    internal FakeResponse WithRetryAfter(TimeSpan? wait) =>
        wait is { } time ? this.WithHeader("Retry-After", Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture)) : this;

    internal FakeResponse And(Action<Reply, FakeCallContext> change) => new(context =>
    {
        var reply = make(context);
        change(reply, context);
        return reply;
    });
}
