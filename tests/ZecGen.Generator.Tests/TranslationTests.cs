using ZecGen.Generator.Model;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>One action in two languages: one operation, the text of one page, the rules of both.</summary>
public class TranslationTests
{
    [Fact]
    public void Action_InTwoLanguages_HasTheTextOfThePreferredOne()
    {
        var run = GeneratorRun.Of(Chinese("名称。"), English("The name."));

        Assert.Empty(run.Diagnostics);
        Assert.Contains("/// <summary>The name.</summary>", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("en", "There is no such disk.")]
    [InlineData("zh", "云盘不存在。")]
    public void ErrorCodes_InTwoLanguages_HaveTheTextOfThePreferredOne(string language, string expected)
    {
        var run = GeneratorRun.With([("ZecGenLanguage", language)], CommonErrors("cn", "公共错误码", "错误码", "云盘不存在。"),
            CommonErrors("en", "Common Error Codes", "Error Codes", "There is no such disk."), Chinese("名称。"), English("The name."));

        Assert.Empty(run.Diagnostics);
        Assert.Contains($"/// <summary><c>INVALID_DISK_NOT_FOUND</c> (404): {expected}</summary>", run.Files["Zec.ZecErrorCode.g.cs"],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_OutsideTheProject_AreDistinguishedByTheirFullPaths()
    {
        var run = GeneratorRun.With(
            [("ProjectDir", "/elsewhere/")],
            Chinese("名称。") with { RelativePath = "docs/cn/disk/resizedisk.md" }, English("The name.") with { RelativePath = "docs/en/disk/resizedisk.md" });

        Assert.Empty(run.Diagnostics);
        Assert.Contains("/// <summary>The name.</summary>", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_OfBothLanguages_Apply()
    {
        var run = GeneratorRun.Of(Chinese("名称。长度限制：2～63个字符。"), English("The name. Only letters and numbers are supported."));

        Assert.Empty(run.Diagnostics);
        Assert.Equal([new CharactersConstraint(new(true, true, true, "")), new LengthConstraint(2, 63)], NameOf(run).Constraints);
        Assert.Contains("Only letters and numbers are supported. In another language its page requires 2 to 63 characters.</summary>",
            run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("长度限制：2～63个字符。", "Length limit: 1 to 64 characters.", 1, 64, "2 to 63 characters", "1 to 64 characters")]
    [InlineData("长度限制：2～63个字符。", "Up to 64 characters.", null, 64, "2 to 63 characters", "at most 64 characters")]
    public void Rules_ThatDiffer_AreReportedAtBothLinesAndTheWiderOneApplies(
        string chinese, string english, int? minimum, int? maximum, string chineseWords, string englishWords)
    {
        var run = GeneratorRun.Of(Chinese(chinese), English(english));

        Assert.Equal([new LengthConstraint(minimum, maximum)], NameOf(run).Constraints);
        Assert.Equal(
            [
                $"docs-spec/cn/resizedisk.md(11,3): warning ZEC0115: This page says of 'name': {chineseWords}; 'docs-spec/en/resizedisk.md' says: "
                    + $"{englishWords}. The wider of the two applies; correct one of them.",
                $"docs-spec/en/resizedisk.md(11,3): warning ZEC0115: This page says of 'name': {englishWords}; 'docs-spec/cn/resizedisk.md' says: "
                    + $"{chineseWords}. The wider of the two applies; correct one of them.",
            ],
            run.Diagnostics.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("<ul><li>FAST：快。</li><li>SLOW：慢。</li></ul>", "<ul><li>FAST: Fast.</li><li>SLOWER: Slow.</li></ul>", "the values SLOW, FAST",
        "the values SLOWER, FAST")]
    [InlineData("<ul><li>FAST：快。</li><li>SLOW：慢。</li></ul>", "<ul><li>FAST: Fast.</li><li>SLOW: Slow.</li><li>IDLE: Idle.</li></ul>", "the values FAST, SLOW",
        "the values IDLE, FAST, SLOW")]
    public void Values_ThatDiffer_AreReportedAtBothLines(string chinese, string english, string chineseWords, string englishWords) => Assert.Equal(
        [
            $"docs-spec/cn/resizedisk.md(11,3): warning ZEC0115: This page says of 'name': {chineseWords}; 'docs-spec/en/resizedisk.md' says: {englishWords}. "
                + $"The page that code is generated from takes precedence; correct one of them.",
            $"docs-spec/en/resizedisk.md(11,3): warning ZEC0115: This page says of 'name': {englishWords}; 'docs-spec/cn/resizedisk.md' says: {chineseWords}. "
                + $"The page that code is generated from takes precedence; correct one of them.",
        ],
        GeneratorRun.Of(Chinese(chinese), English(english)).Diagnostics.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("| 404 | GONE | 没有。 |\n| 400 | SMALL | 太小。 |",
        "24,9): warning ZEC0115: This page says of 'SMALL': an error code with the status 400; 'docs-spec/en/resizedisk.md' says: nothing.")]
    [InlineData("| 403 | GONE | 没有。 |",
        "23,9): warning ZEC0115: This page says of 'GONE': an error code with the status 403; 'docs-spec/en/resizedisk.md' says: an error code with the "
            + "status 404.")]
    [InlineData("| 404 | OTHER | 没有。 |",
        "23,9): warning ZEC0115: This page says of 'OTHER': an error code with the status 404; 'docs-spec/en/resizedisk.md' says: nothing.")]
    public void ErrorCodes_ThatDiffer_AreReportedOnBothPages(string rows, string finding)
    {
        var chinese = Chinese("名称。");
        var run = GeneratorRun.Of(
            chinese with { Content = chinese.Content + $"\n\n## 5. 错误码\n\n| HTTP状态码 | 错误码 | 说明 |\n| --- | --- | --- |\n{rows}\n" },
            Pages.Api("ResizeDisk", "| name | Yes | String | The name. |", errors: "| 404 | GONE | No such disk. |", path: "docs-spec/en/resizedisk.md"));

        Assert.Contains(run.Diagnostics, found => found.StartsWith("docs-spec/cn/resizedisk.md(" + finding, StringComparison.Ordinal));
        Assert.Contains(run.Diagnostics, static found => found.StartsWith("docs-spec/en/resizedisk.md(", StringComparison.Ordinal));
    }

    [Fact]
    public void Defaults_ThatDiffer_AreReportedAtBothLines() => Assert.Equal(
        [
            "docs-spec/cn/resizedisk.md(11,3): warning ZEC0115: This page says of 'name': the default SSD; 'docs-spec/en/resizedisk.md' says: the default "
                + "STANDARD. The first is documented; correct one of them.",
            "docs-spec/en/resizedisk.md(11,3): warning ZEC0115: This page says of 'name': the default STANDARD; 'docs-spec/cn/resizedisk.md' says: the "
                + "default SSD. The first is documented; correct one of them.",
        ],
        GeneratorRun.Of(Chinese("默认为SSD。"), English("Default value: STANDARD.")).Diagnostics.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("| name | No | String | x |", "11,3", "it is required", "11,3", "it is optional")]
    [InlineData("| name | Yes | Integer | x |", "11,14", "the type String", "11,16", "the type Integer")]
    public void Tables_ThatDiffer_AreReportedAtBothLines(string row, string chinesePlace, string chineseWords, string englishPlace, string englishWords) =>
        Assert.Equal(
        [
            $"docs-spec/cn/resizedisk.md({chinesePlace}): warning ZEC0115: This page says of 'name': {chineseWords}; 'docs-spec/en/resizedisk.md' says: "
                + $"{englishWords}. The page that code is generated from takes precedence; correct one of them.",
            $"docs-spec/en/resizedisk.md({englishPlace}): warning ZEC0115: This page says of 'name': {englishWords}; 'docs-spec/cn/resizedisk.md' says: "
                + $"{chineseWords}. The page that code is generated from takes precedence; correct one of them.",
        ],
        GeneratorRun.Of(Chinese("x"), Pages.Api("ResizeDisk", row, path: "docs-spec/en/resizedisk.md")).Diagnostics.Order(StringComparer.Ordinal));

    [Fact]
    public void Member_OfOneLanguageOnly_IsReportedAtItsRowAndAtTheOtherTitle() => Assert.Equal(
        [
            "docs-spec/cn/resizedisk.md(1,1): warning ZEC0115: This page says of 'size': nothing; 'docs-spec/en/resizedisk.md' says: the type Integer. The "
                + "page that code is generated from takes precedence; correct one of them.",
            "docs-spec/en/resizedisk.md(12,3): warning ZEC0115: This page says of 'size': the type Integer; 'docs-spec/cn/resizedisk.md' says: nothing. The "
                + "page that code is generated from takes precedence; correct one of them.",
        ],
        GeneratorRun.Of(Chinese("x"), Pages.Api("ResizeDisk", "| name | Yes | String | x |\n| size | No | Integer | x |",
            path: "docs-spec/en/resizedisk.md")).Diagnostics.Order(StringComparer.Ordinal));

    [Fact]
    public void Limit_OfOneLanguageOnly_IsNotReported()
    {
        var run = GeneratorRun.Of(Chinese("长度限制：1～64个字符。"), English("Up to 64 characters."));

        Assert.Empty(run.Diagnostics);
        Assert.Equal([new LengthConstraint(null, 64)], NameOf(run).Constraints);
    }

    [Fact]
    public void Action_OfOneLanguageOnly_SharesTheStructuresOfTheOther()
    {
        var run = GeneratorRun.Of(
            Chinese("x") with { Content = Chinese("x").Content
                .Replace("| name | 是 | String |", "| tag | 是 | [Tag](datastructure.md#tag) |", StringComparison.Ordinal) },
            Pages.Structures(("Tag", "| 名称 | 类型 | 描述 |\n| --- | --- | --- |\n| key | String | 键。 |")) with { RelativePath = "docs-spec/cn/datastructure.md",
                Service = "zec" },
            Pages.Api("GrowDisk", "| tag | Yes | [Tag](datastructure.md#tag) | A tag. |", path: "docs-spec/en/growdisk.md"),
            Pages.Structures(("Tag", "| Name | Type | Description |\n| --- | --- | --- |\n| key | String | The key. |")) with { RelativePath =
                "docs-spec/en/datastructure.md", Service = "zec" });

        Assert.Equal(["Zec.GrowDisk.g.cs", "Zec.ResizeDisk.g.cs", "Zec.ZecClient.g.cs", "Zec.ZecErrorCode.g.cs", "Zec.ZecJson.g.cs", "Zec.ZecStructures.g.cs"],
            run.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("<summary>The key.</summary>", run.Files["Zec.ZecStructures.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public required Tag Tag", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Problems);
    }

    private static Member NameOf(GeneratorRun run) => run.Models<Model.Operation>(TrackingNames.Operations).Single().Request.Members.Single();

    /// <summary>Of two languages one is emitted; the other one may have the slip all the same.</summary>
    [Theory]
    [InlineData("Stirng", "Label")]
    [InlineData("String", "Lable")]
    public void UnknownTypeOfThePageThatIsNotEmitted_IsReported(string name, string label)
    {
        static PageFile Structures(string folder, string header, string key) =>
            new($"docs-spec/{folder}/datastructure.md", $"# Data\n\n## Label\n\n{header}\n| --- | --- | --- |\n| key | {key} | x |\n");
        var chinese = Chinese("名称。");

        var run = GeneratorRun.Of(
            chinese with { Content = chinese.Content.Replace("| name | 是 | String |", $"| labels | 否 | Array of {label} | 标签。 |\n| name | 是 | String |",
                StringComparison.Ordinal) },
            Pages.Api("ResizeDisk", "| labels | No | Array of Label | Labels. |\n| name | Yes | String | The name. |", path: "docs-spec/en/resizedisk.md"),
            Structures("cn", "| 名称 | 类型 | 描述 |", name),
            Structures("en", "| Parameter Name | Type | Description |", "String"));

        Assert.Contains(run.Diagnostics,
            found => found.StartsWith("docs-spec/cn/", StringComparison.Ordinal) && found.Contains("warning ZEC0002: Unknown type", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Diagnostics,
            static found => found.StartsWith("docs-spec/en/", StringComparison.Ordinal) && found.Contains("ZEC0002", StringComparison.Ordinal));
    }

    private static PageFile English(string description) =>
        Pages.Api("ResizeDisk", $"| name | Yes | String | {description} |", path: "docs-spec/en/resizedisk.md");

    private static PageFile CommonErrors(string language, string title, string section, string description) =>
        new($"docs-spec/{language}/commonerrorcode.md", $"""
        # {title}

        ## {section}

        | HTTP Status Code | Error Code | Description |
        | --- | --- | --- |
        | 404 | INVALID\_DISK\_NOT\_FOUND | {description} |
        """, Service: "zec");

    private static PageFile Chinese(string description) => new("docs-spec/cn/resizedisk.md", $"""
        # ResizeDisk

        ## 1. 接口描述

        扩容云盘。

        ## 2. 请求参数

        | 参数名称 | 必选 | 类型 | 描述 |
        | --- | --- | --- | --- |
        | name | 是 | String | {description} |

        ## 3. 响应结果

        | 参数名称 | 类型 | 描述 |
        | --- | --- | --- |
        | requestId | String | 请求ID。 |
        """, Service: "zec");
}
