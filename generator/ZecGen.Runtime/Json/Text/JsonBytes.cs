#if NET
using System.Buffers;
#endif
using System.Text;

namespace ZecGen;

/// <summary>Which bytes of a JSON text mean themselves.</summary>
internal static class JsonBytes
{
#if NET
    private static readonly SearchValues<byte> Plains =
        SearchValues.Create([.. Enumerable.Range(0, 256).Where(static b => IsPlain((byte)b)).Select(static b => (byte)b)]);
    private static readonly SearchValues<byte> Specials =
        SearchValues.Create([.. Enumerable.Range(0, 256).Where(static b => IsSpecial((byte)b)).Select(static b => (byte)b)]);

    /// <summary>How many bytes are characters within a text and need only be widened; -1 when all are.</summary>
    public static int Plain(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(Plains);

    /// <summary>How many bytes are within a text and no escape; -1 when all are.</summary>
    public static int Ordinary(ReadOnlySpan<byte> text) => text.IndexOfAny(Specials);

    /// <summary>Whether all bytes are ASCII.</summary>
    public static bool IsAscii(ReadOnlySpan<byte> text) => Ascii.IsValid(text);

    /// <summary>Bytes that are ASCII as a text.</summary>
    public static string Widen(ReadOnlySpan<byte> ascii) => Encoding.Latin1.GetString(ascii);
#else
    /// <summary>How many bytes are characters within a text and need only be widened; -1 when all are.</summary>
    public static int Plain(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!IsPlain(text[i])) return i;
        return -1;
    }

    /// <summary>How many bytes are within a text and no escape; -1 when all are.</summary>
    public static int Ordinary(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
            if (IsSpecial(text[i])) return i;
        return -1;
    }

    /// <summary>Whether all bytes are ASCII.</summary>
    public static bool IsAscii(ReadOnlySpan<byte> text)
    {
        foreach (var value in text)
            if (value >= 0x80) return false;
        return true;
    }

    /// <summary>Bytes that are ASCII as a text.</summary>
    public static string Widen(ReadOnlySpan<byte> ascii) => ascii.IsEmpty ? "" : Encoding.ASCII.GetString(ascii.ToArray());
#endif

    /// <summary>A truth value.</summary>
    public static ReadOnlySpan<byte> Of(bool value) => value ? "true"u8 : "false"u8;

    private static bool IsPlain(byte value) => value < 0x80 && !IsSpecial(value);

    private static bool IsSpecial(byte value) => value is < 0x20 or (byte)'"' or (byte)'\\';
}
