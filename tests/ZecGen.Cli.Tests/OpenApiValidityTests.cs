using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using NJsonSchema;
using NJsonSchema.Infrastructure;

namespace ZecGen.Cli.Tests;

/// <summary>Whatever pages say, the document is one that OpenAPI's own library reads without an objection, and that the pages' examples agree with.</summary>
public sealed class OpenApiValidityTests : ToolTest
{
    [Theory]
    [InlineData("3.0")]
    [InlineData("3.1")]
    public Task OurPages_Export_IsValid(string version) => AssertValidAsync(Path.Combine(Repository.Root, "docs-spec"), version);

    /// <param name="folder">The pages.</param>
    /// <param name="version">The version of OpenAPI.</param>
    /// <param name="wrong">The examples that contradict their own pages.</param>
    [SkippableTheory]
    [InlineData("corpus/rendered", "3.0", "CreateBorderGateway request", "CreateByoip request")]
    [InlineData("corpus/rendered", "3.1", "CreateBorderGateway request", "CreateByoip request")]
    [InlineData(
        "corpus/zenlayer-2023-cn", "3.0",
        "DescribeInstances response", "DescribeSubnets response", "InquiryPriceInstanceTrafficPackage response", "ReinstallInstance request")]
    [InlineData(
        "corpus/zenlayer-2023-cn", "3.1",
        "DescribeInstances response", "DescribeSubnets response", "InquiryPriceInstanceTrafficPackage response", "ReinstallInstance request")]
    public Task PublishedPages_Export_IsValid(string folder, string version, params string[] wrong)
    {
        Repository.PageFilesBeside(folder);
        return AssertValidAsync(Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", folder)), version, wrong);
    }

    [Fact]
    public async Task Export_OfAnyTextAnywhere_IsValid()
    {
        string[] texts =
        [
            "\"quoted\" 'text' {{x}} ${y}",
            "key: value # comment - item ? & * ! % @ >",
            "a\u0085b\u2028c\u2029d \u202Ee\u202C \uFEFF \u007F",
            "😀 \\ \\u0022",
            "true",
            "1e3",
            "<script>alert(1)</script> [x](javascript:alert(1)) ![](x)",
            "资源组 × ∞",
        ];
        for (var i = 0; i < texts.Length; i++)
        {
            // YAML has no names with such characters.
            var (text, name) = (texts[i], texts[i].Contains('\u0085', StringComparison.Ordinal) ? "name" : texts[i]);
            WritePage($"docs/resizedisk{i}.md", Pages.Api(
                $"ResizeDisk{i}",
                $"| diskId | Yes | String | {text} |\n| kind | No | String | <ul><li>{text}：One.</li><li>B：Two.</li></ul> |\n| {name} | No | "
                    + $"[{text}](x.md#{text}) | x |",
                $"| 资源 | [资源](structure{i}.md#资源) | {text} |", $"| 404 | {text} | {text} |", description: $"{text}\n\n* {text}").Content);
            WritePage($"docs/structure{i}.md", Pages.Structures(("资源", $"{Pages.ResponseHeader}\n| a | [资源](#资源) | {text} |")).Content);
        }

        var (_, json, _) = await RunAsync("openapi", "docs");
        var (code, yaml, error) = await RunAsync("openapi", "docs", "--format", "yaml");

        Assert.True(code == 0, error);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(await TextOf(Read(json, "json"))), JsonNode.Parse(await TextOf(Read(yaml, "yaml")))));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("yaml")]
    public async Task OddCharacters_InExamples_AreEscaped(string format)
    {
        var page = Pages.Api("ResizeDisk");
        WritePage(page.RelativePath, page.Content.Replace("X-ZC-Action: ResizeDisk\n",
            "X-ZC-Action: ResizeDisk\n\nRequest:\n{ \"diskId\": \"a\\u0001\\u001b\\tb\\u0085\\u2028\\uFEFFc\" }\n", StringComparison.Ordinal));

        var (code, text, error) = await RunAsync("openapi", ".", "--format", format);

        Assert.True(code == 0, error);
        var request = Read(text, format).Paths["/api/v2/zec#ResizeDisk"].Operations![HttpMethod.Post].RequestBody!;
        Assert.Equal("a\u0001\u001b\tb\u0085\u2028\uFEFFc", (string?)request.Content!["application/json"].Examples!["example1"].Value!["diskId"]);
    }

    private async Task AssertValidAsync(string folder, string version, params string[] wrong)
    {
        var (code, _, error) = await RunAsync("openapi", folder, "--openapi", version, "--output", "out");
        Assert.True(code == 0, error);
        Assert.Equal(
            wrong,
            error.Split('\n').Where(static line => line.Contains(" is left out", StringComparison.Ordinal))
                .Select(static line => line.Split([": an example of the ", " contradicts"], StringSplitOptions.None))
                .Select(static parts => $"{parts[0]} {parts[1]}"));
        var (operations, compared) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "out")).Order(StringComparer.Ordinal))
        {
            var text = await File.ReadAllTextAsync(file);
            var document = Read(text, "json");
            Assert.NotEmpty(document.Paths);
            operations += document.Paths.Count;
            var (examples, contradictions) = await ContradictionsAsync(text, version == "3.0" ? SchemaType.OpenApi3 : SchemaType.JsonSchema);
            compared += examples;
            Assert.Empty(contradictions);
        }
        // As many as the tool says that it has read: each action once, none left out on the way.
        Assert.Contains($", {operations} actions, ", error, StringComparison.Ordinal);
        Assert.True(operations > 0, "Nothing was written.");
        Assert.True(compared >= operations, $"{compared} examples of {operations} operations were compared.");
    }

    private static OpenApiDocument Read(string text, string format)
    {
        var settings = new OpenApiReaderSettings();
        settings.AddYamlReader();
        var result = OpenApiDocument.Parse(text, format, settings);
        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        return result.Document!;
    }

    private static Task<string> TextOf(OpenApiDocument document) => document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);

    // Every documented example against the schema that stands beside it.
    private static async Task<(int Compared, IReadOnlyList<string> Found)> ContradictionsAsync(string text, SchemaType type)
    {
        var document = JsonNode.Parse(text.Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal))!;
        var schemas = (await JsonSchemaSerialization.FromJsonAsync(
            new JsonObject { ["definitions"] = document["components"]!["schemas"]!.DeepClone() }.ToJsonString(), type, null,
            JsonReferenceResolver.CreateJsonReferenceResolverFactory(new DefaultTypeNameGenerator()), JsonSchema.CreateJsonSerializerContractResolver(type),
            CancellationToken.None)).Definitions;
        var (compared, found) = (0, new List<string>());
        foreach (var (_, path) in document["paths"]!.AsObject())
        {
            var operation = path!["post"]!;
            foreach (var content in new[] { operation["requestBody"]!["content"], operation["responses"]!["200"]!["content"] })
            {
                var media = content!["application/json"]!;
                if (media["examples"] is not JsonObject examples) continue;
                var schema = ((string)media["schema"]!["$ref"]!)["#/definitions/".Length..];
                compared += examples.Count;
                foreach (var (_, example) in examples)
                    found.AddRange(schemas[schema].Validate(example!["value"]!.ToJsonString(), type).Select(error => $"{schema} {error.Path} {error.Kind}"));
            }
        }
        return (compared, found);
    }
}
