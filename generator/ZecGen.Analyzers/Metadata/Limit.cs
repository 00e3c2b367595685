using System.Globalization;

namespace ZecGen.Analyzers.Metadata;

/// <summary>One end of a range as the literal of each type that a number may have; null where it is open, or where the type has no such number.</summary>
internal readonly struct Limit
{
    private Limit(string text)
    {
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var exact)) Decimal = exact;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) Double = number;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)) Integer = integer;
    }

    public decimal? Decimal { get; }

    public double? Double { get; }

    public long? Integer { get; }

    public int? Count => Integer is >= int.MinValue and <= int.MaxValue ? (int)Integer : null;

    /// <returns>Null where the text is no limit.</returns>
    public static Limit? Of(string text) => text.Length == 0 ? default(Limit) : new Limit(text) is { Decimal: not null } limit ? limit : null;
}
