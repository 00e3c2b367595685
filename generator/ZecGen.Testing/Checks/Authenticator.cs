using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ZecGen.Testing;

/// <summary>Checks who calls: the form of the headers, the clock, and the signature over the exact bytes.</summary>
internal sealed class Authenticator(FakeServiceOptions options)
{
    private const string Bearer = "Bearer ";

    private static readonly SearchValues<char> HexadecimalDigits = SearchValues.Create("0123456789abcdef");

    /// <returns>Null when the caller is let in.</returns>
    public Reply? Refuse(HttpRequest request, byte[] body)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith(Bearer, StringComparison.Ordinal))
            return options.BearerToken is { } token && RequestSigner.AreEqual(authorization[Bearer.Length..], token)
                ? null
                : Refused("AUTHFAILURE_INVALID_AUTHORIZATION", "The token is not known.");

        if (!HasForm(authorization))
            return Refused("AUTHFAILURE_INVALID_AUTHORIZATION", "The Authorization header is missing or malformed.");
        if (request.Headers["x-zc-signature-method"] != RequestSigner.Algorithm)
            return Refused("AUTHFAILURE_INVALID_AUTHORIZATION", $"The X-ZC-Signature-Method header is not {RequestSigner.Algorithm}.");
        if (!long.TryParse(request.Headers["x-zc-timestamp"], NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp))
            return Refused("AUTHFAILURE_INVALID_AUTHORIZATION", "The X-ZC-Timestamp header is missing or no number of seconds.");

        if (Math.Abs(options.TimeProvider.GetUtcNow().ToUnixTimeSeconds() - timestamp) > options.ClockTolerance.TotalSeconds)
            return Refused("AUTHFAILURE_SIGNATURE_EXPIRED", "The timestamp is too far from the server's clock.");

        var expected = RequestSigner.Authorize(
            options.AccessKeyId, options.AccessKeyPassword, request.ContentType ?? "", request.Host.Value ?? "", timestamp, body);
        return RequestSigner.AreEqual(authorization, expected) ? null : Refused("AUTHFAILURE_SIGNATURE_FAILURE", "The signature does not match the request.");
    }

    private static bool HasForm(string authorization)
    {
        const string Credential = RequestSigner.Algorithm + " Credential=";
        const string Signature = ", SignedHeaders=" + RequestSigner.SignedHeaders + ", Signature=";
        const int SignatureLength = 64;
        if (!authorization.StartsWith(Credential, StringComparison.Ordinal)) return false;
        var at = authorization.IndexOf(Signature, Credential.Length, StringComparison.Ordinal);
        return at > Credential.Length
            && authorization.Length == at + Signature.Length + SignatureLength
            && authorization.AsSpan(at + Signature.Length).IndexOfAnyExcept(HexadecimalDigits) < 0;
    }

    private static Reply Refused(string code, string message) => Reply.Error(401, code, message);
}
