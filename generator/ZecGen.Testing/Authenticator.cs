using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ZecGen.Testing;

/// <summary>Checks who calls: the signature over the exact bytes, and the clock.</summary>
internal sealed class Authenticator(FakeServiceOptions options)
{
    private const string Bearer = "Bearer ";

    /// <returns>Null when the caller is let in.</returns>
    public FakeAnswer? Refuse(HttpRequest request, byte[] body)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith(Bearer, StringComparison.Ordinal))
            return options.BearerToken is { } token && RequestSigner.AreEqual(authorization[Bearer.Length..], token)
                ? null
                : Refused("AUTHFAILURE_INVALID_AUTHORIZATION", "The token is not known.");

        if (!authorization.StartsWith(RequestSigner.Algorithm + " Credential=", StringComparison.Ordinal)
            || request.Headers["x-zc-signature-method"] != RequestSigner.Algorithm
            || !long.TryParse(request.Headers["x-zc-timestamp"], NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp))
            return Refused("AUTHFAILURE_INVALID_AUTHORIZATION", "The authorization headers are missing or malformed.");

        if (Math.Abs(options.TimeProvider.GetUtcNow().ToUnixTimeSeconds() - timestamp) > options.ClockTolerance.TotalSeconds)
            return Refused("AUTHFAILURE_SIGNATURE_EXPIRED", "The timestamp is too far from the server's clock.");

        var expected = RequestSigner.Authorize(
            options.AccessKeyId, options.AccessKeyPassword, request.ContentType ?? "", request.Host.Value ?? "", timestamp, body);
        return RequestSigner.AreEqual(authorization, expected) ? null : Refused("AUTHFAILURE_SIGNATURE_FAILURE", "The signature does not match the request.");
    }

    private static FakeAnswer Refused(string code, string message) => FakeAnswer.Error(401, code, message);
}
