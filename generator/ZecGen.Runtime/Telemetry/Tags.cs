using System.Globalization;

namespace ZecGen;

/// <summary>Names of the tags of spans and measurements.</summary>
internal static class Tags
{
    public const string Method = "http.request.method";
    public const string Resend = "http.request.resend_count";
    public const string Status = "http.response.status_code";
    public const string ErrorType = "error.type";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string Url = "url.full";
    public const string Scheme = "url.scheme";
    public const string Service = "zecgen.service";
    public const string Action = "zecgen.action";
    public const string ErrorCode = "zecgen.error.code";
    public const string RequestId = "zecgen.request.id";
    public const string Attempts = "zecgen.attempts";
    public const string RetryDelay = "zecgen.retry.delay";
    public const string Skew = "zecgen.clock.skew";

    /// <summary>What kind of error it is: the status where it is one of an error, else one of a few words.</summary>
    public static string TypeOf(ApiError error, Exception? fault) => error switch
    {
        { Kind: ApiErrorKind.Timeout } => "timeout",
        { Kind: ApiErrorKind.RateLimited } => "rate_limited",
        { Kind: ApiErrorKind.Network } => fault is null ? "network" : NameOf(fault),
        { StatusCode: { } status } when (int)status >= 400 => ((int)status).ToString(CultureInfo.InvariantCulture),
        { Kind: ApiErrorKind.Service } => "service_error",
        _ => "invalid_response",
    };

    // One of a few words.
    private static string NameOf(Exception fault) => fault switch
    {
#if NET
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var error } => Words(error),
#endif
        OperationCanceledException => "timeout",
        _ => fault.GetType().FullName!,
    };

#if NET
    // NameResolutionError is name_resolution_error, as the platform itself writes it.
    private static string Words(HttpRequestError error) =>
        string.Concat(
            error.ToString().Select(static (c, i) => char.IsUpper(c) ? (i == 0 ? "" : "_") + char.ToLower(c, CultureInfo.InvariantCulture) : c.ToString()));
#endif
}
