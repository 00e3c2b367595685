using Microsoft.OpenApi;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.OpenApi;

/// <summary>How callers authorize themselves: what a client does in code is words to OpenAPI.</summary>
internal static class SecuritySchemes
{
    /// <returns>Any one of them is enough; the first is what clients use by default.</returns>
    public static IReadOnlyList<(string Name, OpenApiSecurityScheme Scheme)> Of(ServiceProtocol protocol) =>
        [.. protocol.Authorizations.Select(static way => (way.Name, SchemeOf(way)))];

    private static OpenApiSecurityScheme SchemeOf(Authorization way) => way.Header is { } header
        ? new() { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = header, Description = way.Description }
        : way.Parameter is { } parameter
        ? new() { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Query, Name = parameter, Description = way.Description }
        : new() { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = way.Description };
}
