using System.Text.Json.Nodes;

namespace ZecGen.Cli.Tests;

/// <summary>Pages → OpenAPI, and a look into it.</summary>
public abstract class OpenApiTest : ToolTest
{
    protected void Write(params PageFile[] pages)
    {
        foreach (var page in pages) WritePage(page.RelativePath, page.Content);
    }

    protected async Task<JsonNode> ExportAsync(params string[] options)
    {
        var (code, output, error) = await RunAsync(["openapi", ".", .. options]);
        Assert.True(code == 0, error);
        return JsonNode.Parse(output, documentOptions: new() { MaxDepth = 128 })!;
    }

    protected static JsonNode Schema(JsonNode document, string name) => document["components"]!["schemas"]![name]!;

    // What is described stands in the page; it is left out of what is compared.
    protected static void AssertProperties(JsonNode schema, string expected)
    {
        var written = schema["properties"]!.AsObject().Select(property =>
        {
            property.Value!.AsObject().Remove("description");
            return $"{property.Key}: {Compact(property.Value)}";
        });
        Assert.Equal(expected, string.Join("\n", written));
    }

    protected static string Compact(JsonNode? node) =>
        node?.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "nothing";
}
