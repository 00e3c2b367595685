using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>Checks a request against its documentation and answers with the common error that fits.</summary>
internal static class RequestChecker
{
    private const string Missing = "MISSING_PARAMETER";
    private const string WrongType = "INVALID_PARAMETER_TYPE";
    private const string WrongValue = "INVALID_PARAMETER_VALUE";

    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["required"] = Missing,
        ["minLength"] = "INVALID_PARAMETER_LESS_LENGTH",
        ["maxLength"] = "INVALID_PARAMETER_EXCEED_LENGTH",
        ["minItems"] = "INVALID_PARAMETER_LESS_LENGTH",
        ["maxItems"] = "INVALID_PARAMETER_EXCEED_LENGTH",
        ["minimum"] = "INVALID_PARAMETER_LESS_MINIMUM",
        ["maximum"] = "INVALID_PARAMETER_EXCEED_MAXIMUM",
        ["pattern"] = "INVALID_PARAMETER_PATTERN_ERROR",
    };

    /// <returns>Null when the documentation allows the request.</returns>
    public static Reply? Refuse(Operation operation, byte[] body)
    {
        try
        {
            if (JsonNode.Parse(body) is not JsonObject request) return Refused(WrongType, "The body is no JSON object.");
            if (FindMissing(request, OperationShape.Of(operation).Request) is { } missing) return Refused(Missing, $"{missing} is required.");
            return operation.Check(body) is [var failure, ..] ? Refused(Codes.GetValueOrDefault(failure.Rule, WrongValue), failure.Message) : null;
        }
        // The last is what the parser throws at an object that names a member twice.
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return Refused(WrongType, exception.Message);
        }
    }

    private static string? FindMissing(JsonNode? node, RecordShape? shape)
    {
        if (node is JsonArray items) return items.Select(item => FindMissing(item, shape)).FirstOrDefault(static path => path is not null);
        if (node is not JsonObject json || shape is null) return null;
        foreach (var member in shape.Members)
        {
            if (json[member.Name] is not { } value)
            {
                if (member.IsRequired) return member.Name;
            }
            else if (FindMissing(value, member.Record) is { } below)
            {
                return $"{member.Name}.{below}";
            }
        }
        return null;
    }

    private static Reply Refused(string code, string message) => Reply.Error(400, code, message);
}
