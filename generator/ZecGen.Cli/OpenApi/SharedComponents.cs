using Microsoft.OpenApi;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.OpenApi;

/// <summary>What all actions of a service share: the version header, the ways to authorize, the answer that tells an error.</summary>
internal sealed class SharedComponents(OpenApiDocument document, Service service, SchemaBuilder schemas, ComponentNames names)
{
    /// <summary>The name of the version header's parameter.</summary>
    public const string Version = "Version";

    private const string Signature = "signature";
    private const string Bearer = "bearer";

    private readonly string code = names.Take(service.Names.ErrorCode);

    /// <summary>The name of the schema and of the response.</summary>
    public string Error { get; } = names.Take(service.Names.Prefix + "Error");

    /// <summary>Codes as a list in CommonMark.</summary>
    public static string InWords(string? head, IEnumerable<ErrorCode> errors)
    {
        var lines = errors.Select(error => $"- {CommonMark.Code(error.Text)}{(error.Description.Length == 0 ? "" : ": " + CommonMark.Escaped(error.Description))}");
        return string.Join("\n", head is null ? lines : [head, "", .. lines]);
    }

    public void AddTo(OpenApiComponents components)
    {
        components.Schemas![code] = schemas.Open(service.ErrorCodes.Select(error => error.Text), InWords("Why a call is refused.", service.ErrorCodes));
        components.Schemas[Error] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "The answer to a call that failed.",
            Required = new HashSet<string> { "code" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["requestId"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The number of the call." },
                ["code"] = schemas.Reference(code),
                ["message"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The reason in words, which may change." },
            },
        };
        components.Responses = new Dictionary<string, IOpenApiResponse>
        {
            [Error] = new OpenApiResponse
            {
                Description = "Any error, those common to all actions among them.",
                Content = new Dictionary<string, IOpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = schemas.Reference(Error) } },
            },
        };
        components.Parameters = new Dictionary<string, IOpenApiParameter>
        {
            [Version] = new OpenApiParameter
            {
                Name = "X-ZC-Version",
                In = ParameterLocation.Header,
                Required = true,
                Description = "The version of the service.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Default = Json.Text(service.Names.Version) },
            },
        };
        components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An access token." },
            [Signature] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = "Authorization",
                Description = "A ZC2-HMAC-SHA256 signature of the call, made with an access key: `ZC2-HMAC-SHA256 Credential=…, SignedHeaders=content-type;host, Signature=…`. "
                    + "The headers `X-ZC-Timestamp`, in seconds since 1970, and `X-ZC-Signature-Method: ZC2-HMAC-SHA256` go with it.",
            },
        };
    }

    public IList<OpenApiSecurityRequirement> Security() =>
    [
        new() { [new OpenApiSecuritySchemeReference(Signature, document)] = [] },
        new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] },
    ];
}
