using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZecGen;

/// <summary>Reads values of answers. A number in quotes is a number, since the service writes both.</summary>
internal static class JsonRead
{
    /// <summary>Expects an object.</summary>
    /// <param name="json">On the object, or before the first token.</param>
    /// <exception cref="JsonException">Something else stands there.</exception>
    public static void StartObject(this ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.None) json.Read();
        if (json.TokenType != JsonTokenType.StartObject) throw Unexpected(ref json, "an object");
    }

    /// <summary>A text; a number or a truth value gives its own text.</summary>
    /// <param name="json">On the value.</param>
    /// <exception cref="JsonException">An object, a list or null stands there.</exception>
    public static string String(this ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => TextOrAscii(ref json),
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => TextOf(ref json),
        _ => throw Unexpected(ref json, "a text"),
    };

    /// <summary>A 64-bit integer.</summary>
    /// <param name="json">On the value.</param>
    /// <exception cref="JsonException">No integer stands there.</exception>
    public static long Integer(this ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var number)) return number;
        if (TryDecimal(ref json, out var value) && value == decimal.Truncate(value) && value is >= long.MinValue and <= long.MaxValue) return (long)value;
        throw Unexpected(ref json, "an integer");
    }

    /// <summary>A 64-bit integer, or null where an empty text stands in its place.</summary>
    /// <inheritdoc cref="Integer"/>
    public static long? IntegerOrNull(this ref Utf8JsonReader json) => IsEmpty(ref json) ? null : json.Integer();

    /// <summary>A number.</summary>
    /// <param name="json">On the value.</param>
    /// <exception cref="JsonException">No number that a double can hold stands there.</exception>
    public static double Double(this ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.Number when json.TryGetDouble(out var number) && IsFinite(number) => number,
        JsonTokenType.String when double.TryParse(json.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && IsFinite(number) => number,
        _ => throw Unexpected(ref json, "a number"),
    };

    /// <summary>A number, or null where an empty text stands in its place.</summary>
    /// <inheritdoc cref="Double"/>
    public static double? DoubleOrNull(this ref Utf8JsonReader json) => IsEmpty(ref json) ? null : json.Double();

    /// <summary>An exact decimal number, such as an amount of money.</summary>
    /// <param name="json">On the value.</param>
    /// <exception cref="JsonException">No number that a decimal can hold stands there.</exception>
    public static decimal Decimal(this ref Utf8JsonReader json) => TryDecimal(ref json, out var number) ? number : throw Unexpected(ref json, "a number");

    /// <summary>An exact decimal number, or null where an empty text stands in its place.</summary>
    /// <inheritdoc cref="Decimal"/>
    public static decimal? DecimalOrNull(this ref Utf8JsonReader json) => IsEmpty(ref json) ? null : json.Decimal();

    /// <summary>A truth value.</summary>
    /// <param name="json">On the value.</param>
    /// <exception cref="JsonException">None stands there.</exception>
    public static bool Boolean(this ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when json.ValueTextEquals("true") => true,
        JsonTokenType.String when json.ValueTextEquals("false") => false,
        _ => throw Unexpected(ref json, "true or false"),
    };

    /// <summary>A point in time, its text kept as it is.</summary>
    /// <param name="json">On the value.</param>
    /// <exception cref="JsonException">An object, a list or null stands there.</exception>
    public static Timestamp Timestamp(this ref Utf8JsonReader json) => new(json.String());

    /// <summary>Any value as it is.</summary>
    /// <param name="json">On the value.</param>
    public static RawJson Raw(this ref Utf8JsonReader json) => JsonValues.Raw.Read(ref json, typeof(RawJson), WireJson.Options)!;

    /// <summary>A list; null elements are left out.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="json">On the value.</param>
    /// <param name="converter">Reads an element.</param>
    /// <exception cref="JsonException">No list stands there, or an element cannot be read.</exception>
    public static ValueList<T> List<T>(this ref Utf8JsonReader json, JsonConverter<T> converter)
    {
        json.StartList();
        var items = default(ListBuilder<T>);
        while (json.NextItem()) items.Add(converter.Read(ref json, typeof(T), WireJson.Options)!);
        return items.ToList();
    }

    /// <summary>Expects a list.</summary>
    /// <param name="json">On the value.</param>
    /// <exception cref="JsonException">Something else stands there.</exception>
    public static void StartList(this ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartArray) throw Unexpected(ref json, "a list");
    }

    /// <summary>Goes to the next element that is not null.</summary>
    /// <returns>False at the end of the list.</returns>
    public static bool NextItem(this ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            if (json.TokenType != JsonTokenType.Null) return true;
        return false;
    }

    /// <summary>Whether a name or a text is this one.</summary>
    /// <param name="json">On the name or the text.</param>
    /// <param name="text">What it may be.</param>
    public static bool Is(this ref Utf8JsonReader json, byte[] text) =>
        IsPlain(ref json) ? json.ValueSpan.SequenceEqual(text) : json.ValueTextEquals(text);

    private static bool IsPlain(ref Utf8JsonReader json) => !json.HasValueSequence && !json.ValueIsEscaped;

    // Most texts are plain ASCII: bytes that only have to be widened.
    private static string TextOrAscii(ref Utf8JsonReader json)
    {
#if NET
        if (IsPlain(ref json) && System.Text.Ascii.IsValid(json.ValueSpan)) return System.Text.Encoding.Latin1.GetString(json.ValueSpan);
#endif
        return json.GetString()!;
    }

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

    private static bool IsEmpty(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null || (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(""));

    /// <summary>What stands there is not what is documented.</summary>
    public static JsonException Unexpected(ref Utf8JsonReader reader, string expected) => new($"The JSON has {Found(ref reader)} where {expected} is documented.");

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
