using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Tests.Harness;
using ZecGen.Generator.Tests.Mutation;

namespace ZecGen.Generator.Tests;

/// <summary>Twice as many of one thing cost about twice as much: counted in bytes, which are the same on a busy machine. The benchmarks' command
/// <c>growth</c> measures time.</summary>
public class GrowthTests
{
    private const int Count = 1_000;
    private const double Most = 2.5;

    public static TheoryData<string> Kinds() => [.. GrowthPages.Kinds.Select(kind => kind.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void TwiceAsManyOfAThing_AllocateAtMost2Point5TimesAsMuch(string kind)
    {
        var make = GrowthPages.Kinds.Single(candidate => candidate.Kind == kind).Make;

        AssertGrowsInProportion(make, Emit);
    }

    [Fact]
    public void TwiceAsManyFolders_AllocateAtMost2Point5TimesAsMuch() => AssertGrowsInProportion(GrowthPages.Folders, Bind);

    // Of one description: what is too long to be read costs nothing, so that files twice as large would prove nothing.
    [Theory]
    [InlineData("Vaule 5 mroe of lenght 7 maxmum thsn 9 in the rnage.")]
    [InlineData("取值范园5，默人值7，最多支特9个。")]
    [InlineData("Basic plan.")]
    [InlineData("Only for trials.")]
    [InlineData("This applies to SSD disks.")]
    [InlineData("Value range: 5 to 300.")]
    public void TwiceAsManySentencesOfADescription_AllocateAtMost2Point5TimesAsMuch(string sentence)
    {
        const int Few = 60;
        Parse(Few / 10);
        var (half, whole) = (BytesOf(() => Parse(Few)), BytesOf(() => Parse(2 * Few)));

        Assert.InRange((double)whole / half, 1, Most);

        void Parse(int count)
        {
            var rows = $"| size | No | Integer | {string.Concat(Enumerable.Repeat($"<p>{sentence}</p>", count))} |";
            var page = Pages.Api("ResizeDisk", rows);
            Assert.Single(PageParser.Parse(new(page.RelativePath, page.RelativePath, page.Content, null, null)).Operation!.Request);
        }
    }

    [Fact]
    public void NamesThatCollide_AreOneNameWithNumbers()
    {
        var run = GeneratorRun.Of(GrowthPages.Kinds[0].Make(3));

        Assert.Contains("ABCDEFGHIJKLMNOP", run.Files["Zec.ZecErrorCode.g.cs"], StringComparison.Ordinal);
        Assert.Contains("ABCDEFGHIJKLMNOP2", run.Files["Zec.ZecErrorCode.g.cs"], StringComparison.Ordinal);
    }

    private static void AssertGrowsInProportion(Func<int, PageFile[]> make, Action<PageFile[]> run)
    {
        run(make(Count / 10));
        var (half, whole) = (BytesOf(() => run(make(Count))), BytesOf(() => run(make(2 * Count))));

        Assert.InRange((double)whole / half, 1, Most);
    }

    private static long BytesOf(Action run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Emit(PageFile[] pages)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new ZecGenerator().AsSourceGenerator()], pages.Select(page => page.ToAdditionalText()), CSharpParseOptions.Default,
            new ProjectOptions(pages, new Dictionary<string, string>()));
        var result = driver.RunGenerators(EmptyProject.OfThisProcess).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.NotEmpty(result.GeneratedSources);
    }

    private static void Bind(PageFile[] pages)
    {
        List<Page> parsed = [.. pages.Select(page => PageParser.Parse(new(page.RelativePath, page.RelativePath, page.Content, null, null)))];
        var symbols = SymbolTable.Build(parsed.Select(PageSignature.Of).ToEquatable(), PageLanguage.English, OutputOptions.Default);
        Assert.NotNull(symbols.ServiceOf(pages[^1].RelativePath));
    }
}
