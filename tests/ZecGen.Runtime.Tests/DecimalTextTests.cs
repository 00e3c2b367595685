using System.Globalization;

namespace ZecGen.Runtime.Tests;

/// <summary>Numbers that a service writes as text.</summary>
public class DecimalTextTests
{
    [Theory]
    [InlineData("0.00010", "0.00010")]
    [InlineData("-1.5e-7", "-0.00000015")]
    [InlineData("1E+3", "1000")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Text_IsReadInAnyCulture(string? text, string? number)
    {
        var culture = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (comma.NumberFormat.NumberDecimalSeparator, comma.NumberFormat.NumberGroupSeparator) = (",", ".");
        CultureInfo.CurrentCulture = comma;
        try
        {
            Assert.Equal(number, DecimalText.Parse(text) is { } value ? DecimalText.Format(value) : null);
            Assert.Equal(number is not null, DecimalText.TryParse(text, out _));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData(" 1")]
    [InlineData("1_000")]
    [InlineData("NaN")]
    public void Text_ThatIsNoNumber_IsRefused(string text)
    {
        Assert.Throws<FormatException>(() => DecimalText.Parse(text));
        Assert.False(DecimalText.TryParse(text, out _));
    }
}
