namespace ZecGen;

/// <summary>Bytes as hexadecimal digits in lower case.</summary>
internal static class Hexadecimal
{
    private static ReadOnlySpan<byte> Digits => "0123456789abcdef"u8;

    /// <param name="bytes">The bytes.</param>
    /// <param name="digits">Where the digits go: twice as long.</param>
    public static void Write(ReadOnlySpan<byte> bytes, Span<byte> digits)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            digits[i * 2] = Digits[bytes[i] >> 4];
            digits[(i * 2) + 1] = Digits[bytes[i] & 15];
        }
    }

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var digits = new byte[bytes.Length * 2];
        Write(bytes, digits);
        return System.Text.Encoding.ASCII.GetString(digits);
    }
}
