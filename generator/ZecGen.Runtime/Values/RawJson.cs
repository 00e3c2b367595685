using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZecGen;

/// <summary>Represents a raw JSON value: the type of members whose structure is not documented.</summary>
[JsonConverter(typeof(RawJsonConverter))]
public sealed class RawJson : IEquatable<RawJson>
{
    private readonly string text;

    private RawJson(string text) => this.text = text;

    /// <summary>Initializes the value from JSON text.</summary>
    /// <param name="json">The text of one JSON value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is not valid JSON.</exception>
    public static RawJson Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return From(document.RootElement);
    }

    /// <summary>Initializes the value from a JSON element.</summary>
    /// <param name="element">The value; it is copied.</param>
    /// <returns>The value.</returns>
    public static RawJson From(JsonElement element) => new(element.GetRawText());

    /// <summary>Takes the bytes of a value.</summary>
    internal static RawJson Of(ReadOnlySpan<byte> json)
    {
        if (JsonBytes.IsAscii(json)) return new(JsonBytes.Widen(json));
        var reader = new Utf8JsonReader(json, new() { MaxDepth = int.MaxValue });
        using var document = JsonDocument.ParseValue(ref reader);
        return From(document.RootElement);
    }

    /// <summary>Parses the value.</summary>
    /// <returns>The value as an element that need not be disposed.</returns>
    public JsonElement ToElement()
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>Determines whether two values have the same text.</summary>
    /// <param name="other">Another value.</param>
    /// <returns><see langword="true"/> if the texts are identical, including white space; otherwise, <see langword="false"/>.</returns>
    public bool Equals(RawJson? other) => other is not null && text == other.text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RawJson);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(text);

    /// <summary>Returns the JSON text.</summary>
    public override string ToString() => text;
}
