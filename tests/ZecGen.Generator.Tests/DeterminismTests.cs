using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>The same pages give the same bytes, wherever, whenever and by whomever they are read.</summary>
/// <remarks>These tests run with invariant globalization: real cultures and time zones are tried on the packed generator.</remarks>
public class DeterminismTests
{
    [Fact]
    public void Output_OfOurPages_IsTheSameEverywhere() => AssertSameEverywhere(Repository.Specification);

    [Fact]
    public void Assembly_OfPagesInAnyOrder_IsTheSame()
    {
        var pages = Repository.Specification;
        var expected = Assembly(pages);

        Assert.Equal(expected, Assembly([.. pages.Reverse()]));
        Assert.Equal(expected, Assembly(Shuffled(pages, 1)));
        Assert.Equal(expected, InCulture(Strange(), () => Assembly(Shuffled(pages, 2))));

        var together = new byte[3][];
        Parallel.For(0, together.Length, run => together[run] = Assembly(Shuffled(pages, 3 + run)));
        foreach (var assembly in together) Assert.Equal(expected, assembly);
    }

    [SkippableFact]
    [Trait("Category", "Proof")]
    public void Output_OfPublishedPages_IsTheSameEverywhere()
    {
        Proof.OnlyWhereAsked();
        AssertSameEverywhere(Repository.PageFilesBeside("corpus"));
    }

    private static void AssertSameEverywhere(PageFile[] pages)
    {
        var expected = Generate(pages, PageFile.Project);
        Assert.NotEmpty(expected.Files);

        Expect(expected, Generate([.. pages.Reverse()], PageFile.Project));
        Expect(expected, Generate(Shuffled(pages, 1), "/another checkout/项目/"));
        Expect(expected, Generate(Shuffled(pages, 2), @"C:\checkouts\zec\"));
        Expect(expected, InCulture(Strange(), () => Generate(pages, PageFile.Project)));

        var together = new Output[4];
        Parallel.For(0, together.Length, run => together[run] = Generate(Shuffled(pages, run), PageFile.Project));
        foreach (var output in together) Expect(expected, output);
    }

    private static void Expect(Output expected, Output actual)
    {
        // Their order too: types stand in the assembly as their files do.
        Assert.Equal(expected.Files.Select(file => file.Name), actual.Files.Select(file => file.Name));
        foreach (var (wanted, found) in expected.Files.Zip(actual.Files)) Assert.Equal(wanted.Text, found.Text);
        Assert.Equal(expected.Findings, actual.Findings);
    }

    private static Output Generate(PageFile[] pages, string folder)
    {
        var result = Driver(pages, folder).RunGenerators(EmptyProject.OfThisProcess).GetRunResult().Results.Single();
        return new(
            [.. result.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString()))],
            [.. result.Diagnostics.Select(finding => finding.ToString().Replace(folder, "", StringComparison.Ordinal))]);
    }

    private static byte[] Assembly(PageFile[] pages)
    {
        var project = EmptyProject.OfThisProcess.WithOptions(EmptyProject.OfThisProcess.Options.WithDeterministic(true));
        Driver(pages, PageFile.Project).RunGeneratorsAndUpdateCompilation(project, out var output, out _);
        using var assembly = new MemoryStream();
        Assert.True(output.Emit(assembly).Success);
        return assembly.ToArray();
    }

    private static CSharpGeneratorDriver Driver(PageFile[] pages, string folder) => CSharpGeneratorDriver.Create(
        [new ZecGenerator().AsSourceGenerator()],
        pages.Select(page => page.ToAdditionalText(folder)),
        new CSharpParseOptions(LanguageVersion.CSharp12),
        new ProjectOptions(pages, new Dictionary<string, string> { ["ZecGenEmitExamples"] = "true" }, folder));

    private static PageFile[] Shuffled(PageFile[] pages, int seed)
    {
        PageFile[] shuffled = [.. pages];
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    // Other signs, separators, digits and dates than code is written with.
    private static CultureInfo Strange()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat = new() { NegativeSign = "−", NumberDecimalSeparator = ",", NumberGroupSeparator = ".", PositiveSign = "＋", NaNSymbol = "¤",
            NumberNegativePattern = 0 };
        culture.DateTimeFormat = new() { DateSeparator = "·", TimeSeparator = "·", ShortDatePattern = "dd/MM/yy" };
        return culture;
    }

    private static T InCulture<T>(CultureInfo culture, Func<T> run)
    {
        var (before, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try
        {
            return run();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, ui);
        }
    }

    private sealed record Output(IReadOnlyList<(string Name, string Text)> Files, IReadOnlyList<string> Findings);
}
