using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Zec;

namespace ZecGen.Cli.Tests;

/// <summary>The schema of a request allows what the emitted validator allows, of whatever is sent.</summary>
public sealed class OpenApiAgreementTests : ToolTest
{
    private const int RequestsPerOperation = 60;

    // JSON Schema has no word for elements that differ in one of their members.
    private const string Unique = "uniqueItems";

    [Theory]
    [InlineData("3.0")]
    [InlineData("3.1")]
    public async Task Schema_OfARequest_AllowsWhatTheValidatorAllows(string version)
    {
        var (code, text, error) = await RunInAsync(Repository.Root, "openapi", "docs-spec", "--openapi", version);
        Assert.True(code == 0, error);
        var document = JsonNode.Parse(text)!;
        var random = new RandomRequest(document["components"]!["schemas"]!, new(1));
        var build = new BuildOptions { SchemaRegistry = new(), Dialect = Dialect.Draft202012 };
        JsonSchema.Build(JsonSerializer.SerializeToElement(document), build, new("https://openapi.invalid/document"));
        var (allowed, rules) = (0, new HashSet<string>());

        foreach (var operation in ZecApi.Descriptor.Operations)
        {
            var reference = document["paths"]![$"/api/v2/zec#{operation.Action}"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;
            var schema = JsonSchema.Build(
                JsonSerializer.SerializeToElement(new JsonObject { ["$ref"] = "https://openapi.invalid/document" + (string)reference["$ref"]! }), build);
            for (var i = 0; i < RequestsPerOperation; i++)
            {
                var request = random.Of(reference).ToJsonString();
                var broken = BrokenRules(operation, request);
                using var sent = JsonDocument.Parse(request);

                var isAllowed = schema.Evaluate(sent.RootElement).IsValid;

                Assert.True(isAllowed == broken.All(static rule => rule == Unique), $"{operation.Action} {request}: {string.Join(", ", broken)}");
                rules.UnionWith(broken);
                if (isAllowed) allowed++;
            }
        }

        // Both sides of every rule have been seen.
        var all = ZecApi.Descriptor.Operations.Count * RequestsPerOperation;
        Assert.InRange(allowed, all / 4, all * 9 / 10);
        Assert.Equal(
            ["exclusive", "maxItems", "maxLength", "maximum", "minLength", "minimum", "multipleOf", "pattern", "required"],
            rules.Where(static rule => rule != Unique).Order(StringComparer.Ordinal));
    }

    // What C# does not let callers leave out is an error of reading rather than of the validator.
    private static IReadOnlyList<string> BrokenRules(Operation operation, string request)
    {
        try
        {
            return [.. operation.Check(Encoding.UTF8.GetBytes(request)).Select(static failure => failure.Rule)];
        }
        catch (JsonException)
        {
            return ["required"];
        }
    }
}
