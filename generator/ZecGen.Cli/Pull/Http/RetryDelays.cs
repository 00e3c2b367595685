using System.Globalization;
using System.Net;

namespace ZecGen.Cli.Pull.Http;

/// <summary>Which failures may pass, and how long to wait for it.</summary>
internal static class RetryDelays
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(0.1);

    public static bool MayPass(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    public static bool MayPass(Exception failure) =>
        failure is HttpRequestException { HttpRequestError: not (HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ConfigurationLimitExceeded) } or IOException;

    /// <param name="attempt">How many were made, from one.</param>
    public static TimeSpan After(int attempt) => First * Math.Pow(2, attempt - 1);

    /// <summary>What a response asks for, null where it does not.</summary>
    public static TimeSpan? AskedBy(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } seconds } => Max(seconds, Least),
        // The clocks of two machines differ: a date is compared with the one that came with it.
        { Date: { } date } => Max(date - (response.Headers.Date ?? now), Least),
        // A number that is too large to be read is a long time.
        _ => response.Headers.TryGetValues("Retry-After", out var values) && values.First() is { Length: > 0 } text && text.All(char.IsAsciiDigit)
            ? TimeSpan.FromSeconds(Math.Min(double.Parse(text, CultureInfo.InvariantCulture), TimeSpan.MaxValue.TotalSeconds / 2)) : null,
    };

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
