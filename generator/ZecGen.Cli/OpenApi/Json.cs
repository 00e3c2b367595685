using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.OpenApi;

/// <summary>Values of pages → JSON.</summary>
internal static class Json
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 128 };

    public static JsonNode Text(string text) => JsonValue.Create(CommonMark.Plain(text));

    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(Text)];

    /// <summary>A documented example, null where it is none that can be repeated.</summary>
    public static JsonNode? Example(string? json)
    {
        try
        {
            if (json is null) return null;
            using var document = JsonDocument.Parse(json, Strict);
            return CanBeRepeated(document.RootElement) ? JsonNode.Parse(json, documentOptions: Strict) : null;
        }
        // Half of a surrogate pair is no text.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // What is called "$ref" is followed by those who read the document, wherever it stands, and numbers beyond a double become no number.
    private static bool CanBeRepeated(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().All(static member => member.Name != "$ref" && CanBeRepeated(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().All(CanBeRepeated),
        JsonValueKind.Number => value.TryGetDouble(out var number) && double.IsFinite(number),
        JsonValueKind.String => value.GetString() is not null,
        _ => true,
    };

    /// <summary>A documented default as the member's type has it, null where it is no such value.</summary>
    public static JsonNode? Default(string text, TypeRef type) => type.Kind switch
    {
        TypeKind.Text or TypeKind.Enumeration => Text(text),
        TypeKind.Integer when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        TypeKind.Float or TypeKind.Decimal
            when decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) =>
            JsonValue.Create(number),
        TypeKind.Boolean when bool.TryParse(text, out var truth) => JsonValue.Create(truth),
        _ => null,
    };
}
