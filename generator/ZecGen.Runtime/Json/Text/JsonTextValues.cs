using System.Text.Json;

namespace ZecGen;

/// <summary>Reads values of responses where they are written as usual, and leaves the others to <see cref="JsonRead"/>.</summary>
internal static class JsonTextValues
{
    /// <summary>A text; a number or a truth value gives its own text.</summary>
    /// <param name="json">On the value.</param>
    /// <returns>Null where null stands.</returns>
    /// <exception cref="JsonException">An object or a list stands there.</exception>
    public static string? Text(this ref JsonText json) => json.TryPlainText(out var plain) ? JsonBytes.Widen(plain) : OddText(ref json);

    /// <summary>A 64-bit integer, or null where an empty text or null stands in its place.</summary>
    /// <param name="json">On the value.</param>
    /// <exception cref="JsonException">No integer stands there.</exception>
    public static long? Integer(this ref JsonText json)
    {
        if (json.TryInteger(out var number)) return number;
        var odd = json.Odd();
        return odd.IntegerOrNull();
    }

    /// <summary>A number, or null where an empty text or null stands in its place.</summary>
    /// <param name="json">On the value.</param>
    /// <exception cref="JsonException">No number that a double can hold stands there.</exception>
    public static double? Double(this ref JsonText json)
    {
        var odd = json.Odd();
        return odd.DoubleOrNull();
    }

    /// <summary>An exact decimal number, or null where an empty text or null stands in its place.</summary>
    /// <param name="json">On the value.</param>
    /// <exception cref="JsonException">No number that a decimal can hold stands there.</exception>
    public static decimal? Decimal(this ref JsonText json)
    {
        var odd = json.Odd();
        return odd.DecimalOrNull();
    }

    /// <summary>A truth value, or null where an empty text or null stands in its place.</summary>
    /// <param name="json">On the value.</param>
    /// <exception cref="JsonException">None stands there.</exception>
    public static bool? Boolean(this ref JsonText json)
    {
        if (json.TryTake("true"u8)) return true;
        if (json.TryTake("false"u8)) return false;
        var odd = json.Odd();
        return odd.BooleanOrNull();
    }

    private static string? OddText(ref JsonText json)
    {
        var odd = json.Odd();
        return odd.TokenType == JsonTokenType.Null ? null : odd.String();
    }
}
