using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>Reads and makes what responses consist of.</summary>
internal static class Json
{
    /// <returns>Null for what is no JSON object.</returns>
    public static JsonObject? Parse(string? json) => ParseAny(json) as JsonObject;

    /// <returns>Null for what is no JSON.</returns>
    public static JsonNode? ParseAny(string? json)
    {
        try
        {
            return json is null ? null : JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(static text => JsonValue.Create(text))]);

    /// <returns>Null for anything but a text.</returns>
    public static string? Text(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>A text, or the texts of a list.</summary>
    public static IReadOnlyList<string> TextsOf(JsonNode? node) => node switch
    {
        JsonArray items => [.. items.Select(Text).OfType<string>()],
        _ => Text(node) is { } text ? [text] : [],
    };

    /// <summary>Copies a value; objects that both have are merged.</summary>
    public static void Overlay(JsonObject target, string name, JsonNode value)
    {
        if (target[name] is JsonObject below && value is JsonObject above)
        {
            foreach (var (key, member) in above) if (member is not null) Overlay(below, key, member);
        }
        else
        {
            target[name] = value.DeepClone();
        }
    }
}
