using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ZecGen.Benchmarks.Calls;

/// <summary>The service's signature, straight from its description: one-shot hashes, strings between them.</summary>
internal static class Signature
{
    private const string Id = "0D9UtpyKYcHxms5v";
    private const string Host = "console.zenlayer.com";
    private static readonly byte[] Password = Encoding.UTF8.GetBytes("Gu5t9xGARNpq86cd98joQYCN3");

    public static void Sign(HttpRequestMessage message, string contentType, ReadOnlySpan<byte> body)
    {
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var canonical = $"POST\n/\n\ncontent-type:{contentType}\nhost:{Host}\n\ncontent-type;host\n{Convert.ToHexStringLower(SHA256.HashData(body))}";
        var text = $"ZC2-HMAC-SHA256\n{timestamp}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Password, Encoding.UTF8.GetBytes(text)));
        message.Headers.TryAddWithoutValidation("x-zc-timestamp", timestamp);
        message.Headers.TryAddWithoutValidation("x-zc-signature-method", "ZC2-HMAC-SHA256");
        message.Headers.TryAddWithoutValidation("Authorization", $"ZC2-HMAC-SHA256 Credential={Id}, SignedHeaders=content-type;host, Signature={signature}");
    }
}
