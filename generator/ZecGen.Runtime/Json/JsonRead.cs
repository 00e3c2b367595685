using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZecGen;

/// <summary>Reads values of answers. Null is absence; a number in quotes is a number, since the service writes both.</summary>
public static class JsonRead
{
    /// <summary>Expects an object.</summary>
    /// <param name="reader">On the object, or before the first token.</param>
    /// <exception cref="JsonException">Something else stands there.</exception>
    public static void StartObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.None) reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw Unexpected(ref reader, "an object");
    }

    /// <summary>A text; a number or a truth value gives its own text.</summary>
    /// <param name="reader">On the value.</param>
    /// <exception cref="JsonException">An object or a list stands there.</exception>
    public static string? String(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => TextOf(ref reader),
        _ => throw Unexpected(ref reader, "a text"),
    };

    /// <summary>A 64-bit integer.</summary>
    /// <param name="reader">On the value.</param>
    /// <exception cref="JsonException">No integer stands there.</exception>
    public static long? Integer(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null || IsEmptyText(ref reader)) return null;
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number)) return number;
        if (TryDecimal(ref reader, out var value) && value == decimal.Truncate(value) && value is >= long.MinValue and <= long.MaxValue) return (long)value;
        throw Unexpected(ref reader, "an integer");
    }

    /// <summary>A number.</summary>
    /// <param name="reader">On the value.</param>
    /// <exception cref="JsonException">No number that a double can hold stands there.</exception>
    public static double? Double(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.Number when reader.TryGetDouble(out var number) && IsFinite(number) => number,
        JsonTokenType.String when IsEmptyText(ref reader) => null,
        JsonTokenType.String when double.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && IsFinite(number) => number,
        _ => throw Unexpected(ref reader, "a number"),
    };

    /// <summary>An exact decimal number, such as an amount of money.</summary>
    /// <param name="reader">On the value.</param>
    /// <exception cref="JsonException">No number that a decimal can hold stands there.</exception>
    public static decimal? Decimal(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String when IsEmptyText(ref reader) => null,
        _ => TryDecimal(ref reader, out var number) ? number : throw Unexpected(ref reader, "a number"),
    };

    /// <summary>A truth value.</summary>
    /// <param name="reader">On the value.</param>
    /// <exception cref="JsonException">None stands there.</exception>
    public static bool? Boolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when reader.ValueTextEquals("true") => true,
        JsonTokenType.String when reader.ValueTextEquals("false") => false,
        _ => throw Unexpected(ref reader, "true or false"),
    };

    /// <summary>A point in time, its text kept as it is.</summary>
    /// <param name="reader">On the value.</param>
    /// <exception cref="JsonException">An object or a list stands there.</exception>
    public static Timestamp? Timestamp(ref Utf8JsonReader reader) => String(ref reader) is { } text ? new Timestamp(text) : null;

    /// <summary>Any value as it is.</summary>
    /// <param name="reader">On the value.</param>
    public static RawJson? Raw(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : JsonValues.Raw.Read(ref reader, typeof(RawJson), WireJson.Options);

    /// <summary>A record.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="reader">On the value.</param>
    /// <param name="converter">Reads it.</param>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public static T? Object<T>(ref Utf8JsonReader reader, JsonConverter<T> converter)
        where T : class => reader.TokenType == JsonTokenType.Null ? null : converter.Read(ref reader, typeof(T), WireJson.Options);

    /// <summary>A value type.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="reader">On the value.</param>
    /// <param name="converter">Reads it.</param>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public static T? Value<T>(ref Utf8JsonReader reader, JsonConverter<T> converter)
        where T : struct => reader.TokenType == JsonTokenType.Null ? null : converter.Read(ref reader, typeof(T), WireJson.Options);

    /// <summary>A list; null is an absent one, and null elements are left out.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="reader">On the value.</param>
    /// <param name="converter">Reads an element.</param>
    /// <exception cref="JsonException">No list stands there, or an element cannot be read.</exception>
    public static ValueList<T> List<T>(ref Utf8JsonReader reader, JsonConverter<T> converter)
    {
        if (reader.TokenType == JsonTokenType.Null) return default;
        if (reader.TokenType != JsonTokenType.StartArray) throw Unexpected(ref reader, "a list");

        var items = Array.Empty<T>();
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.Null) continue;
            if (count == items.Length) Array.Resize(ref items, count == 0 ? 4 : count * 2);
            items[count++] = converter.Read(ref reader, typeof(T), WireJson.Options)!;
        }
        if (count < items.Length) Array.Resize(ref items, count);
        return new(items);
    }

    /// <summary>The exception for a member that must be there and is not.</summary>
    /// <param name="type">The type that lacks it.</param>
    /// <param name="name">The member on the wire.</param>
    public static JsonException Missing(string type, string name) => new($"The JSON of {type} lacks the member '{name}'.");

    private static bool TryDecimal(ref Utf8JsonReader reader, out decimal number)
    {
        number = 0;
        return reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetDecimal(out number),
            JsonTokenType.String => decimal.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number),
            _ => false,
        };
    }

    // JSON cannot hold the others; platforms differ in whether a number that is too large becomes infinite.
    private static bool IsFinite(double number) => !double.IsNaN(number) && !double.IsInfinity(number);

    private static bool IsEmptyText(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("");

    private static JsonException Unexpected(ref Utf8JsonReader reader, string expected) => new($"The JSON has {Found(ref reader)} where {expected} is documented.");

    private static string Found(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => Limits.Shorten(reader.GetString() ?? ""),
        JsonTokenType.Null => "null",
        _ => Limits.Shorten(TextOf(ref reader)),
    };

    private static string TextOf(ref Utf8JsonReader reader)
    {
        var bytes = reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan.ToArray();
        return System.Text.Encoding.UTF8.GetString(bytes);
    }
}
