using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What <c>generator/docs/forms.md</c> says a row becomes is what it becomes.</summary>
public class EmittedExampleTests
{
    [Fact]
    public void Row_OfTheDocument_BecomesTheMemberAndTheRulesShownBelowIt()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "generator", "docs", "forms.md")).ReplaceLineEndings("\n");
        var row = Assert.Single(BlocksOf(document, "markdown"));

        var run = GeneratorRun.Of(Pages.Api("CreateImage", request: row));

        EmittedAssembly.Load(run);
        var lines = run.Files.Values.SelectMany(static file => file.Split('\n')).Select(static line => line.Trim()).ToHashSet();
        var shown = BlocksOf(document, "csharp emitted").SelectMany(static block => block.Split('\n')).ToHashSet();
        Assert.Equal(4, shown.Count);
        Assert.Superset(shown, lines);
    }

    private static IEnumerable<string> BlocksOf(string document, string language) =>
        document.Split("```" + language + "\n").Skip(1).Select(static rest => rest[..rest.IndexOf("\n```", StringComparison.Ordinal)]);
}
