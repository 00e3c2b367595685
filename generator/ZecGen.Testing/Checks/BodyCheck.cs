using System.Text.Json;
using System.Text.Unicode;

namespace ZecGen.Testing;

/// <summary>Checks that a body is one JSON object whose texts are Unicode and whose members each stand in it once.</summary>
internal static class BodyCheck
{
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static Fault? FindFault(ReadOnlyMemory<byte> body, JsonElement root)
    {
        if (!Utf8.IsValid(body.Span)) return new(Fault.TypeCode, "The request body is not valid UTF-8.");
        return root.ValueKind == JsonValueKind.Object
            ? FindFault(root, "")
            : new(Fault.TypeCode, $"The request body must be an object, but is {JsonWords.Of(root.ValueKind)}.");
    }

    private static Fault? FindFault(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => FindFaultInObject(value, path),
        JsonValueKind.Array => value.EnumerateArray().Select((item, index) => FindFault(item, $"{path}[{index}]"))
            .FirstOrDefault(static fault => fault is not null),
        JsonValueKind.String when !IsUnicode(value.GetString) => new(Fault.TypeCode, $"{path} is not valid Unicode: it has half of a surrogate pair."),
        _ => null,
    };

    private static Fault? FindFaultInObject(JsonElement value, string path)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (!IsUnicode(() => member.Name))
                return new(Fault.TypeCode, $"A member name of {(path.Length == 0 ? "the request body" : path)} is not valid Unicode.");
            var inner = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (!names.Add(member.Name)) return new(Fault.TypeCode, $"{inner} is sent twice.");
            if (FindFault(member.Value, inner) is { } fault) return fault;
        }
        return null;
    }

    private static bool IsUnicode(Func<string?> read)
    {
        try
        {
            read();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
