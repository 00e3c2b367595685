using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ZecGen.Testing;

/// <summary>Checks a signature made with an access key: the form of the headers, the clock, and the signature over the exact bytes.</summary>
internal sealed class SignatureCheck(FakeServiceOptions options)
{
    private static readonly SearchValues<char> HexadecimalDigits = SearchValues.Create("0123456789abcdef");

    private const string Credential = RequestSigner.Algorithm + " Credential=";

    private static FakeCodes Codes => FakeDialect.Current.Codes;

    /// <returns>Null when the caller is let in.</returns>
    public Reply? Refuse(HttpRequest request, string authorization, byte[] body)
    {
        if (!HasForm(authorization))
            return Refused(Codes.Authorization, "The Authorization header is missing or malformed.");
        if (request.Headers["x-zc-signature-method"] != RequestSigner.Algorithm)
            return Refused(Codes.Authorization, $"The X-ZC-Signature-Method header is not {RequestSigner.Algorithm}.");
        if (!long.TryParse(request.Headers["x-zc-timestamp"], NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp))
            return Refused(Codes.Authorization, "The X-ZC-Timestamp header is missing or not a number of seconds.");

        if (Math.Abs(options.TimeProvider.GetUtcNow().ToUnixTimeSeconds() - timestamp) > options.ClockTolerance.TotalSeconds)
            return Refused(Codes.SignatureExpired, "The timestamp is too far from the server's clock.");

        var expected = RequestSigner.Authorize(
            options.AccessKeyId, options.AccessKeyPassword, request.ContentType ?? "", request.Host.Value ?? "", timestamp, body);
        if (RequestSigner.AreEqual(authorization, expected)) return null;
        return Refused(Codes.SignatureFailure, authorization.StartsWith(Credential + options.AccessKeyId + ",", StringComparison.Ordinal)
            ? "The signature does not match the request."
            : $"The access key ID is not '{options.AccessKeyId}', the one that this fake knows: use FakeService.Credential, "
                + $"or set {nameof(FakeServiceOptions)}.{nameof(FakeServiceOptions.AccessKeyId)} and {nameof(FakeServiceOptions.AccessKeyPassword)}.");
    }

    private static bool HasForm(string authorization)
    {
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
