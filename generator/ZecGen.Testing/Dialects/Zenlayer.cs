namespace ZecGen.Testing;

/// <summary>The services of Zenlayer Cloud.</summary>
internal static class Zenlayer
{
    private static readonly FakeCodes Codes = new(
        "OPERATION_FAILED_RESOURCE_NOT_FOUND", "AUTHFAILURE_INVALID_AUTHORIZATION", "AUTHFAILURE_SIGNATURE_EXPIRED", "AUTHFAILURE_SIGNATURE_FAILURE",
        "AUTHFAILURE_UNAUTHORIZED_OPERATION",
        "MISSING_PARAMETER", "INVALID_PARAMETER_TYPE", "INVALID_PARAMETER_DATE_FORMAT_ERROR", "INVALID_PARAMETER_VALUE", "INTERNAL_SERVER_ERROR");

    public static readonly FakeDialect Dialect = new(
        new("response", "requestId", "code", "message"),
        new("pageNum", "pageSize", "totalCount", "dataSet"),
        Codes,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["required"] = Codes.Missing,
            ["minLength"] = "INVALID_PARAMETER_LESS_LENGTH",
            ["maxLength"] = "INVALID_PARAMETER_EXCEED_LENGTH",
            ["minItems"] = "INVALID_PARAMETER_LESS_LENGTH",
            ["maxItems"] = "INVALID_PARAMETER_EXCEED_LENGTH",
            ["minimum"] = "INVALID_PARAMETER_LESS_MINIMUM",
            ["maximum"] = "INVALID_PARAMETER_EXCEED_MAXIMUM",
            ["pattern"] = "INVALID_PARAMETER_PATTERN_ERROR",
        },
        new Dictionary<int, string>
        {
            [429] = "REQUEST_LIMIT_EXCEEDED",
            [503] = "SERVICE_TEMPORARY_UNAVAILABLE",
            [408] = "REQUEST_TIMED_OUT",
            [504] = "REQUEST_TIMED_OUT",
            [401] = Codes.Authorization,
            [403] = Codes.UnknownAction,
            [404] = Codes.NotFound,
        },
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["REQUEST_LIMIT_EXCEEDED"] = "Too many requests.",
            ["SERVICE_TEMPORARY_UNAVAILABLE"] = "The service is temporarily unavailable.",
            ["REQUEST_TIMED_OUT"] = "The request timed out.",
            [Codes.Internal] = "An internal error occurred.",
            [Codes.NotFound] = "The resource does not exist.",
        },
        "_NOT_FOUND",
        ["INVALID_", "OPERATION_FAILED_", "OPERATION_DENIED_"],
        ["IN_OPERATION", "STATUS"]);
}
