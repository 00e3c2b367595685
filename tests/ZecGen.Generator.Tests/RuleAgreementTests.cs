using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NJsonSchema;
using NJsonSchema.Infrastructure;
using ZecGen.Cli;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Validators, the analyzer and the OpenAPI export say the same of values at random, whatever the kind of the rule.</summary>
public class RuleAgreementTests
{
    private const int Requests = 400;

    private static readonly PageFile Page = Pages.Api("CreateImage", """
        | name | No | String | Name. Length: 2 to 5 characters. |
        | title | No | String | Title. Length: 2 to 5 characters. |
        | code | No | String | Code. Only letters, digits, hyphens and underscores are allowed. |
        | label | No | String | Label. Must begin with a letter. |
        | suffix | No | String | Suffix. Must end with a letter. |
        | size | No | Integer | Size. Value range: 20 to 90. |
        | rate | No | Float | Rate. Value range: 0.1 to 1.5. |
        | price | No | BigDecimal | Price. Value range: 0.1 to 1.5. |
        | step | No | Integer | Step. Must be a multiple of 4. |
        | ids | No | Array of String | Ids. 1 to 3 elements. |
        | keyId | No | String | Key. Cannot be specified together with password. |
        | password | No | String | Password. |
        """);

    [Fact]
    public async Task Verdict_OfValidatorAnalyzerAndSchema_IsTheSame()
    {
        var run = GeneratorRun.Of(Page);
        var emitted = EmittedAssembly.Load(run);
        var schema = await SchemaAsync();
        var random = new Random(20);
        var requests = Enumerable.Range(0, Requests).Select(_ => Request(random)).ToList();

        var found = Found(emitted, requests);

        var broken = new HashSet<string>();
        for (var i = 0; i < requests.Count; i++)
        {
            var json = JsonSerializer.Serialize(requests[i]);
            var failures = emitted.Failures("Zec", "CreateImage", json).Select(static failure => failure.Split(' ')).ToList();
            var rejected = failures.Select(static failure => failure[0]).Distinct().Order(StringComparer.Ordinal).ToList();
            Assert.Equal(rejected, found[i].Select(static member => member == "password" ? "keyId" : member).Distinct().Order(StringComparer.Ordinal));
            // A character beyond the first 65,536 is one to JSON Schema, and one or two to services.
            Assert.Equal(rejected.Where(static member => member != "title"), Rejected(schema, json).Where(static member => member != "title"));
            broken.UnionWith(failures.Select(static failure => string.Join(' ', failure)));
        }
        // Both sides of every rule have been seen.
        Assert.Equal(
            [
                "code pattern", "ids maxItems", "ids minItems", "keyId exclusive", "label pattern", "name maxLength", "name minLength", "price maximum",
                "price minimum", "rate maximum", "rate minimum", "size maximum", "size minimum", "step multipleOf", "suffix pattern", "title maxLength",
                "title minLength",
            ],
            broken.Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, object> Request(Random random)
    {
        var request = new Dictionary<string, object>
        {
            ["name"] = Text("abc", 7),
            ["title"] = Text("a😀", 7),
            ["code"] = Text("aZ0-_ é\u0001", 3),
            ["label"] = Text("aaZ0-", 4),
            ["suffix"] = Text("aaZ0-", 4),
            ["size"] = (long)random.Next(10, 101),
            ["rate"] = Math.Round(random.Next(0, 34) * 0.05, 2),
            ["price"] = random.Next(0, 34) * 0.05m,
            ["step"] = (long)random.Next(-12, 13),
            ["ids"] = Enumerable.Repeat("i", random.Next(6)).ToArray(),
            ["keyId"] = "k",
            ["password"] = "p",
        };
        foreach (var name in request.Keys.Where(_ => random.Next(3) == 0).ToList()) request.Remove(name);
        return request;

        string Text(string characters, int longest)
        {
            var all = characters.EnumerateRunes().ToList();
            return string.Concat(Enumerable.Range(0, random.Next(longest + 1)).Select(_ => all[random.Next(all.Count)]));
        }
    }

    // The members that the analyzer finds fault with, of each request.
    private static List<string>[] Found(EmittedAssembly emitted, List<Dictionary<string, object>> requests)
    {
        var code = new StringBuilder();
        foreach (var request in requests)
        {
            var members = request.Select(static member => $"{char.ToUpperInvariant(member.Key[0])}{member.Key[1..]} = {Literal(member.Value)}");
            code.Append("_ = new Zec.CreateImageRequest { ").AppendJoin(", ", members).Append(" };\n");
        }
        var consumer = AnalyzedCode.ConsumerOf(emitted).WithOptions(new(OutputKind.ConsoleApplication));
        var found = requests.Select(static _ => new List<string>()).ToArray();
        foreach (var finding in AnalyzedCode.Of(consumer, code.ToString()))
        {
            var value = finding.Location.SourceTree!.GetRoot().FindNode(finding.Location.SourceSpan);
            var member = value.AncestorsAndSelf().OfType<AssignmentExpressionSyntax>().First().Left.ToString();
            found[finding.Location.GetLineSpan().StartLinePosition.Line].Add($"{char.ToLowerInvariant(member[0])}{member[1..]}");
        }
        return found;
    }

    private static string Literal(object value) => value switch
    {
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        string[] texts => $"[{string.Join(", ", texts.Select(Literal))}]",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };

    private static IEnumerable<string> Rejected(JsonSchema schema, string json) => schema.Validate(json, SchemaType.OpenApi3)
        .Select(static error => error.Path!.TrimStart('#', '/') is { Length: > 0 } member ? member : "keyId").Distinct().Order(StringComparer.Ordinal);

    private static async Task<JsonSchema> SchemaAsync()
    {
        var folder = Directory.CreateTempSubdirectory("zecgen-rules-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "createimage.md"), Page.Content);
            await using var bytes = new MemoryStream();
            await using var output = new StreamWriter(bytes) { AutoFlush = true };
            await using var error = new StringWriter();
            var code = Tool.Run(["openapi", ".", "--openapi", "3.0"], new(folder.FullName, output, error, () => bytes, IsErrorRedirected: true));
            Assert.True(code == 0, error.ToString());
            var text = Encoding.UTF8.GetString(bytes.ToArray()).Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
            var definitions = JsonNode.Parse(text)!["components"]!["schemas"]!.DeepClone();
            return (await JsonSchemaSerialization.FromJsonAsync(
                new JsonObject { ["definitions"] = definitions }.ToJsonString(), SchemaType.OpenApi3, null,
                JsonReferenceResolver.CreateJsonReferenceResolverFactory(new DefaultTypeNameGenerator()),
                JsonSchema.CreateJsonSerializerContractResolver(SchemaType.OpenApi3), CancellationToken.None)).Definitions["CreateImageRequest"];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
