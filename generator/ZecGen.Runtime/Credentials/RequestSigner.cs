using System.Security.Cryptography;
using System.Text;

namespace ZecGen;

/// <summary>Signs calls with ZC2-HMAC-SHA256. Pure: no clock, no state.</summary>
public static class RequestSigner
{
    /// <summary>The name of the algorithm, as sent.</summary>
    public const string Algorithm = "ZC2-HMAC-SHA256";

    /// <summary>The headers that are signed.</summary>
    public const string SignedHeaders = "content-type;host";

    /// <summary>The value of the <c>Authorization</c> header.</summary>
    /// <param name="accessKeyId">Who calls.</param>
    /// <param name="accessKeyPassword">The secret that belongs to the id.</param>
    /// <param name="contentType">The <c>Content-Type</c> header exactly as sent.</param>
    /// <param name="host">The <c>Host</c> header exactly as sent: with the port unless it is the scheme's own.</param>
    /// <param name="timestamp">Unix time in seconds, as sent.</param>
    /// <param name="body">The body exactly as sent.</param>
    public static string Authorize(string accessKeyId, string accessKeyPassword, string contentType, string host, long timestamp, ReadOnlySpan<byte> body) =>
        $"{Algorithm} Credential={accessKeyId}, SignedHeaders={SignedHeaders}, Signature={Sign(accessKeyPassword, contentType, host, timestamp, body)}";

    /// <summary>The signature alone: 64 hexadecimal digits in lower case.</summary>
    /// <inheritdoc cref="Authorize"/>
    public static string Sign(string accessKeyPassword, string contentType, string host, long timestamp, ReadOnlySpan<byte> body)
    {
        var text = StringToSign(timestamp, CanonicalRequest(contentType, host, Hash(body)));
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(accessKeyPassword));
        return Hex(hmac.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>What is hashed of a call. The path is always <c>/</c>, whatever the call's own is.</summary>
    /// <param name="contentType">The <c>Content-Type</c> header exactly as sent.</param>
    /// <param name="host">The <c>Host</c> header exactly as sent.</param>
    /// <param name="bodyHash">The <see cref="Hash"/> of the body.</param>
    public static string CanonicalRequest(string contentType, string host, string bodyHash) =>
        $"POST\n/\n\ncontent-type:{contentType}\nhost:{host}\n\n{SignedHeaders}\n{bodyHash}";

    /// <summary>What is signed of a call.</summary>
    /// <param name="timestamp">Unix time in seconds, as sent.</param>
    /// <param name="canonicalRequest">The <see cref="CanonicalRequest"/>.</param>
    public static string StringToSign(long timestamp, string canonicalRequest) =>
        FormattableString.Invariant($"{Algorithm}\n{timestamp}\n{Hash(Encoding.UTF8.GetBytes(canonicalRequest))}");

    /// <summary>The SHA-256 of some bytes: 64 hexadecimal digits in lower case.</summary>
    /// <param name="bytes">The bytes.</param>
    public static string Hash(ReadOnlySpan<byte> bytes)
    {
#if NET
        return Hex(SHA256.HashData(bytes));
#else
        using var sha = SHA256.Create();
        return Hex(sha.ComputeHash(bytes.ToArray()));
#endif
    }

    /// <summary>Whether two signatures are the same, told in a time that does not depend on where they differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool AreEqual(string left, string right)
    {
        if (left.Length != right.Length) return false;
        var difference = 0;
        for (var i = 0; i < left.Length; i++) difference |= left[i] ^ right[i];
        return difference == 0;
    }

    private static string Hex(byte[] bytes)
    {
        var text = new char[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            text[i * 2] = Digit(bytes[i] >> 4);
            text[(i * 2) + 1] = Digit(bytes[i] & 15);
        }
        return new(text);

        static char Digit(int value) => (char)(value < 10 ? '0' + value : 'a' + value - 10);
    }
}
