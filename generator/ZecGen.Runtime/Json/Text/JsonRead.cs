using System.Globalization;
using System.Text.Json;

namespace ZecGen;

/// <summary>Reads values that are not written as usual. A number in quotes is a number, since the service writes both.</summary>
internal static class JsonRead
{
    /// <summary>A text; a number or a truth value gives its own text.</summary>
    /// <param name="json">On the value.</param>
    /// <exception cref="JsonException">An object, a list or null stands there.</exception>
    public static string String(this ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => json.GetString()!,
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
        JsonTokenType.String when double.TryParse(json.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && IsFinite(number) =>
            number,
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

    /// <summary>A truth value, or null where an empty text stands in its place.</summary>
    /// <inheritdoc cref="Boolean"/>
    public static bool? BooleanOrNull(this ref Utf8JsonReader json) => IsEmpty(ref json) ? null : json.Boolean();

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

    private static bool IsEmpty(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null || (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(""));

    /// <summary>What stands there is not what is documented.</summary>
    /// <param name="reader">On the value.</param>
    /// <param name="expected">What is documented.</param>
    /// <param name="isQuoted">Whether a text is repeated; one in place of a list may be a secret.</param>
    public static JsonException Unexpected(ref Utf8JsonReader reader, string expected, bool isQuoted = true) =>
        new($"The JSON has {Found(ref reader, isQuoted)} where {expected} is documented.");

    private static string Found(ref Utf8JsonReader reader, bool isQuoted) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String when !isQuoted => "a text",
        JsonTokenType.String => Harmless.Quote(reader.GetString()!),
        JsonTokenType.Null => "null",
        _ => Harmless.Quote(TextOf(ref reader)),
    };

    private static string TextOf(ref Utf8JsonReader reader) => System.Text.Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
}
