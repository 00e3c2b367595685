extern alias Analyzers;
using System.Text.RegularExpressions;
using Analyzers::ZecGen.Analyzers;
using Microsoft.CodeAnalysis;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

public class DiagnosticCatalogueTests
{
    public static TheoryData<string> Ids() => [.. Descriptors().Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Diagnostic_HasItsHelpPage(string id)
    {
        var descriptor = Descriptors().Single(descriptor => descriptor.Id == id);
        var page = File.ReadAllText(Path.Combine(Repository.Root, "generator", "diagnostics", id + ".md"));

        Assert.StartsWith($"# {id}: {descriptor.Title}\n\n{descriptor.DefaultSeverity}.\n", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("## What to do", page, StringComparison.Ordinal);
    }

    [Fact]
    public void HelpPages_AreThoseOfTheDiagnostics() => Assert.Equal(
        Descriptors().Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "generator", "diagnostics"), "*.md").Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Diagnostics_AreTrackedByTheirRelease() => Assert.Equal(
        Descriptors().Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}")
            .Order(StringComparer.Ordinal),
        new[] { "ZecGen.Generator", "ZecGen.Analyzers" }
            .SelectMany(static project => new[] { "Shipped", "Unshipped" }.Select(name => Path.Combine(project, $"AnalyzerReleases.{name}.md")))
            .SelectMany(static file => File.ReadLines(Path.Combine(Repository.Root, "generator", file)))
            .Where(line => line.StartsWith("ZEC", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    /// <summary>A test names the line and the column of each; what is said of the project has neither.</summary>
    [Fact]
    public void Diagnostics_ExceptThoseOfTheProject_HaveATestOfTheirPlace()
    {
        var tests =
            string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "ZecGen.Generator.Tests"), "*Tests.cs").Select(File.ReadAllText));

        Assert.Equal(
            [nameof(DiagnosticCatalogue.PagesWithoutActions), nameof(DiagnosticCatalogue.UnreadableFile), nameof(DiagnosticCatalogue.FolderWithoutPages)],
            typeof(DiagnosticCatalogue).GetFields().Concat(typeof(FormCatalogue).GetFields()).Concat(typeof(ProofreadingCatalogue).GetFields())
                .Concat(typeof(ContractCatalogue).GetFields())
                .Where(field => field.GetValue(null) is DiagnosticDescriptor { Id: var id }
                    && !Regex.IsMatch(tests, $@"\d+,\d+\\?\)?: \w+ {id}\b|""{id}"", \d+, \d+\)"))
                .Select(field => field.Name));
    }

    private static IEnumerable<DiagnosticDescriptor> Descriptors() =>
        typeof(DiagnosticCatalogue).GetFields().Concat(typeof(FormCatalogue).GetFields()).Concat(typeof(ProofreadingCatalogue).GetFields())
            .Concat(typeof(ContractCatalogue).GetFields()).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>()
            .Concat(new RequestAnalyzer().SupportedDiagnostics);
}
