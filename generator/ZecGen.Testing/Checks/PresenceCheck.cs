using System.Text.Json;

namespace ZecGen.Testing;

/// <summary>Checks that required members are there, and say something.</summary>
internal static class PresenceCheck
{
    /// <summary>A required member that is not there, or null.</summary>
    public static Fault? FindMissing(JsonElement request, RecordShape? shape) => Find(request, shape, "", IsMissing, "is required");

    /// <summary>A required text or list that is empty.</summary>
    public static Fault? FindEmpty(JsonElement request, RecordShape? shape) => Find(request, shape, "", IsEmpty, "is required and must not be empty");

    private static Fault? Find(JsonElement json, RecordShape? shape, string path, Func<JsonElement, bool> isAbsent, string rule)
    {
        foreach (var member in shape?.Members ?? [])
        {
            var value = json.TryGetProperty(member.Name, out var found) ? found : default;
            if (member.IsRequired && isAbsent(value)) return new(Fault.MissingCode, $"{path}{member.Name} {rule}.");
            if (FindBelow(value, member.Value, path + member.Name, isAbsent, rule) is { } fault) return fault;
        }
        return null;
    }

    private static Fault? FindBelow(JsonElement value, ValueShape shape, string path, Func<JsonElement, bool> isAbsent, string rule) => value.ValueKind switch
    {
        JsonValueKind.Object => Find(value, shape.Record, path + ".", isAbsent, rule),
        JsonValueKind.Array when shape.Element is { } element =>
            value.EnumerateArray().Select((item, index) => FindBelow(item, element, $"{path}[{index}]", isAbsent, rule))
                .FirstOrDefault(static fault => fault is not null),
        _ => null,
    };

    private static bool IsMissing(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.ValueEquals(""u8),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => false,
    };
}
