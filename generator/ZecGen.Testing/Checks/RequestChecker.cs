using System.Text.Json;

namespace ZecGen.Testing;

/// <summary>Checks a request against its documentation: is it JSON, has it the documented types, is what is required there, does it keep the rules.</summary>
internal static class RequestChecker
{
    /// <param name="operation">The action; null for one that is not documented, of which only the JSON is checked.</param>
    /// <param name="body">What was sent.</param>
    /// <returns>Null when the documentation allows the request.</returns>
    public static Reply? Refuse(Operation? operation, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return (BodyCheck.FindFault(body, document.RootElement) ?? FindFault(operation, document.RootElement, body)) is { } fault
                ? Reply.Error(400, fault.Code, fault.Message)
                : null;
        }
        catch (JsonException exception)
        {
            return Reply.Error(400, Fault.TypeCode, $"The request body is not valid JSON: {exception.Message}");
        }
    }

    private static Fault? FindFault(Operation? operation, JsonElement request, ReadOnlyMemory<byte> body)
    {
        if (operation is null) return null;
        var shape = OperationShape.Of(operation).Request;
        return new TypeCheck(operation).FindFault(request)
            ?? PresenceCheck.FindMissing(request, shape)
            ?? FindBrokenRule(operation, body)
            ?? PresenceCheck.FindEmpty(request, shape);
    }

    private static Fault? FindBrokenRule(Operation operation, ReadOnlyMemory<byte> body) =>
        operation.Check(body) is [var failure, ..]
            ? new(FakeDialect.Current.RuleCodes.GetValueOrDefault(failure.Rule, Fault.ValueCode), failure.Message)
            : null;
}
