using Microsoft.AspNetCore.Http;

namespace ZecGen.Testing;

/// <summary>Checks who calls: by a token, or by a signature over the exact bytes.</summary>
internal sealed class Authenticator(FakeServiceOptions options, RpcProtocolDescription? rpc)
{
    private const string Bearer = "Bearer ";

    /// <returns>Null when the caller is let in.</returns>
    public Reply? Refuse(HttpRequest request, byte[] body)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith(Bearer, StringComparison.Ordinal))
            return options.BearerToken is { } token && RequestSigner.AreEqual(authorization[Bearer.Length..], token)
                ? null
                : Reply.Error(401, FakeDialect.Current.Codes.Authorization,
                    $"The token is not that of {nameof(FakeServiceOptions)}.{nameof(FakeServiceOptions.BearerToken)}.");

        if (rpc is not null) return rpc.Scheme.Length == 0 ? null : new RpcSignatureCheck(options, rpc).Refuse(request.Query);
        return new SignatureCheck(options).Refuse(request, authorization, body);
    }
}
