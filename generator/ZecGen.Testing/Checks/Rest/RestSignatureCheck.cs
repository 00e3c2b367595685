using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ZecGen.Testing;

/// <summary>Checks a signature in headers: its parts, its time, and the signature itself over what was sent.</summary>
internal sealed class RestSignatureCheck(FakeServiceOptions options, RestProtocolDescription rest)
{
    // How far a signature may be ahead.
    private const long Ahead = 1000;

    private static FakeCodes Codes => FakeDialect.Current.Codes;

    /// <returns>Null when the caller is let in.</returns>
    public Reply? Refuse(HttpRequest request, byte[] body)
    {
        if (rest.Scheme != "hmac-sha256-headers") throw new NotSupportedException($"The fake knows no signature scheme '{rest.Scheme}'.");
        foreach (var name in new[] { rest.KeyHeader, rest.TimestampHeader, rest.SignatureHeader })
            if (!request.Headers.ContainsKey(name)) return Reply.Error(401, Codes.SignatureFailure, $"The header {name} is missing.");
        if (request.Headers[rest.KeyHeader] != options.AccessKeyId)
            return Reply.Error(401, Codes.SignatureFailure, $"The header {rest.KeyHeader} is not '{options.AccessKeyId}', the key that this fake knows.");
        var (time, window) = (request.Headers[rest.TimestampHeader].ToString(), WindowOf(request));
        if (!TryNumber(time, out var timestamp) || !TryNumber(window, out var milliseconds))
            return Reply.Error(401, Codes.SignatureFailure, $"The header {rest.TimestampHeader} or {rest.WindowHeader} is not a number of milliseconds.");
        var elapsed = options.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds() - timestamp;
        if (elapsed > milliseconds || elapsed <= -Ahead) return Reply.Error(401, Codes.SignatureExpired, "The timestamp is too far from the server's clock.");
        return RequestSigner.AreEqual(request.Headers[rest.SignatureHeader].ToString(), Expected(time, window, request, body))
            ? null : Reply.Error(401, Codes.SignatureFailure, "The signature does not match the request.");
    }

    private string WindowOf(HttpRequest request) => rest.WindowHeader.Length > 0 && request.Headers.TryGetValue(rest.WindowHeader, out var window)
        ? window.ToString() : rest.ReceiveWindow;

    private string Expected(string time, string window, HttpRequest request, byte[] body)
    {
        var head = Encoding.UTF8.GetBytes(time + options.AccessKeyId + window + (body.Length == 0 ? request.QueryString.Value?.TrimStart('?') : ""));
#pragma warning disable CA1308 // Services have it in lower case.
        byte[] signed = [.. head, .. body];
        return Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.AccessKeyPassword), signed)).ToLowerInvariant();
#pragma warning restore CA1308
    }

    private static bool TryNumber(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
