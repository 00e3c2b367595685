using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What is not understood is counted, not lost; what is not wanted can be silenced, and no longer than it is there.</summary>
public class UnreadTests
{
    [Fact]
    public void SentenceThatLooksLikeARule()
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", "| script | No | String | <p>A script.</p><p>长度不能超过4K个字符。</p> |"));

        Assert.Empty(run.Diagnostics);
        Assert.Equal(
            "docs-spec/resizedisk.md(11,26): hidden ZEC0201: The sentence '长度不能超过4K个字符' of 'script' looks like a rule and is not understood; it stays in the documentation comment",
            Assert.Single(run.Unread));
        Assert.Contains("长度不能超过4K个字符。", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void SentenceThatIsUnderstoodIsNotCounted() => Assert.Empty(GeneratorRun.Of(Pages.Api("ResizeDisk", "| size | No | Integer | Value range: 1 to 10. Default value: 5. |")).Unread);

    [Fact]
    public void TableAndColumn()
    {
        var page = Pages.Api("ResizeDisk", "| Parameter Name | Required | Type | Since | Description |\n| --- | --- | --- | --- | --- |\n| diskId | Yes | String | 2020 | ID. |");
        var run = GeneratorRun.Of(page with { Content = page.Content.Replace("## 3.", "| Key | Example |\n| --- | --- |\n| a | b |\n\n## 3.", StringComparison.Ordinal) });

        Assert.Equal(
            [
                "docs-spec/resizedisk.md(13,1): warning ZEC0202: The table with the columns Key, Example below '2. Request Parameters' is not read; give it the columns of its section, or put it on a page of its own",
                "docs-spec/resizedisk.md(9,38): warning ZEC0203: The column 'Since' is not known; say it in the description, or take the column out. What stands in it is passed over",
            ],
            run.Diagnostics.Order(StringComparer.Ordinal));
    }

    /// <summary>Rules of a description that nobody would write are not looked for, in a time that does not grow with it.</summary>
    [Fact]
    public void DescriptionWithoutEndIsCountedOnce()
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", $"| size | No | Integer | {string.Concat(Enumerable.Repeat("取值范围：1～100，", 2_000))} |"));

        Assert.Contains("ZEC0201: The sentence '取值范围：1～100，取值范围：1～100，", Assert.Single(run.Unread), StringComparison.Ordinal);
        Assert.DoesNotContain("failures.Range", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
    }
}
