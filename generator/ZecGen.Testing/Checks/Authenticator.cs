using Microsoft.AspNetCore.Http;

namespace ZecGen.Testing;

/// <summary>Checks who calls: by a token, or by a signature over the exact bytes.</summary>
internal sealed class Authenticator(FakeServiceOptions options, RpcProtocolDescription? rpc, RestProtocolDescription? rest)
{
    private const string Bearer = "Bearer ";

    /// <returns>Null when the caller is let in.</returns>
    public Reply? Refuse(HttpRequest request, byte[] body, IQueryCollection parameters)
    {
        if (rest is { TokenHeader.Length: > 0 } && request.Headers.ContainsKey(rest.TokenHeader))
            return options.BearerToken is { } known && RequestSigner.AreEqual(request.Headers[rest.TokenHeader].ToString(), rest.TokenPrefix + known)
                ? null : OtherToken();
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith(Bearer, StringComparison.Ordinal))
            return options.BearerToken is { } token && RequestSigner.AreEqual(authorization[Bearer.Length..], token)
                ? null
                : OtherToken();

        if (rest is not null)
            return rest.Scheme.Length > 0 ? new RestSignatureCheck(options, rest).Refuse(request, body)
                : rest.TokenHeader.Length > 0 ? Reply.Error(401, FakeDialect.Current.Codes.Authorization, $"The header {rest.TokenHeader} is missing.")
                : null;
        if (rpc is not null) return rpc.Scheme.Length == 0 ? null : new RpcSignatureCheck(options, rpc).Refuse(parameters);
        return new SignatureCheck(options).Refuse(request, authorization, body);
    }

    private static Reply OtherToken() => Reply.Error(401, FakeDialect.Current.Codes.Authorization,
        $"The token is not that of {nameof(FakeServiceOptions)}.{nameof(FakeServiceOptions.BearerToken)}.");
}
