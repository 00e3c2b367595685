using ZecGen.Generator.Declarations;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Forms that published pages have beside the usual ones: a small page of each → what is read.</summary>
public class PublishedFormTests
{
    private const string Tag = "| Name | Type | Description |\n| --- | --- | --- |\n| key | String | Key. |";

    [Fact]
    public void Heading_WithAnAnchor_IsRead()
    {
        var page =
            Parse(
                "# ResizeDisk\n\n## 1. 接口描述 <a href=\"#1.-jie-kou\" id=\"1.-jie-kou\"></a>\n\n扩容云盘。\n\n## 2. 请求参数\n\n| 参数名称 | 必选 | 类型 | 描述 |\n| --- | --- | "
                    + "--- | --- |\n| diskId | 是 | String | ID。 |\n");

        Assert.Equal("扩容云盘。", page.Operation!.Documentation.Summary.Flat);
        Assert.Equal("diskId", Assert.Single(page.Operation.Request).Name);
    }

    [Fact]
    public void StructureTable_WhoseLastColumnHasNoName_IsRead()
    {
        var page = Parse("# 数据结构\n\n## Tag\n\n| 名称 | 类型 |  |\n| --- | --- | --- |\n| key | String | 键。 |\n");

        Assert.Equal("键。", Assert.Single(Assert.Single(page.Structures).Fields).Description.Flat);
    }

    [Fact]
    public void ErrorTable_OfEmptyBoldText_GivesNoErrors() =>
        Assert.Empty(Parse("# ResizeDisk\n\n## 请求参数\n\n## 6. 错误码\n\n| HTTP状态码 | 错误码 | 说明 |\n| --- | --- | --- |\n| **** |  |  |\n").Operation!.Errors);

    [Fact]
    public void ListedValues_InParagraphs_AreRead()
    {
        var run =
            GeneratorRun.Of(Pages.Api("ResizeDisk", "| kind | No | String | <p>Kind.</p><ul><li><p>FAST：fast.</p></li><li><p>SLOW：slow.</p></li></ul> |"));

        Assert.Contains("Fast", run.Files["Zec.ZecEnumerations.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Slow", run.Files["Zec.ZecEnumerations.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("Response:\n{\"requestId\":\"T1\",\"response\":{\"requestId\":\"T1\"}}\n")]
    [InlineData("Response：\n{\"requestId\":\"T1\",\"response\":{\"requestId\":\"T1\"}}\n")]
    public void Example_EmptyOrOfAResponseOnly_IsNotReported(string example)
    {
        var run = GeneratorRun.WithExamples(
            new PageFile("docs-spec/resizedisk.md",
                $"# ResizeDisk\n\n## Request Parameters\n\n{Pages.RequestHeader}\n| diskId | Yes | String | ID. |\n\n## Response "
                    + $"Parameters\n\n{Pages.ResponseHeader}\n| requestId | String | ID. |\n\n## Code Example\n\n```json\n{example}```\n", Service: "zec"));

        Assert.Empty(run.Diagnostics);
        Assert.Contains("public required string DiskId", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Problems);
    }

    [Fact]
    public void Page_WithWindowsLineEndings_GivesTheSameOutput()
    {
        var page = Pages.Api("ResizeDisk",
            "| kind | No | String | <ul><li>FAST：fast.</li><li>SLOW：slow.</li></ul> |\n| size | No | Integer | Value range: 1 to 10. |");

        Assert.Equal(GeneratorRun.Of(page).Files, GeneratorRun.Of(page with { Content = page.Content.Replace("\n", "\r\n", StringComparison.Ordinal) }).Files);
    }

    [Theory]
    [InlineData("[Tag](https://docs.console.zenlayer.com/api-reference/compute/zec/datastructure#tag)", "Tag?")]
    [InlineData("Array of [Tag](https://app.gitbook.com/o/abc/s/def/datastructure#tag)", "ValueList<Tag>")]
    [InlineData("Array of [Tag](datastructure.md)", "ValueList<Tag>")]
    [InlineData("Array of Tag", "ValueList<Tag>")]
    [InlineData("<p>Array of </p><p><a href=\"datastructure.md#tag\">Tag</a> </p>", "ValueList<Tag>")]
    public void TypeCell_WithOrWithoutALink_IsResolved(string type, string expected)
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", $"| tags | No | {type} | Tags. |"), Pages.Structures(("Tag", Tag)));

        Assert.Contains($"public {expected} Tags {{ get; init; }}", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("[Tag](../other/datastructure.md#tag)", "Value")]
    [InlineData("Tag", "Key")]
    public void Structure_OnTwoPages_IsResolvedByTheLinkOrTheFolder(string type, string member)
    {
        var run = GeneratorRun.Of(
            Pages.Api("ResizeDisk", $"| tag | No | {type} | Tag. |", path: "docs-spec/disk/resizedisk.md"),
            Pages.Structures(("Tag", Tag)) with { RelativePath = "docs-spec/disk/datastructure.md", Service = "zec" },
            Pages.Structures(("Tag", Tag.Replace("key", "value", StringComparison.Ordinal))) with { RelativePath = "docs-spec/other/datastructure.md",
                Service = "zec" });

        Assert.Contains($"public string? {member} {{", run.Files["Zec.ZecStructures.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Problems);
    }

    [Fact]
    public void Name_WithACapital_KeepsItOnTheWire()
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", "| OriginalPrice | No | Float | Price. |"));

        Assert.Contains("public double? OriginalPrice", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Contains("\"OriginalPrice\"", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Values_ThatDifferByCaseOnly_Compile()
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", "| kind | No | String | <ul><li>Running: one.</li><li>RUNNING: two.</li></ul> |"));

        Assert.Contains("\"Running\"", run.Files["Zec.ZecEnumerations.g.cs"], StringComparison.Ordinal);
        Assert.Contains("\"RUNNING\"", run.Files["Zec.ZecEnumerations.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Problems);
    }

    private static Page Parse(string content) => PageParser.Parse(new("page.md", "page.md", content, "zec", null));
}
