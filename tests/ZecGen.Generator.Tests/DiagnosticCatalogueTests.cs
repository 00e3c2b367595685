using Microsoft.CodeAnalysis;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

public class DiagnosticCatalogueTests
{
    public static TheoryData<string> Ids() => [.. Descriptors().Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryDiagnosticHasItsHelpPage(string id)
    {
        var descriptor = Descriptors().Single(descriptor => descriptor.Id == id);
        var page = File.ReadAllText(Path.Combine(Repository.Root, "generator", "diagnostics", id + ".md"));

        Assert.StartsWith($"# {id}: {descriptor.Title}\n\n{descriptor.DefaultSeverity}.\n", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("## What to do", page, StringComparison.Ordinal);
    }

    private static IEnumerable<DiagnosticDescriptor> Descriptors() =>
        typeof(DiagnosticCatalogue).GetFields().Concat(typeof(ProofreadingCatalogue).GetFields()).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>();
}
