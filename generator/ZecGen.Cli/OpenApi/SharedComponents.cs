using Microsoft.OpenApi;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.OpenApi;

/// <summary>What all actions of a service share: the version header, the ways to authorize, the response with an error.</summary>
/// <param name="versionHeader">The header that has the version of the service, null where none has.</param>
internal sealed class SharedComponents(OpenApiDocument document, Service service, string? versionHeader, SchemaBuilder schemas, ComponentNames names)
{
    /// <summary>The name of the version header's parameter.</summary>
    public const string Version = "Version";

    private readonly IReadOnlyList<(string Name, OpenApiSecurityScheme Scheme)> schemes = SecuritySchemes.Of(service.Names.Protocol);

    private readonly string code = names.Take(service.Names.ErrorCode);

    /// <summary>The name of the schema and of the response.</summary>
    public string Error { get; } = names.Take(service.Names.Prefix + "Error");

    /// <summary>Codes as a list in CommonMark.</summary>
    public static string InWords(string? head, IEnumerable<ErrorCode> errors)
    {
        var codes = string.Join(
            "\n",
            errors.Select(error => $"- {CommonMark.Code(error.Text)}{(error.Description.Length == 0 ? "" : ": " + CommonMark.Escaped(error.Description))}"));
        return head is null || codes.Length == 0 ? head ?? codes : $"{head}\n\n{codes}";
    }

    public void AddTo(OpenApiComponents components)
    {
        var words = InWords("The error code of a failed request.", service.ErrorCodes);
        var (envelope, areNumbers) = (service.Names.Protocol.Envelope, service.ErrorCodes.Count > 0 && service.ErrorCodes.All(IsNumber));
        components.Schemas![code] = areNumbers
            ? new() { Type = JsonSchemaType.Integer, Description = words }
            : SchemaBuilder.Open(service.ErrorCodes.Select(error => error.Text), words);
        components.Schemas[Error] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "The response of a failed request.",
            Required = envelope.ErrorCode.Length > 0 ? new HashSet<string> { Envelope.FirstOf(envelope.ErrorCode) } : null,
            Properties = Properties(
                (envelope.CallId, new OpenApiSchema { Type = JsonSchemaType.String, Description = "The request id." }),
                (envelope.ErrorCode, schemas.Reference(code)),
                (envelope.ErrorMessage, new OpenApiSchema { Type = JsonSchemaType.String, Description = "The error message, which may change." })),
        };
        components.Responses = new Dictionary<string, IOpenApiResponse>
        {
            [Error] = new OpenApiResponse
            {
                Description = "Any error, including errors common to all actions.",
                Content = new Dictionary<string, IOpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = schemas.Reference(Error) } },
            },
        };
        if (versionHeader is not null)
            components.Parameters = new Dictionary<string, IOpenApiParameter>
            {
                [Version] = new OpenApiParameter
                {
                    Name = versionHeader,
                    In = ParameterLocation.Header,
                    Required = true,
                    Description = "The version of the service.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Default = Json.Text(service.Names.Version) },
                },
            };
        components.SecuritySchemes = schemes.OrderBy(scheme => scheme.Name, StringComparer.Ordinal)
            .ToDictionary(scheme => scheme.Name, IOpenApiSecurityScheme (scheme) => scheme.Scheme);
    }

    /// <summary>Members of an object; what a path leads to is one of an object within, and what has no name is none.</summary>
    public static Dictionary<string, IOpenApiSchema> Properties(params IEnumerable<(string Path, IOpenApiSchema Schema)> members)
    {
        var properties = new Dictionary<string, IOpenApiSchema>();
        foreach (var group in members.Where(static member => member.Path.Length > 0).GroupBy(static member => Envelope.FirstOf(member.Path)))
            properties[group.Key] = group.First().Path == group.Key ? group.First().Schema : new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = Properties(group.Select(member => (member.Path[(group.Key.Length + 1)..], member.Schema))),
            };
        return properties;
    }

    private static bool IsNumber(ErrorCode error) =>
        error.Text.AsSpan(error.Text.StartsWith('-') ? 1 : 0) is { IsEmpty: false } digits && digits.IndexOfAnyExceptInRange('0', '9') < 0;

    public IList<OpenApiSecurityRequirement> Security() =>
        [.. schemes.Select(scheme => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme.Name, document)] = [] })];
}
