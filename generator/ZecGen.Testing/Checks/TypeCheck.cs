using System.Text.Json;

namespace ZecGen.Testing;

/// <summary>Checks that each member has the documented JSON type: strict where clients are tolerant.</summary>
internal sealed class TypeCheck(Operation operation)
{
    /// <returns>Null when all are in order.</returns>
    public Fault? FindFault(JsonElement request) => FindFault(request, OperationShape.Of(operation).Request, "");

    private Fault? FindFault(JsonElement json, RecordShape? shape, string path)
    {
        foreach (var member in shape?.Members ?? [])
        {
            // A member that is null counts as one that is not sent.
            if (!json.TryGetProperty(member.Name, out var value) || value.ValueKind == JsonValueKind.Null) continue;
            if (FindFault(value, member.Value, member.Name, path + member.Name) is { } fault) return fault;
        }
        return null;
    }

    private Fault? FindFault(JsonElement value, ValueShape shape, string member, string path)
    {
        if (!IsOf(shape.Kind, value)) return new(Fault.TypeCode, $"{path} must be {JsonWords.Of(shape.Kind)}, but is {Found(shape.Kind, value)}.");
        return shape.Kind switch
        {
            ValueKind.Time when !TimeCheck.IsInOrder(value.GetString()!, member, operation) =>
                new(Fault.TimeCode, $"{path} must be {JsonWords.Of(shape.Kind)}."),
            ValueKind.Record => FindFault(value, shape.Record, path + "."),
            ValueKind.List => value.EnumerateArray().Select((item, index) => FindFault(item, shape.Element!, member, $"{path}[{index}]"))
                .FirstOrDefault(static fault => fault is not null),
            _ => null,
        };
    }

    private static bool IsOf(ValueKind kind, JsonElement value) => kind switch
    {
        ValueKind.Text or ValueKind.Time => value.ValueKind == JsonValueKind.String,
        ValueKind.Integer => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _) && !HasFraction(value),
        ValueKind.Number => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number),
        ValueKind.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        ValueKind.Record => value.ValueKind == JsonValueKind.Object,
        ValueKind.List => value.ValueKind == JsonValueKind.Array,
        _ => true,
    };

    private static string Found(ValueKind expected, JsonElement value) => (expected, value.ValueKind) switch
    {
        (ValueKind.Integer, JsonValueKind.Number) => HasFraction(value) ? "a number with a fraction or an exponent" : "too large",
        (ValueKind.Number, JsonValueKind.Number) => "too large",
        _ => JsonWords.Of(value.ValueKind),
    };

    private static bool HasFraction(JsonElement number) => number.GetRawText().AsSpan().ContainsAny('.', 'e', 'E');
}
