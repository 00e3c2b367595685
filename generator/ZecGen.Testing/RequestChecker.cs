using System.Text.Json;

namespace ZecGen.Testing;

/// <summary>Checks a request against its documentation and answers with the common error that fits.</summary>
internal static class RequestChecker
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["required"] = "MISSING_PARAMETER",
        ["minLength"] = "INVALID_PARAMETER_LESS_LENGTH",
        ["maxLength"] = "INVALID_PARAMETER_EXCEED_LENGTH",
        ["minItems"] = "INVALID_PARAMETER_LESS_LENGTH",
        ["maxItems"] = "INVALID_PARAMETER_EXCEED_LENGTH",
        ["minimum"] = "INVALID_PARAMETER_LESS_MINIMUM",
        ["maximum"] = "INVALID_PARAMETER_EXCEED_MAXIMUM",
        ["pattern"] = "INVALID_PARAMETER_PATTERN_ERROR",
        ["uniqueItems"] = "INVALID_PARAMETER_VALUE",
        ["multipleOf"] = "INVALID_PARAMETER_VALUE",
        ["exclusive"] = "INVALID_PARAMETER_VALUE",
    };

    /// <returns>Null when the documentation allows the request.</returns>
    public static FakeAnswer? Refuse(Operation operation, byte[] body)
    {
        try
        {
            var failures = operation.Check(body);
            return failures.Count == 0 ? null : FakeAnswer.Error(400, Codes[failures[0].Rule], failures[0].Message);
        }
        catch (JsonException exception)
        {
            var missing = exception.Message.Contains(" lacks the member ", StringComparison.Ordinal);
            return FakeAnswer.Error(400, missing ? "MISSING_PARAMETER" : "INVALID_PARAMETER_TYPE", exception.Message);
        }
    }
}
