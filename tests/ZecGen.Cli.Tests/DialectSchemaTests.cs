using System.Text.Json;
using Json.Schema;

namespace ZecGen.Cli.Tests;

/// <summary>What editors are told of dialect files, and what is true of them.</summary>
public sealed class DialectSchemaTests
{
    private static readonly string Docs = Path.Combine(ZecGen.Tests.CheckoutFolder.Root, "generator", "docs");

    private static readonly JsonSchema Schema = JsonSchema.Build(
        JsonElement.Parse(File.ReadAllText(Path.Combine(Docs, "dialect.schema.json"))),
        new BuildOptions { SchemaRegistry = new(), Dialect = Dialect.Draft202012 });

    [Fact]
    public void BuiltInDialects_FitTheSchema()
    {
        var folder = Path.Combine(ZecGen.Tests.CheckoutFolder.Root, "generator", "ZecGen.Generator", "Dialects", "BuiltIn");

        Assert.All(Directory.EnumerateFiles(folder, "*.json"), file =>
        {
            using var dialect = JsonDocument.Parse(File.ReadAllText(file));
            Assert.True(Schema.Evaluate(dialect.RootElement).IsValid, file);
        });
    }

    [Fact]
    public void ExamplesOfTheDocument_FitTheSchema()
    {
        var parts = File.ReadAllText(Path.Combine(Docs, "dialects.md")).Split("```json\n").Skip(1).Select(static part => part.Split("```")[0]).ToList();

        Assert.True(parts.Count > 2);
        Assert.All(parts, part =>
        {
            using var dialect = JsonDocument.Parse(part);
            Assert.True(Schema.Evaluate(dialect.RootElement).IsValid, part);
        });
    }
}
