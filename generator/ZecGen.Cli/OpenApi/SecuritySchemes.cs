using Microsoft.OpenApi;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.OpenApi;

/// <summary>How callers authorize themselves, by protocol: what a client does in code is words to OpenAPI.</summary>
internal static class SecuritySchemes
{
    /// <returns>Any one of them is enough; the first is what clients use by default.</returns>
    public static IReadOnlyList<(string Name, OpenApiSecurityScheme Scheme)> Of(ServiceProtocol protocol) => protocol.Type switch
    {
        "ZenlayerProtocol" => [("signature", Signature()), ("bearer", Bearer())],
        _ => [("bearer", Bearer())],
    };

    private static OpenApiSecurityScheme Bearer() => new() { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An access token." };

    private static OpenApiSecurityScheme Signature() => new()
    {
        Type = SecuritySchemeType.ApiKey,
        In = ParameterLocation.Header,
        Name = "Authorization",
        Description = "A ZC2-HMAC-SHA256 signature of the call, made with an access key: `ZC2-HMAC-SHA256 Credential=…, SignedHeaders=content-type;host, Signature=…`. "
            + "The headers `X-ZC-Timestamp`, in seconds since 1970, and `X-ZC-Signature-Method: ZC2-HMAC-SHA256` go with it.",
    };
}
