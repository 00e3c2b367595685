using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ZecGen;

/// <summary>Hash state that is kept between signatures, since setting it up costs more than hashing a small call. For one thread at a time.</summary>
internal sealed class SigningState(string accessKeyPassword) : IDisposable
{
    private const int HashLength = 32;
    private const int HexLength = 2 * HashLength;
    private const int LongestTimestamp = 20;

    private readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(accessKeyPassword));

    // The canonical request, whose head is the same for all calls of a client.
    private byte[] canonical = [];
    private byte[]? head;

    private static ReadOnlySpan<byte> FirstLine => "ZC2-HMAC-SHA256\n"u8;

    /// <summary>The signature of a call, behind a text that it is to follow.</summary>
    /// <param name="text">What the result begins with.</param>
    /// <param name="canonicalHead">The canonical request up to the hash of the body.</param>
    /// <param name="timestamp">Unix time in seconds.</param>
    /// <param name="body">The exact bytes.</param>
    public string Sign(string text, byte[] canonicalHead, long timestamp, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[HashLength];
        Span<byte> signed = stackalloc byte[FirstLine.Length + LongestTimestamp + 1 + HexLength];

        Append(sha, body);
        Finish(sha, hash);

        // One piece: every piece crosses over to the platform's library and back.
        Begin(canonicalHead);
        Hexadecimal.Write(hash, canonical.AsSpan(canonicalHead.Length));
        sha.AppendData(canonical);
        Finish(sha, hash);

        var length = WriteLines(signed, timestamp);
        Hexadecimal.Write(hash, signed.Slice(length, HexLength));
        Append(hmac, signed.Slice(0, length + HexLength));
        Finish(hmac, hash);
        return Join(text, hash);
    }

    public void Dispose()
    {
        sha.Dispose();
        hmac.Dispose();
    }

    private void Begin(byte[] canonicalHead)
    {
        if (ReferenceEquals(head, canonicalHead)) return;
        canonical = new byte[canonicalHead.Length + HexLength];
        canonicalHead.CopyTo(canonical, 0);
        head = canonicalHead;
    }

    private static int WriteLines(Span<byte> signed, long timestamp)
    {
        FirstLine.CopyTo(signed);
        var length = FirstLine.Length;
#if NET8_0_OR_GREATER
        timestamp.TryFormat(signed.Slice(length), out var digits, default, CultureInfo.InvariantCulture);
#else
        var text = timestamp.ToString(CultureInfo.InvariantCulture);
        for (var i = 0; i < text.Length; i++) signed[length + i] = (byte)text[i];
        var digits = text.Length;
#endif
        signed[length + digits] = (byte)'\n';
        return length + digits + 1;
    }

    private static string Join(string text, ReadOnlySpan<byte> hash)
    {
        Span<byte> hex = stackalloc byte[HexLength];
        Span<char> digits = stackalloc char[HexLength];
        Hexadecimal.Write(hash, hex);
#if NET
        Ascii.ToUtf16(hex, digits, out _);
        return string.Concat(text, digits);
#else
        for (var i = 0; i < HexLength; i++) digits[i] = (char)hex[i];
        return text + digits.ToString();
#endif
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
#if NET
        hash.AppendData(bytes);
#else
        hash.AppendData(bytes.ToArray());
#endif
    }

    private static void Finish(IncrementalHash hash, Span<byte> result)
    {
#if NET
        hash.GetHashAndReset(result);
#else
        hash.GetHashAndReset().CopyTo(result);
#endif
    }
}
