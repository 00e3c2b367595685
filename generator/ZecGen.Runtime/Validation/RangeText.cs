using System.Globalization;

namespace ZecGen;

/// <summary>Limits and findings in words.</summary>
internal static class RangeText
{
    /// <summary>A range in words; a side that is null is open.</summary>
    public static string InWords(IFormattable? minimum, IFormattable? maximum) => (minimum, maximum) switch
    {
        (null, _) => $"at most {Number(maximum)}",
        (_, null) => $"at least {Number(minimum)}",
        _ => Equals(minimum, maximum) ? $"exactly {Number(minimum)}" : $"{Number(minimum)} to {Number(maximum)}",
    };

    /// <inheritdoc cref="InWords(IFormattable?, IFormattable?)"/>
    public static string InWords(int? minimum, int? maximum) => (minimum, maximum) switch
    {
        (null, _) => $"at most {Number(maximum)}",
        (_, null) => $"at least {Number(minimum)}",
        _ => minimum == maximum ? $"exactly {Number(minimum)}" : $"{Number(minimum)} to {Number(maximum)}",
    };

    public static string Number(int? number) => number.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);

    public static string Number(IFormattable? number) => number!.ToString(null, CultureInfo.InvariantCulture);

    public static string Character(char c) =>
        char.IsControl(c) || char.IsSurrogate(c)
            || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? $"U+{((int)c).ToString("X4", CultureInfo.InvariantCulture)}"
            : "'" + c.ToString() + "'";
}
