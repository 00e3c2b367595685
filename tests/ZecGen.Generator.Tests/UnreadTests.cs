using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What is not understood is counted, not lost; what is not wanted can be silenced, and no longer than it is there.</summary>
public class UnreadTests
{
    [Fact]
    public void Sentence_LikeARule_IsCounted()
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", "| script | No | String | <p>A script.</p><p>长度不能超过4K个字符。</p> |"));

        Assert.Empty(run.Diagnostics);
        Assert.Equal(
            "docs-spec/resizedisk.md(11,26): hidden ZEC0201: The sentence '长度不能超过4K个字符' of 'script' looks like a rule and is not understood; it stays in the "
                + "documentation comment",
            Assert.Single(run.Unread));
        Assert.Contains("长度不能超过4K个字符。", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Sentence_ThatIsUnderstood_IsNotCounted() =>
        Assert.Empty(GeneratorRun.Of(Pages.Api("ResizeDisk", "| size | No | Integer | Value range: 1 to 10. Default value: 5. |")).Unread);

    /// <summary>A slip in the word of a rule, a limit in words that no rule has, and what a rule leaves of its sentence are counted as well.</summary>
    [Theory]
    [InlineData("Maxmium length of a script.")]
    [InlineData("OOnly letters and digits are taken.")]
    [InlineData("It has 255 characters in all regions.")]
    [InlineData("Lenght: 1 to 64 characters.")]
    [InlineData("It must sstart with a letter, containing 2 to 63 characters.")]
    [InlineData("该名称以64个字符为宜。")]
    [InlineData("仅当磁盘为SSD时有值。")]
    [InlineData("长度为2到64个字符，不能和其他脚本重名。")]
    public void Sentence_PartlyLikeARule_IsCounted(string sentence) =>
        Assert.Contains("ZEC0201", Assert.Single(
            GeneratorRun.Of(Pages.Api("ResizeDisk", $"| script | No | String | <p>A script.</p><p>{sentence}</p> |")).Unread), StringComparison.Ordinal);

    /// <summary>A list of values that is not whole, or of which one is no value.</summary>
    [Theory]
    [InlineData("Valid values: small, medium, large, and so on.")]
    [InlineData("Valid values: A, B or an IP address.")]
    [InlineData("可选值：small、medium、large等。")]
    [InlineData("可选值：A、B或IP地址。")]
    public void ListOfValues_ThatIsNotUnderstood_IsCounted(string sentence) =>
        Assert.Contains("ZEC0201", Assert.Single(
            GeneratorRun.Of(Pages.Api("ResizeDisk", $"| script | No | String | <p>A script.</p><p>{sentence}</p> |")).Unread), StringComparison.Ordinal);

    /// <summary>A digit in a name is no number, and other words are no misspelt ones.</summary>
    [Theory]
    [InlineData("Number of the IPv6 addresses.")]
    [InlineData("VPC内已分配的IPv6地址数量。")]
    [InlineData("Most scripts change what they find.")]
    [InlineData("Contains 2 to 63 characters.")]
    public void Sentence_AboutNoRule_IsNotCounted(string sentence) =>
        Assert.Empty(GeneratorRun.Of(Pages.Api("ResizeDisk", $"| script | No | String | <p>A script.</p><p>{sentence}</p> |")).Unread);

    /// <summary>Error codes below their heading whose column has another name, on a page that has nothing else.</summary>
    [Fact]
    public void ErrorTable_WithoutAColumnOfCodes_IsReported()
    {
        var codes = new PageFile("docs-spec/commonerrorcode.md",
            "# Common errors\n\n## Error Codes\n\n| HTTP | Meaning of DISK_LOST | Text |\n| --- | --- | --- |\n| 400 | DISK_BUSY | Busy. |\n| 404 | none | "
                + "None. |\n");

        Assert.Equal(
            "docs-spec/commonerrorcode.md(5,1): warning ZEC0202: The table with the columns HTTP, Meaning of DISK_LOST, Text below 'Error Codes' is not read; "
                + "give it the columns of its section, or put it on a page of its own",
            Assert.Single(GeneratorRun.Of(Pages.Api("ResizeDisk", "| diskId | Yes | String | ID. |"), codes).Diagnostics));
    }

    [Fact]
    public void TableAndColumn_ThatAreUnknown_AreReported()
    {
        var page = Pages.Api("ResizeDisk",
            "| Parameter Name | Required | Type | Since | Description |\n| --- | --- | --- | --- | --- |\n| diskId | Yes | String | 2020 | ID. |");
        var run = GeneratorRun.Of(
            page with { Content = page.Content.Replace("## 3.", "| Key | Example |\n| --- | --- |\n| a | b |\n\n## 3.", StringComparison.Ordinal) });

        Assert.Equal(
            [
                "docs-spec/resizedisk.md(13,1): warning ZEC0202: The table with the columns Key, Example below '2. Request Parameters' is not read; give it "
                    + "the columns of its section, or put it on a page of its own",
                "docs-spec/resizedisk.md(9,38): warning ZEC0203: The column 'Since' is unknown; move its content to the description, or remove the column. "
                    + "It is ignored",
            ],
            run.Diagnostics.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TableOfAStructure_WithoutRows_IsReported() => Assert.StartsWith(
        "docs-spec/datastructure.md(5,1): warning ZEC0024: The table of 'Tray' has no rows; add one for each member, or remove the section.",
        Assert.Single(GeneratorRun.Of(
            Pages.Api("ResizeDisk"),
            new PageFile("docs-spec/datastructure.md",
                "# Data Structures\n\n## Tray\n\n| Parameter Name | Type | Description |\n| --- | --- | --- |\n\n## Box\n\n"
                    + "| Parameter Name | Type | Description |\n| --- | --- | --- |\n| size | Integer | Size. |\n")).Diagnostics,
            static finding => finding.Contains("ZEC0024", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("| diskId |  |  |  |", "docs-spec/resizedisk.md(11,3): warning ZEC0204: The row 'diskId' is not read, because it has no type")]
    [InlineData("| None |  |  |  |", "")]
    [InlineData("| 无 |  |  |  |", "")]
    public void OnlyRowOfATable_ThatHasANameAlone_IsReported(string row, string finding)
    {
        var found = GeneratorRun.Of(Pages.Api("ResizeDisk", row)).Diagnostics;

        if (finding.Length == 0) Assert.Empty(found);
        else Assert.StartsWith(finding, Assert.Single(found), StringComparison.Ordinal);
    }

    /// <summary>Rules of a description that nobody would write are not looked for, in a time that does not grow with it.</summary>
    [Fact]
    public void Description_WithoutEnd_IsCountedOnce()
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", $"| size | No | Integer | {string.Concat(Enumerable.Repeat("取值范围：1～100，", 2_000))} |"));

        Assert.Contains("ZEC0201: The sentence '取值范围：1～100，取值范围：1～100，", Assert.Single(run.Unread), StringComparison.Ordinal);
        Assert.DoesNotContain("failures.Range", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
    }
}
