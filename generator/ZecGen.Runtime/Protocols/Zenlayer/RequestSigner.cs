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
    public static string Authorize(string accessKeyId, string accessKeyPassword, string contentType, string host, long timestamp, ReadOnlySpan<byte> body)
    {
        using var state = new SigningState(accessKeyPassword);
        return state.Sign(AuthorizationHead(accessKeyId), CanonicalHead(contentType, host), timestamp, body);
    }

    /// <summary>The signature alone: 64 hexadecimal digits in lower case.</summary>
    /// <inheritdoc cref="Authorize"/>
    public static string Sign(string accessKeyPassword, string contentType, string host, long timestamp, ReadOnlySpan<byte> body)
    {
        using var state = new SigningState(accessKeyPassword);
        return state.Sign("", CanonicalHead(contentType, host), timestamp, body);
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
        return Hexadecimal.Of(SHA256.HashData(bytes));
#else
        using var sha = SHA256.Create();
        return Hexadecimal.Of(sha.ComputeHash(bytes.ToArray()));
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

    internal static string AuthorizationHead(string accessKeyId) => $"{Algorithm} Credential={accessKeyId}, SignedHeaders={SignedHeaders}, Signature=";

    /// <summary>The canonical request up to the hash of the body: the same for all calls of a client.</summary>
    internal static byte[] CanonicalHead(string contentType, string host) => Encoding.UTF8.GetBytes(CanonicalRequest(contentType, host, ""));
}
