using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ZecGen.Cli.OpenApi;

/// <summary>A document as text, the same on every machine.</summary>
internal static class OpenApiText
{
    // The library writes the newest patch of 3.1, which tools refuse that know the one before.
    private const string Written31 = "3.1.1";

    private const string TypeKeyword = "type";

    /// <summary>Deeper than any example that is exported.</summary>
    public static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1024 };

    public static string Of(OpenApiDocument document, OpenApiSpecVersion version, bool asYaml)
    {
        var tree = JsonNode.Parse(Written(document, version), documentOptions: Deep)!.AsObject();
        if (version == OpenApiSpecVersion.OpenApi3_1)
        {
            tree["openapi"] = Written31;
            foreach (var (_, schema) in tree["components"]!["schemas"]!.AsObject()) PutNullLast(schema);
        }
        return Text(asYaml, writer => writer.WriteAny(tree));
    }

    /// <summary>The document as the library writes it, as JSON.</summary>
    public static string Written(OpenApiDocument document, OpenApiSpecVersion version) => Text(asYaml: false, writer => document.SerializeAs(version, writer));

    /// <summary>What the library finds wrong with a document, a line each.</summary>
    public static IReadOnlyList<string> ProblemsOf(OpenApiDocument document) =>
        [.. document.Validate(ValidationRuleSet.GetDefaultRuleSet()).Select(problem => problem.ToString()!)];

    private static string Text(bool asYaml, Action<IOpenApiWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(asYaml ? new YamlWriter(text) : new OpenApiJsonWriter(text));
        return Escaped(text.ToString().TrimEnd('\n')) + "\n";
    }

    // The library writes control characters of texts as they are; outside of texts there are none.
    private static string Escaped(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u0008') < 0 && text.AsSpan().IndexOfAnyInRange('\u000B', '\u001F') < 0
            ? text
            : string.Concat(
                text.Select(c => c is < ' ' and not '\n' and not '\t' ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString()));

    // Readers that know one type alone take the first.
    private static void PutNullLast(JsonNode? schema)
    {
        if (schema is JsonArray schemas)
        {
            foreach (var inner in schemas) PutNullLast(inner);
            return;
        }
        if (schema is not JsonObject keywords) return;
        if (keywords[TypeKeyword] is JsonArray types)
            keywords[TypeKeyword] = new JsonArray([.. types.OrderBy(static type => (string)type! == "null").Select(static type => type!.DeepClone())]);
        foreach (var (_, inner) in keywords.ToList()) PutNullLast(inner);
    }
}
