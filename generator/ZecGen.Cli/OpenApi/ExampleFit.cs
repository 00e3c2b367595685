using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Microsoft.OpenApi;

namespace ZecGen.Cli.OpenApi;

/// <summary>Brings a document and its examples into agreement: to tools, an example that its schema rules out is an error of the document.</summary>
/// <remarks>
/// Nothing checks how a text is written; where an example writes it otherwise, the schema says less. An example that breaks a type or a rule is wrong, and
/// left out.
/// </remarks>
internal sealed class ExampleFit
{
    private const string Format = "format";

    private static readonly Uri Base = new("https://openapi.invalid/document");
    private static readonly EvaluationOptions WithFormats = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };
    private static readonly EvaluationOptions WithoutFormats = new() { RequireFormatValidation = false };

    private readonly BuildOptions build = new() { SchemaRegistry = new(), Dialect = Dialect.Draft202012 };

    private ExampleFit(OpenApiDocument document)
    {
        // Whatever the version of the document, its schemas are judged as those of 3.1, which are JSON Schema.
        using var written = JsonDocument.Parse(OpenApiText.Written(document, OpenApiSpecVersion.OpenApi3_1), OpenApiText.Deep);
        JsonSchema.Build(written.RootElement.Clone(), build, Base);
    }

    /// <returns>What was left out, a sentence each.</returns>
    public static IReadOnlyList<string> Apply(OpenApiDocument document)
    {
        var fit = new ExampleFit(document);
        return [.. document.Paths.Values.SelectMany(static path => path.Operations!.Values).SelectMany(fit.LeaveOut)];
    }

    private IEnumerable<string> LeaveOut(OpenApiOperation operation)
    {
        foreach (var (part, content) in new[] { ("request", operation.RequestBody?.Content), ("response", operation.Responses!["200"].Content) })
            foreach (var media in content?.Values ?? [])
                foreach (var _ in LeaveOut((OpenApiMediaType)media))
                    yield return $"{operation.OperationId}: an example of the {part} contradicts its page and is left out; 'zecgen check' shows where.";
    }

    private List<string> LeaveOut(OpenApiMediaType media)
    {
        if (media is not { Examples: { } examples, Schema: OpenApiSchemaReference { Reference.Id: { } name } }) return [];
        var schema = JsonSchema.Build(JsonSerializer.SerializeToElement(new JsonObject { ["$ref"] = $"{Base}#/components/schemas/{name}" }), build);
        var wrong = examples.Where(example => !Fits(media.Schema, schema, JsonSerializer.SerializeToElement(example.Value.Value)))
            .Select(static example => example.Key).ToList();
        foreach (var key in wrong) examples.Remove(key);
        if (examples.Count == 0) media.Examples = null;
        return wrong;
    }

    private static bool Fits(IOpenApiSchema shown, JsonSchema schema, JsonElement example)
    {
        var results = schema.Evaluate(example, WithFormats);
        if (results.IsValid) return true;
        if (!schema.Evaluate(example, WithoutFormats).IsValid) return false;
        foreach (var detail in results.Details ?? [])
            if (detail.Errors?.ContainsKey(Format) == true && At(shown, detail.InstanceLocation.ToString()) is { } text) text.Format = null;
        return true;
    }

    // By the place in the example: the library loses its way among the schemas of lists.
    private static OpenApiSchema? At(IOpenApiSchema? schema, string place)
    {
        foreach (var token in new JsonPointer(place).Tokens)
        {
            var inner = schema?.AllOf?.FirstOrDefault() ?? schema?.OneOf?.FirstOrDefault() ?? schema;
            schema = inner?.Properties?.TryGetValue(token, out var member) == true ? member : inner?.Items;
        }
        return schema as OpenApiSchema;
    }
}
