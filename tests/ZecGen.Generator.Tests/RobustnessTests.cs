using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Broken pages: nothing throws, and no page disturbs another.</summary>
public class RobustnessTests
{
    private const int Samples = 400;

    [Fact]
    public void OurPages_TruncatedOrWithoutALine_AreReadable() => AssertReadable([.. Repository.Specification.Select(page => page.Content)]);

    [SkippableFact]
    [Trait("Category", "Proof")]
    public void PublishedPages_TruncatedOrWithoutALine_AreReadable()
    {
        Proof.OnlyWhereAsked();
        AssertReadable([.. Repository.PageFilesBeside("corpus").Select(page => page.Content)]);
    }

    [Theory]
    [InlineData("| a | b |\n|", 20_000)]
    [InlineData("> ", 20_000)]
    [InlineData("[", 20_000)]
    [InlineData("<p>", 20_000)]
    [InlineData("{% hint %}\n", 20_000)]
    [InlineData("```json\n{\"a\":", 5_000)]
    [InlineData("- ", 5_000)]
    [InlineData("<table><tr><td>", 5_000)]
    public void Repetition_NeitherHangsNorThrows(string part, int times)
    {
        var page = Pages.Api("ResizeDisk");
        var run = GeneratorRun.Of(page with { RelativePath = "docs-spec/broken.md", Content = page.Content + string.Concat(Enumerable.Repeat(part, times)) },
            Pages.Api("CreateDisk"));
        Assert.Contains("Zec.CreateDisk.g.cs", run.Files.Keys);
    }

    [Fact]
    public void PageThatAHostListsTwice_IsReadOnce()
    {
        var page = Pages.Api("ResizeDisk");
        var once = GeneratorRun.Of(page);
        var twice = GeneratorRun.Of(page, page);

        Assert.Equal(once.Diagnostics, twice.Diagnostics);
        Assert.Equal(once.Files, twice.Files);
        Assert.Empty(twice.Problems);
    }

    /// <summary>Pages made to keep a reader busy: what grows with the square of the page would not end here.</summary>
    [Theory]
    [MemberData(nameof(LargePages))]
    public void LargePage_IsRead(string name, string content)
    {
        var page = PageParser.Parse(new("page.md", "page.md", content, "zec", null));

        Assert.DoesNotContain(page.Diagnostics, finding => finding.Descriptor == DiagnosticCatalogue.UnreadablePage);
        Assert.Equal(content.StartsWith("# ResizeDisk", StringComparison.Ordinal) ? "ResizeDisk" : null, page.Operation?.Action);
        Assert.NotEmpty(name);
    }

    [Fact]
    public void EndlessNesting_IsReportedAndLeftOut()
    {
        var page = PageParser.Parse(new("page.md", "page.md", new string('>', 50_000) + " text", "zec", null));

        Assert.Equal(DiagnosticCatalogue.UnreadablePage, Assert.Single(page.Diagnostics).Descriptor);
        Assert.Null(page.Operation);
    }

    public static TheoryData<string, string> LargePages() => new()
    {
        { "one cell", Row(string.Concat(Enumerable.Repeat("取值范围：1～100，不超过64个字符 ", 40_000))) },
        { "backslashes", Row(new string('\\', 100_000)) },
        { "blanks and digits", Row(string.Concat(Enumerable.Repeat("1 - ", 50_000))) },
        { "names", Row(string.Concat(Enumerable.Repeat("a和", 50_000))) },
        { "headings", string.Concat(Enumerable.Range(0, 10_000).Select(i => $"## Disk{i}\n\n")) },
        { "open tables", string.Concat(Enumerable.Repeat("<table>\n\n", 50_000)) },
        { "open code", string.Concat(Enumerable.Repeat("<pre>\n\n", 50_000)) },
        { "borders", string.Concat(Enumerable.Repeat("+--+\n", 100_000)) },
        { "lines of a drawn cell", "+---+\n| a |\n+---+\n" + string.Concat(Enumerable.Repeat("| some text |\n", 50_000)) + "+---+\n| b |\n+---+\n" },
        { "hints", string.Concat(Enumerable.Repeat("{% hint %}\n\nText\n\n{% endhint %}\n\n", 20_000)) },
        { "angles", Row(new string('<', 100_000)) },
        { "numbers in a list", Example("[" + string.Join(",", Enumerable.Repeat("1", 100_000)) + "]") },
        { "open brackets", Example(new string('[', 100_000)) },
        { "a text without an end", Example("{\"a\":\"" + new string('x', 500_000)) },
        { "states", "# ResizeDisk\n\n## API Description\n\nQuery DescribeDisks: "
            + string.Concat(Enumerable.Repeat("it goes from `CREATING` to `Available`, ", 20_000)) + "\n\n## Request Parameters\n" },
        { "comments", Example("{" + string.Concat(Enumerable.Repeat("/*", 100_000))) },
    };

    private static string Row(string cell) =>
        $"# ResizeDisk\n\n## Request Parameters\n\n| Parameter Name | Required | Type | Description |\n| --- | --- | --- | --- |\n| a | No | String | {cell} "
            + $"|\n| b | No | Integer | {cell} |\n| c | No | Array of String | {cell} |\n";

    private static string Example(string json) => $"# ResizeDisk\n\n## Request Parameters\n\n## Code Example\n\n```json\nRequest:\n{json}\n```\n";

    [Fact]
    public void MutatedPage_DoesNotChangeTheOutputOfAnother()
    {
        var other = Pages.Api("CreateDisk");
        var expected = GeneratorRun.Of(other, Pages.Api("ResizeDisk")).Files["Zec.CreateDisk.g.cs"];
        var random = new Random(20260101);
        var content = Repository.SpecificationPage("cn/image/createimage.md").Content;
        for (var i = 0; i < 50; i++)
        {
            var at = random.Next(content.Length);
            var mutated =
                new PageFile("docs-spec/mutated.md", content[..at] + (char)random.Next(1, 0x3000) + content[Math.Min(content.Length, at + random.Next(3))..]);
            var run = GeneratorRun.Of(other, mutated);
            Assert.Equal(expected, run.Files["Zec.CreateDisk.g.cs"]);
            Assert.Empty(run.Problems);
        }
    }

    private static void AssertReadable(IReadOnlyList<string> pages)
    {
        var random = new Random(20260101);
        for (var i = 0; i < Samples; i++)
        {
            var page = pages[random.Next(pages.Count)];
            var cut = random.Next(page.Length + 1);
            var lines = page.Split('\n').ToList();
            lines.RemoveAt(random.Next(lines.Count));
            foreach (var text in new[] { page[..cut], string.Join('\n', lines) })
                Assert.DoesNotContain(PageParser.Parse(new("page.md", "page.md", text, "zec", null)).Diagnostics,
                    finding => finding.Descriptor.Id == "ZEC0008");
        }
    }
}
