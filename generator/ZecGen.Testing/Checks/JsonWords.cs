using System.Text.Json;

namespace ZecGen.Testing;

/// <summary>What JSON values are called in messages.</summary>
internal static class JsonWords
{
    public static string Of(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a Boolean",
        _ => "null",
    };

    public static string Of(ValueKind kind) => kind switch
    {
        ValueKind.Text => "a string",
        ValueKind.Integer => "an integer of at most 64 bits",
        ValueKind.Number => "a number",
        ValueKind.Boolean => "true or false",
        ValueKind.Time => $"a string in the format {TimeCheck.Format}",
        ValueKind.Record => "an object",
        ValueKind.List => "an array",
        _ => "a value",
    };
}
