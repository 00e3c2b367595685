namespace ZecGen;

/// <summary>Classifies the error codes of Zenlayer by whether a call can be retried.</summary>
internal static class ZenlayerErrors
{
    private const int RequestTimeout = 408;
    private const int TooManyRequests = 429;

    /// <summary>Classifies an error. The code takes precedence over the status, since one code occurs with several statuses.</summary>
    /// <param name="code">The error code of the service; <see langword="null"/> if there is none.</param>
    /// <param name="status">The HTTP status code; 0 if unknown.</param>
    public static RetryClass Classify(string? code, int status) => code switch
    {
        "REQUEST_LIMIT_EXCEEDED" or "SERVICE_TEMPORARY_UNAVAILABLE" => RetryClass.Always,
        "AUTHFAILURE_SIGNATURE_EXPIRED" => RetryClass.AfterClockCorrection,
        "REQUEST_TIMED_OUT" or "INTERNAL_SERVER_ERROR" => RetryClass.ReadOnly,
        "INVALID_OPERATION_TIMEOUT" or "ORDER_UNPROCESSED_ORDERS_FOR_THIS_RESOURCE" => RetryClass.Later,
        not null when code.EndsWith("_IN_OPERATION", StringComparison.Ordinal) || code.EndsWith("_PROCESSING", StringComparison.Ordinal) => RetryClass.Later,
        _ when status == TooManyRequests => RetryClass.Always,
        _ when status is >= 500 or RequestTimeout => RetryClass.ReadOnly,
        _ => RetryClass.Never,
    };
}
