using System.Globalization;
using ZecGen.Testing;

namespace ZecGen.Load;

/// <summary>The faults of a run, the name that the service's record of a request has for them, and the outcome that each must have.</summary>
internal static class Faults
{
    public static readonly FakeResponse[] All =
    [
        FakeResponse.RateLimited(),
        FakeResponse.RateLimited(retryAfter: TimeSpan.FromSeconds(1)),
        FakeResponse.Error(503, "SERVICE_TEMPORARY_UNAVAILABLE"),
        FakeResponse.Error(500, "INTERNAL_SERVER_ERROR"),
        FakeResponse.Error(503, "REQUEST_TIMED_OUT"),
        FakeResponse.Error(200, "OPERATION_FAILED_RESOURCE_NOT_FOUND"),
        FakeResponse.Html(502),
        FakeResponse.Empty(503),
        FakeResponse.Empty(204),
        FakeResponse.Challenge,
        FakeResponse.LegallyBlocked,
        FakeResponse.Redirect(new("https://localhost/elsewhere")),
        FakeResponse.ConnectionReset,
        FakeResponse.Documented.Lost(),
        FakeResponse.Documented.Truncated(),
        // Lengths that lie: of a response that is as announced to the first byte, and of one that is nearly all still to come.
        FakeResponse.Documented.Announcing(AnnouncedLength),
        FakeResponse.Text(200, "{").Announcing(AnnouncedLength),
        // A result beside an error: the request was carried out, whatever the code says.
        FakeResponse.Documented.With(static json => json["code"] = "REQUEST_LIMIT_EXCEEDED"),
        FakeResponse.Documented.With(static json => json["code"] = "SERVICE_TEMPORARY_UNAVAILABLE").WithStatus(500),
        FakeResponse.Documented.With(static json => json["code"] = "AUTHFAILURE_SIGNATURE_EXPIRED"),
        // Clocks that are an hour off, either way.
        FakeResponse.Error(401, "AUTHFAILURE_SIGNATURE_EXPIRED")
            .WithHeader("Date", DateTimeOffset.UtcNow.AddHours(1).ToString("R", CultureInfo.InvariantCulture)),
        FakeResponse.Error(401, "AUTHFAILURE_SIGNATURE_EXPIRED")
            .WithHeader("Date", DateTimeOffset.UtcNow.AddHours(-1).ToString("R", CultureInfo.InvariantCulture)),
    ];

    private const int AnnouncedLength = 60 * 1024 * 1024;

    public static string NameOf(FakeRequest request) => request switch
    {
        { IsSuccess: true } => "success",
        { Status: 0 } => "connection reset",
        { Status: 200, Code: null } => "200 that is not whole",
        { Code: null } => $"{request.Status} without a code",
        _ => $"{request.Status} {request.Code}",
    };

    /// <summary>Whether the response proves that nothing was done, so that even a change may be requested again.</summary>
    public static bool ProvesNothingDone(FakeRequest request) => request is { Status: 429, Code: "REQUEST_LIMIT_EXCEEDED" }
        or { Status: 503, Code: "SERVICE_TEMPORARY_UNAVAILABLE" } or { Status: 401, Code: "AUTHFAILURE_SIGNATURE_EXPIRED" };

    /// <summary>How a call ends whose last request got this response.</summary>
    public static string OutcomeOf(FakeRequest request) => request switch
    {
        { IsSuccess: true } => Outcome.Success,
        { Status: 0 } or { Status: 200, Code: null } => Outcome.Of(ApiErrorKind.Network, null, null),
        { Status: 403 or 451 } => Outcome.Of(ApiErrorKind.Blocked, request.Status, null),
        { Code: null } => Outcome.Of(ApiErrorKind.InvalidResponse, request.Status, null),
        _ => Outcome.Of(ApiErrorKind.Service, request.Status, request.Code),
    };
}
