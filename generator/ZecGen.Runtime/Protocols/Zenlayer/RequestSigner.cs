using System.Security.Cryptography;
using System.Text;

namespace ZecGen;

/// <summary>Signs calls with ZC2-HMAC-SHA256. Stateless.</summary>
public static class RequestSigner
{
    /// <summary>The name of the signature algorithm, as sent.</summary>
    public const string Algorithm = "ZC2-HMAC-SHA256";

    /// <summary>The names of the signed headers.</summary>
    public const string SignedHeaders = "content-type;host";

    /// <summary>Returns the value of the <c>Authorization</c> header.</summary>
    /// <param name="accessKeyId">The id of the access key.</param>
    /// <param name="accessKeyPassword">The password of the access key.</param>
    /// <param name="contentType">The <c>Content-Type</c> header exactly as sent.</param>
    /// <param name="host">The <c>Host</c> header exactly as sent, with the port unless it is the default of the scheme.</param>
    /// <param name="timestamp">Unix time in seconds, as sent.</param>
    /// <param name="body">The body exactly as sent.</param>
    /// <returns>The value, beginning with <see cref="Algorithm"/>.</returns>
    public static string Authorize(string accessKeyId, string accessKeyPassword, string contentType, string host, long timestamp, ReadOnlySpan<byte> body)
    {
        using var state = new SigningState(accessKeyPassword);
        return state.Sign(AuthorizationHead(accessKeyId), CanonicalHead(contentType, host), timestamp, body);
    }

    /// <summary>Returns the signature only: 64 lowercase hexadecimal digits.</summary>
    /// <inheritdoc cref="Authorize"/>
    public static string Sign(string accessKeyPassword, string contentType, string host, long timestamp, ReadOnlySpan<byte> body)
    {
        using var state = new SigningState(accessKeyPassword);
        return state.Sign("", CanonicalHead(contentType, host), timestamp, body);
    }

    /// <summary>Returns the canonical request that is hashed. The path is always <c>/</c>, regardless of the path of the call.</summary>
    /// <param name="contentType">The <c>Content-Type</c> header exactly as sent.</param>
    /// <param name="host">The <c>Host</c> header exactly as sent.</param>
    /// <param name="bodyHash">The <see cref="Hash"/> of the body.</param>
    public static string CanonicalRequest(string contentType, string host, string bodyHash) =>
        $"POST\n/\n\ncontent-type:{contentType}\nhost:{host}\n\n{SignedHeaders}\n{bodyHash}";

    /// <summary>Returns the string to sign.</summary>
    /// <param name="timestamp">Unix time in seconds, as sent.</param>
    /// <param name="canonicalRequest">The <see cref="CanonicalRequest"/>.</param>
    public static string StringToSign(long timestamp, string canonicalRequest) =>
        FormattableString.Invariant($"{Algorithm}\n{timestamp}\n{Hash(Encoding.UTF8.GetBytes(canonicalRequest))}");

    /// <summary>Returns the SHA-256 hash of the bytes as 64 lowercase hexadecimal digits.</summary>
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

    /// <summary>Determines whether two signatures are equal, in constant time.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    /// <returns><see langword="true"/> if they are equal; otherwise, <see langword="false"/>.</returns>
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
