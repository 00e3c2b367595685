using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>A comment in a page → the findings that it suppresses; whatever it does not suppress is reported.</summary>
public class SuppressionTests
{
    [Theory]
    [InlineData("<!-- zecgen-disable ZEC0002 -->\n\n", "")]
    [InlineData("<!--zecgen-disable ZEC0002-->\n\n", "")]
    [InlineData("<!--\tZecGen-Disable zec0002\n-->\n\n", "")]
    [InlineData("<!-- zecgen-disable ZEC0002: the type is to be renamed, see ZEC0003 -->\n\n", "")]
    [InlineData("<!-- zecgen-disable ZEC0002 （类型待定）-->\n\n", "")]
    [InlineData("", "<!-- zecgen-disable-line ZEC0002 -->")]
    [InlineData("", "<!--zecgen-disable-line ZEC0002 -- to be renamed-->")]
    public void CommentThatIsKnown_SuppressesTheFinding(string above, string inRow)
    {
        var page = Pages.Api("ResizeDisk", $"| size | No | Strnig | Size. {inRow} |");
        var run = GeneratorRun.Of(page with { Content = above + page.Content });

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Problems);
        Assert.DoesNotContain("zecgen-disable", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void CommentForOneLine_DoesNotHoldForAnother()
    {
        var run =
            GeneratorRun.Of(Pages.Api("ResizeDisk", "| size | No | Strnig | Size. <!-- zecgen-disable-line ZEC0002 --> |\n| other | No | Strnig | Other. |"));

        Assert.StartsWith("docs-spec/resizedisk.md(12,16): warning ZEC0002:", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- zecgen-disable-next-line ZEC0117 -->\n")]
    [InlineData("<!-- zecgen-disable-next-line ZEC0117 nothing needs it yet -->\n\n\n")]
    [InlineData("<!-- zecgen-disable-next-line ZEC0117 -->\n<!-- zecgen-disable-next-line ZEC0117 -->\n\n")]
    public void CommentForTheNextLine_HoldsForTheNextOneThatSaysSomething(string comment)
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk"), WithSections($"{comment}## Label\n\n{Table}\n\n## Mark\n\n{Table}\n"));

        Assert.Contains("ZEC0117: No field of any page has the type 'Mark'", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"mode\": \"MEDIUM\" // zecgen-disable-line ZEC0106\n}")]
    [InlineData("\"mode\": \"MEDIUM\"   //zecgen-disable-line ZEC0106 accepted for a while\n}")]
    [InlineData("\"mode\": \"MEDIUM\" /* zecgen-disable-line ZEC0106 */ }")]
    [InlineData("\"mode\": \"MEDIUM\" <!-- zecgen-disable-line ZEC0106 -->\n}")]
    [InlineData("// zecgen-disable-next-line ZEC0106\n\"mode\": \"MEDIUM\"\n}")]
    [InlineData("// zecgen-disable-next-line ZEC0106 暂时接受\n\n\"mode\": \"MEDIUM\"\n}")]
    public void CommentInAnExample_SuppressesItsLineAndIsNoPartOfTheJson(string members) =>
        Assert.Empty(GeneratorRun.Of(WithRequest("{\n" + members)).Diagnostics);

    [Fact]
    public void CommentInTheHeadOfAnExample_SuppressesItsLineAndIsNoPartOfTheHeader()
    {
        var page = WithRequest("{}");
        var run =
            GeneratorRun.Of(
                page with { Content = page.Content.Replace("X-ZC-Action: ResizeDisk", "X-ZC-Action: ShrinkDisk // zecgen-disable-line ZEC0109",
                    StringComparison.Ordinal) });

        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void OtherCommentInAnExample_IsStillASlip() => Assert.StartsWith(
        "docs-spec/resizedisk.md(30,19): info ZEC0113: The example has a comment;",
        Assert.Single(GeneratorRun.Of(WithRequest("{\n\"mode\": \"FAST\"    // quick\n}")).Diagnostics), StringComparison.Ordinal);

    [Fact]
    public void EveryIdThatSuppressesNothing_IsReportedAtItsPlace()
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", "| size | No | Strnig | Size. <!-- zecgen-disable-line ZEC0003, ZEC0002 ZEC0106 --> |"));

        Assert.Equal(
            [
                "docs-spec/resizedisk.md(11,55): warning ZEC0010: ZEC0003 is suppressed here, and there is no such finding on line 11; remove it from the "
                    + "comment",
                "docs-spec/resizedisk.md(11,72): warning ZEC0010: ZEC0106 is suppressed here, and there is no such finding on line 11; remove it from the "
                    + "comment",
            ],
            run.Diagnostics);
    }

    [Fact]
    public void CommentForAPageThatSuppressesNothing_IsReported()
    {
        var page = Pages.Api("ResizeDisk");
        var run = GeneratorRun.Of(page with { Content = "<!--zecgen-disable ZEC0002-->\n\n" + page.Content });

        Assert.Equal(
            "docs-spec/resizedisk.md(1,20): warning ZEC0010: ZEC0002 is suppressed here, and there is no such finding on this page; remove it from the comment",
            Assert.Single(run.Diagnostics));
    }

    [Theory]
    [InlineData("<!-- zecgen-disable-foo ZEC0002 -->", "zecgen-disable-foo")]
    [InlineData("<!--zecgen-enable ZEC0002-->", "zecgen-enable")]
    [InlineData("<!-- zecgen-disable -->", "zecgen-disable")]
    [InlineData("<!-- zecgen-disable everything -->", "zecgen-disable")]
    [InlineData("<!-- zecgen-disable-lines ZEC0002 因为 -->", "zecgen-disable-lines")]
    public void DirectiveThatIsUnknown_SuppressesNothingAndIsReported(string comment, string directive)
    {
        var page = Pages.Api("ResizeDisk", "| size | No | Strnig | Size. |");
        var run = GeneratorRun.Of(page with { Content = comment + "\n\n" + page.Content });

        Assert.Equal(2, run.Diagnostics.Count);
        Assert.Contains(run.Diagnostics, finding => finding.Contains("ZEC0002", StringComparison.Ordinal));
        Assert.Contains(run.Diagnostics,
            finding => finding.StartsWith($"docs-spec/resizedisk.md(1,1): warning ZEC0050: The comment '{directive}' suppresses nothing:",
                StringComparison.Ordinal));
    }

    [Fact]
    public void CommentThatIsNeverClosed_SuppressesNothingAndIsReported()
    {
        var page = Pages.Api("ResizeDisk", "| size | No | Strnig | Size. |");
        var run = GeneratorRun.Of(page with { Content = page.Content + "\n\n<!-- zecgen-disable ZEC0002\n" });

        Assert.Contains(run.Diagnostics, finding => finding.Contains("ZEC0002:", StringComparison.Ordinal));
        Assert.Contains(run.Diagnostics, finding => finding.Contains("ZEC0050", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("See https://zecgen-docs.example.com/ for more.")]
    [InlineData("The tool zecgen-disable does not exist, says `zecgen-disable ZEC0002`.")]
    public void ProseAboutDirectives_IsNone(string prose) => Assert.Empty(GeneratorRun.Of(Pages.Api("ResizeDisk", description: prose)).Diagnostics);

    private const string Table = "| Name | Type | Description |\n| --- | --- | --- |\n| key | String | Key. |";

    private static PageFile WithSections(string sections) => new("docs-spec/datastructure.md", "# Data Structures\n\n" + sections);

    private static PageFile WithRequest(string json)
    {
        var page = Pages.Api("ResizeDisk", "| mode | No | String | <ul><li>FAST: Fast.</li><li>SLOW: Slow.</li></ul> |");
        return page with { Content = page.Content.Replace("X-ZC-Action: ResizeDisk", "X-ZC-Action: ResizeDisk\n\nRequest:\n" + json,
            StringComparison.Ordinal) };
    }
}
