namespace ZecGen;

/// <summary>Tells errors apart by what a retry would do. Pure.</summary>
public static class RetryRules
{
    internal const string RateLimited = "REQUEST_LIMIT_EXCEEDED";
    internal const string Unavailable = "SERVICE_TEMPORARY_UNAVAILABLE";
    internal const string SignatureExpired = "AUTHFAILURE_SIGNATURE_EXPIRED";

    private const int RequestTimeout = 408;
    private const int TooManyRequests = 429;

    /// <summary>What may be done about an error. The code decides first, since one code comes with several statuses.</summary>
    /// <param name="code">The service's error code; <see langword="null"/> where it named none.</param>
    /// <param name="status">The HTTP status; 0 where it is not known.</param>
    public static RetryClass Classify(string? code, int status) => code switch
    {
        RateLimited or Unavailable => RetryClass.Always,
        SignatureExpired => RetryClass.AfterClockCorrection,
        "REQUEST_TIMED_OUT" or "INTERNAL_SERVER_ERROR" => RetryClass.ReadOnly,
        "INVALID_OPERATION_TIMEOUT" or "ORDER_UNPROCESSED_ORDERS_FOR_THIS_RESOURCE" => RetryClass.Later,
        not null when code.EndsWith("_IN_OPERATION", StringComparison.Ordinal) || code.EndsWith("_PROCESSING", StringComparison.Ordinal) => RetryClass.Later,
        _ when status == TooManyRequests => RetryClass.Always,
        _ when status is >= 500 or RequestTimeout => RetryClass.ReadOnly,
        _ => RetryClass.Never,
    };

    /// <inheritdoc cref="Classify(string?, int)"/>
    /// <param name="error">Why a call did not succeed.</param>
    public static RetryClass Classify(ApiError error) => error switch
    {
        null => throw new ArgumentNullException(nameof(error)),
        { Kind: ApiErrorKind.Blocked } or { HasResult: true } => RetryClass.Never,
        { Kind: ApiErrorKind.Network or ApiErrorKind.Timeout } => RetryClass.ReadOnly,
        _ => Classify(error.Code, (int)(error.StatusCode ?? 0)),
    };
}
