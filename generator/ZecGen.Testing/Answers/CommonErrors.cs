using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace ZecGen.Testing;

/// <summary>The errors that any action may have: their codes by status, and what they say where the documentation says nothing.</summary>
internal static class CommonErrors
{
    private static readonly Dictionary<string, string> Messages = new(StringComparer.Ordinal)
    {
        ["REQUEST_LIMIT_EXCEEDED"] = "Too many requests.",
        ["SERVICE_TEMPORARY_UNAVAILABLE"] = "The service is temporarily unavailable.",
        ["REQUEST_TIMED_OUT"] = "The request timed out.",
        ["INTERNAL_SERVER_ERROR"] = "An internal error occurred.",
        ["OPERATION_FAILED_RESOURCE_NOT_FOUND"] = "The resource does not exist.",
    };

    public static string CodeOf(int status) => status switch
    {
        429 => "REQUEST_LIMIT_EXCEEDED",
        503 => "SERVICE_TEMPORARY_UNAVAILABLE",
        408 or 504 => "REQUEST_TIMED_OUT",
        401 => "AUTHFAILURE_INVALID_AUTHORIZATION",
        403 => "AUTHFAILURE_UNAUTHORIZED_OPERATION",
        404 => "OPERATION_FAILED_RESOURCE_NOT_FOUND",
        >= 400 and < 500 => "INVALID_PARAMETER_VALUE",
        _ => "INTERNAL_SERVER_ERROR",
    };

    public static string MessageOf(string code, int status) =>
        Messages.GetValueOrDefault(code) ?? (ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } reason
            ? string.Create(CultureInfo.InvariantCulture, $"{code}: {reason}.")
            : code + ".");
}
