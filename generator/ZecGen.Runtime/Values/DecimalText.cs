using System.Globalization;

namespace ZecGen;

/// <summary>Converts decimal numbers that a service writes as text, such as prices and amounts.</summary>
/// <remarks>A <see cref="decimal"/> holds 28 digits; digits beyond them are rounded.</remarks>
public static class DecimalText
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads a number, in any culture.</summary>
    /// <param name="text">The text, such as <c>0.00010</c> or <c>-1.5e-7</c>.</param>
    /// <returns>The number; <see langword="null"/> if the text is <see langword="null"/> or empty, as where a service has no value.</returns>
    /// <exception cref="FormatException">The text is no number.</exception>
    /// <exception cref="OverflowException">The number is too large for a <see cref="decimal"/>.</exception>
    public static decimal? Parse(string? text) => string.IsNullOrEmpty(text) ? null : decimal.Parse(text, Style, CultureInfo.InvariantCulture);

    /// <summary>Reads a number, in any culture.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number; 0 if there is none.</param>
    /// <returns><see langword="true"/> if the text is a number; otherwise, <see langword="false"/>.</returns>
    public static bool TryParse(string? text, out decimal number) => decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out number);

    /// <summary>Writes a number, in any culture: with all its digits and without an exponent.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The text, such as <c>0.00010</c>.</returns>
    public static string Format(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
