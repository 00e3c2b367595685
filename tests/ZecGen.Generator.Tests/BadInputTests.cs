using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Wrong documentation → one diagnostic that names the place and the fix; everything else is generated as if it were right.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("| Parameter Name | Required | Description |\n| --- | --- | --- |\n| diskId | Yes | ID. |", "type",
        "类型 or Type. Until then every member holds raw JSON.")]
    [InlineData("| Parameter Name | Type | Description |\n| --- | --- | --- |\n| diskId | String | ID. |", "required flag",
        "必选 or Required. Until then every parameter is optional.")]
    [InlineData("| Parameter | Required | Type |\n| --- | --- | --- |\n| diskId | Yes | String |", "description",
        "描述 or Description. Until then the members have no documentation and no rules.")]
    public void RequestTable_WithoutAColumn_IsReportedAtTheTable(string table, string role, string fix)
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", table), Pages.Api("CreateDisk"));

        var finding = Assert.Single(run.Diagnostics);
        Assert.StartsWith("docs-spec/resizedisk.md(9,1): warning ZEC0001:", finding, StringComparison.Ordinal);
        Assert.Contains($"no column for the {role} (its columns: ", finding, StringComparison.Ordinal);
        Assert.EndsWith($"add one named {fix}", finding, StringComparison.Ordinal);
        Assert.Contains("DiskId { get; init; }", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Problems);
    }

    [Fact]
    public void RequestTable_WithoutParameterNames_LeavesThePageOut()
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk",
            "| Parameter no. | Required | Type | Description |\n| --- | --- | --- | --- |\n| 1 | Yes | String | ID. |"), Pages.Api("CreateDisk"));

        Assert.StartsWith("docs-spec/resizedisk.md(9,1): warning ZEC0001:", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        AssertOnlyEmits("CreateDisk", run);
    }

    [Fact]
    public void Table_WithoutColumnNames_IsReadByItsCells()
    {
        var page = Pages.Api("ResizeDisk");
        var run = GeneratorRun.Of(
            page with { Content = page.Content.Replace("| Parameter Name | Required | Type | Description |", "|  |  |  |  |", StringComparison.Ordinal) });

        Assert.StartsWith("docs-spec/resizedisk.md(9,1): warning ZEC0024: The table has no header;", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.Contains("public required string DiskId { get; init; }", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownType_IsReportedAndBecomesRawJson()
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", "| diskId | Yes | String | ID. |\n| size | No | Strnig | Size. |"));

        var finding = Assert.Single(run.Diagnostics);
        Assert.StartsWith("docs-spec/resizedisk.md(12,15): warning ZEC0002: Unknown type 'Strnig' for 'size' (did you mean 'String'?);", finding,
            StringComparison.Ordinal);
        Assert.Contains("public RawJson? Size { get; init; }", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Problems);
    }

    [Fact]
    public void Structure_ThatNoPageDescribes_BecomesRawJson()
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", "| options | No | Array of [DiskOption](datastructure.md#diskoption) | Options. |"));

        var finding = Assert.Single(run.Diagnostics);
        Assert.StartsWith("docs-spec/resizedisk.md(11,18): warning ZEC0003: No page describes the structure 'DiskOption', which is the type of 'options';",
            finding, StringComparison.Ordinal);
        Assert.Contains("public ValueList<RawJson> Options { get; init; }", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Problems);
    }

    [Fact]
    public void Action_OnTwoPages_IsReadFromTheFirst()
    {
        var run = GeneratorRun.Of(
            Pages.Api("ResizeDisk", path: "docs-spec/a.md"),
            Pages.Api("ResizeDisk", "| other | Yes | String | Another. |", path: "docs-spec/b.md"),
            Pages.Api("CreateDisk"));

        var finding = Assert.Single(run.Diagnostics);
        Assert.StartsWith("docs-spec/b.md(1,1): warning ZEC0004: The action 'ResizeDisk' of the service 'zec' is already described by 'docs-spec/a.md';",
            finding, StringComparison.Ordinal);
        Assert.Contains("DiskId", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Zec.CreateDisk.g.cs", run.Files.Keys);
        Assert.Empty(run.Problems);
    }

    [Fact]
    public void UnknownService_WithoutAVersion_IsAnError()
    {
        var page = Pages.Api("ResizeDisk", service: "disks");

        Assert.Equal(
            "docs-spec/resizedisk.md(24,14): error ZEC0005: The API version of the service 'disks' is unknown, and every call must name it; correct the "
                + "name, or set ApiVersion=\"yyyy-MM-dd\" on the ZecGenDocs item that holds this page (the tool's option is --api-version)",
            Assert.Single(GeneratorRun.Of(page).Diagnostics));
        Assert.Empty(GeneratorRun.Of(page with { ApiVersion = "2026-01-01" }).Diagnostics);
    }

    [Fact]
    public void Page_OfNoService_IsReportedAndLeftOut()
    {
        var page = Pages.Api("ResizeDisk");
        var run = GeneratorRun.Of(page with { Content = page.Content.Replace("/api/v2/zec", "/", StringComparison.Ordinal) });

        Assert.StartsWith("docs-spec/resizedisk.md(24,1): warning ZEC0006:", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void Parameter_ListedTwice_IsReportedAndTheFirstIsTaken()
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", "| diskId | Yes | String | First. |\n| diskId | No | Integer | Second. |"));

        Assert.StartsWith("docs-spec/resizedisk.md(12,3): warning ZEC0007: 'diskId' is listed twice", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.Contains("public required string DiskId", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Structure_DescribedTwiceOnOnePage_IsReported()
    {
        var table = "| Name | Type | Description |\n| --- | --- | --- |\n| key | String | Key. |";
        var run =
            GeneratorRun.Of(Pages.Api("ResizeDisk", "| tag | No | [Tag](datastructure.md#tag) | Tag. |"), Pages.Structures(("Tag", table), ("Tag", table)));

        Assert.StartsWith("docs-spec/datastructure.md(9,1): warning ZEC0009: The structure 'Tag' is already described above;", Assert.Single(run.Diagnostics),
            StringComparison.Ordinal);
        Assert.Empty(run.Problems);
    }

    [Fact]
    public void UnreadablePage_IsReportedAtItsFirstLineAndLeftOut()
    {
        var run = GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", new string('>', 50_000) + " text", Service: "zec"), Pages.Api("CreateDisk"));

        Assert.StartsWith("docs-spec/resizedisk.md(1,1): warning ZEC0008: The page cannot be read (", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        AssertOnlyEmits("CreateDisk", run);
    }

    [Theory]
    [InlineData("# Introduction\n\nText about [things](createdisk.md).\n\n| 字段名称 | 解释 |\n| --- | --- |\n| Action | The action. |\n")]
    [InlineData("# README\n\n## 请求结构\n\nText.\n")]
    [InlineData("")]
    [InlineData("\0\uFEFF# \u0001\n\n|||\n|-|\n")]
    public void PageWithoutAnApi_IsSkippedWithoutAFinding(string content)
    {
        var run = GeneratorRun.Of(new PageFile("docs-spec/guide.md", content), Pages.Api("CreateDisk"));

        Assert.Empty(run.Diagnostics);
        AssertOnlyEmits("CreateDisk", run);
    }

    private static void AssertOnlyEmits(string operation, GeneratorRun run)
    {
        Assert.Equal(["Zec." + operation + ".g.cs", "Zec.ZecClient.g.cs", "Zec.ZecErrorCode.g.cs", "Zec.ZecJson.g.cs"],
            run.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(run.Problems);
    }
}
