using ZecGen.Generator.Contract;
using ZecGen.Generator.Tests.Contract;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Descriptions that end in the middle of something → they are reported, and nothing that follows from them is a change.</summary>
public class CutTextTests
{
    private const string List = "<p>Kind.</p><ul><li><code>SSD</code>: Fast.</li><li><code>HDD</code>: Slow.</li><li><code>TAPE</code>: Deep.</li></ul>";

    [Theory]
    [InlineData(List, "<p>Kind.</p><ul><li><code>SSD</code>: Fast.</li><li><code>HDD</code>: Slow.</li><li><code>TA")]
    [InlineData(List, "<p>Kind.</p><ul><li><code>SSD</code>: Fast.</li><li><code>HDD</code>: Slow.</li>")]
    [InlineData(List, "<p>Kind.</p><ul><li><code>SSD</code>: Fast.</li><li><code>HDD</code>: Slow.</l")]
    [InlineData("Kind. Valid values: SSD, HDD, TAPE.", "Kind. Valid values: SSD, HDD,")]
    [InlineData("Kind. Valid values: SSD, HDD or TAPE.", "Kind. Valid values: SSD, HDD or")]
    [InlineData("Kind. Valid values: SSD, HDD, TAPE.", "Kind. Valid values:")]
    [InlineData("Kind. Valid values: `SSD`, `HDD`, `TAPE`.", "Kind. Valid values: `SSD`, `HDD`, `TA")]
    [InlineData("种类。取值：SSD、HDD、TAPE。", "种类。取值：SSD、HDD、")]
    [InlineData("种类。可选值：SSD（快）、HDD（慢）、TAPE（深）。", "种类。可选值：SSD（快）、HDD（")]
    [InlineData("Kind. Valid values: SSD, HDD, TAPE.", "Kind. Valid values: SSD, HD\n")]
    [InlineData("<p>Kind.</p><p>Length limit: 2 to 63 characters.</p>", "<p>Kind.</p><p>Length limit: 2 to <")]
    public void TextThatBreaksOff_CannotBeCompared(string whole, string cut)
    {
        var (before, after) = (Page(whole), Page(cut));

        Assert.Contains("ZEC0044 11", OddPage.Findings(ContractOfPages.Parse(after)), StringComparison.Ordinal);
        var comparison = Comparison.Of(ContractOfPages.Of(before), ContractOfPages.Of(after));
        Assert.Empty(comparison.Changes.Select(ContractTests.Text));
        Assert.Contains("ZEC0044", comparison.NewGaps.Select(gap => gap.Id));
    }

    [Fact]
    public void TextThatBreaksOff_IsReportedAtItsCell() => Assert.StartsWith(
        "docs-spec/resizedisk.md(11,24): warning ZEC0044: The text of this row breaks off at 'Kind. Valid values: SSD, HDD,', as if",
        Assert.Single(GeneratorRun.Of(Page("Kind. Valid values: SSD, HDD,")).Diagnostics), StringComparison.Ordinal);

    [Theory]
    [InlineData(List)]
    [InlineData("Kind (SSD or HDD)")]
    [InlineData("Sizes above 1 < 2 GiB")]
    [InlineData("Of the <b>disk</b><br/>")]
    [InlineData("Not \"<b>\" as text")]
    [InlineData("<li>SSD: Fast.<li>HDD: Slow.")]
    [InlineData("One of `SSD`, `HDD`")]
    public void TextThatIsWhole_IsNotReported(string text) => Assert.Equal("", OddPage.Findings(ContractOfPages.Parse(Page(text))));

    /// <summary>What stands in other columns is read.</summary>
    [Fact]
    public void TextThatBreaksOff_HidesNothingElse()
    {
        var before = Page(List);
        var after = before with
        {
            Content = before.Content.Replace("</ul>", "", StringComparison.Ordinal).Replace("| kind | No |", "| kind | Yes |", StringComparison.Ordinal)
                .Replace("<li><code>TAPE</code>: Deep.</li>", "", StringComparison.Ordinal),
        };

        Assert.Equal("request-value-now-required ResizeDisk/request/kind",
            Assert.Single(Comparison.Of(ContractOfPages.Of(before), ContractOfPages.Of(after)).Changes.Select(ContractTests.Text)));
    }

    // A line break in place of the last bar.
    private static PageFile Page(string description)
    {
        var page = Pages.Api("ResizeDisk", $"| kind | No | String | {description} |\n| diskId | Yes | String | The disk. |");
        return description[^1] == '\n' ? page with { Content = page.Content.Replace("\n |\n", "\n", StringComparison.Ordinal) } : page;
    }
}
