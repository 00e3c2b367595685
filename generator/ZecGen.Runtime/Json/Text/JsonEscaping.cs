using System.Runtime.CompilerServices;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif
using System.Text.Encodings.Web;

namespace ZecGen;

/// <summary>Which characters of texts are written as they are, and how the others are.</summary>
internal sealed class JsonEscaping
{
    private static JsonEscaping? latest;

    private readonly JavaScriptEncoder encoder;
    private readonly bool[] isPlain = new bool[128];
#if NET
    private readonly bool isUsual;
#endif

    private JsonEscaping(JavaScriptEncoder encoder)
    {
        this.encoder = encoder;
        for (var character = 0; character < isPlain.Length; character++) isPlain[character] = !encoder.WillEncode(character);
#if NET
        isUsual = encoder == WireJson.Encoder;
#endif
    }

    /// <summary>What clients write.</summary>
    public static JsonEscaping Wire { get; } = new(WireJson.Encoder);

    /// <summary>What a writer with some encoder writes.</summary>
    /// <param name="encoder">The encoder; null where the usual one is meant.</param>
    public static JsonEscaping Of(JavaScriptEncoder? encoder)
    {
        encoder ??= JavaScriptEncoder.Default;
        if (encoder == Wire.encoder) return Wire;
        return latest is { } known && known.encoder == encoder ? known : latest = new(encoder);
    }

    /// <summary>Writes plain characters, each a byte, up to the first that is not.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="bytes">At least as many.</param>
    /// <returns>How many.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Plain(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var i = 0;
#if NET
        if (isUsual && Vector128.IsHardwareAccelerated && text.Length >= Vector128<ushort>.Count)
        {
            var characters = MemoryMarshal.Cast<char, ushort>(text);
            while (true)
            {
                var next = Vector128.Create(characters.Slice(i, Vector128<ushort>.Count));
                if (HasOthers(next)) break;
                Vector128.Narrow(next, next).GetLower().CopyTo(bytes.Slice(i));
                i += Vector128<ushort>.Count;
                if (i >= text.Length) return text.Length;
                i = Math.Min(i, text.Length - Vector128<ushort>.Count);
            }
        }
#endif
        for (; i < text.Length; i++)
        {
            var character = text[i];
            if (character >= isPlain.Length || !isPlain[character]) return i;
            bytes[i] = (byte)character;
        }
        return text.Length;
    }

#if NET
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasOthers(Vector128<ushort> characters) =>
        (Vector128.GreaterThan(characters - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')))
            | Vector128.Equals(characters, Vector128.Create((ushort)'"'))
            | Vector128.Equals(characters, Vector128.Create((ushort)'\\'))) != Vector128<ushort>.Zero;
#endif

    /// <summary>Escapes characters, as many as there is room for.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="escaped">At least as long as an escape of any character.</param>
    /// <param name="written">How many characters they have become.</param>
    /// <returns>How many were escaped.</returns>
    public int Escape(ReadOnlySpan<char> text, Span<char> escaped, out int written)
    {
        encoder.Encode(text, escaped, out var count, out written, isFinalBlock: true);
        return count;
    }
}
