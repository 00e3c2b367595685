using ZecGen.Generator.Declarations;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>How pages call themselves and their sections, and which pages are none of ours.</summary>
public class HeadingFormTests
{
    private const string Request = "| Parameter Name | Required | Type | Description |\n| --- | --- | --- | --- |\n| diskId | Yes | String | ID. |";
    private const string Response = "| Parameter Name | Type | Description |\n| --- | --- | --- |\n| requestId | String | ID. |";

    [Theory]
    [InlineData("# ResizeDisk")]
    [InlineData("# `ResizeDisk`")]
    [InlineData("# **ResizeDisk** <a href=\"#a\" id=\"a\"></a>")]
    [InlineData("# &#x20;ResizeDisk")]
    [InlineData("# ResizeDisk（扩容云盘）")]
    [InlineData("# ResizeDisk (Resize a disk)")]
    [InlineData("# ResizeDisk - 扩容云盘")]
    [InlineData("# 扩容云盘 ResizeDisk")]
    [InlineData("# 扩容云盘（ResizeDisk）")]
    [InlineData("# 1. ResizeDisk")]
    [InlineData("# ResizeDisk API")]
    [InlineData("\uFEFF# ResizeDisk")]
    [InlineData("ResizeDisk\n==========")]
    [InlineData("---\ndescription: >-\n  Text: more\n  # no title\n---\n\n# ResizeDisk")]
    public void Title_OfAnyForm_NamesTheAction(string title) =>
        Assert.Equal("ResizeDisk", Parse(title, "## Request Parameters", "## Response Parameters").Operation?.Action);

    /// <summary>HTML goes on until the next blank line, and what stands right below it is none.</summary>
    [Theory]
    [InlineData("## 3. ", "<div>\n## 3. ")]
    [InlineData("## 3. ", "<p>More.</p>\n## 3. ")]
    [InlineData("## 3. ", "<div>\nMore.\n</div>\n## 3. ")]
    [InlineData("## 5. ", "<br>\n## 5. ")]
    [InlineData("## 5. ", "<details>\n<summary>More</summary>\n## 5. ")]
    [InlineData("```json\n", "<figure>\n```json\n")]
    [InlineData("| --- | --- | --- | --- |\n", "--- | :-- | --- | ---\n")]
    public void HtmlRightAboveAHeading_DoesNotHideIt(string from, string to)
    {
        var page = OddPage.Parse(OddPage.With(OddPage.English, from, to));

        Assert.Equal((OddPage.Whole, ""), (OddPage.Facts(page), OddPage.Findings(page)));
    }

    [Fact]
    public void HtmlRightAboveTheHeadingOfAStructure_DoesNotHideIt()
    {
        var page = OddPage.Parse(
            "# Data Structures\n\n<a id=\"x\"></a><br>\n## Tag\n\n| Name | Type | Description |\n| --- | --- | --- |\n| key | String | Key. |\n");

        Assert.Equal("Tag", Assert.Single(page.Structures).Name);
    }

    [Theory]
    [InlineData("# Signature")]
    [InlineData("# 请求结构")]
    [InlineData("# Resize Disk")]
    [InlineData("# How to use ResizeDisk")]
    [InlineData("# ResizeDisk and CreateDisk")]
    public void Title_OfAGuide_NamesNoAction(string title)
    {
        var page = Parse(title, "## Request", "## Response");
        Assert.Null(page.Operation);
        Assert.Empty(page.Structures);
        Assert.Empty(page.Diagnostics);
    }

    [Theory]
    [InlineData("## Response Parameters", "## Error Codes", "| HTTP Status Code | Error Code | Description |")]
    [InlineData("## 响应结果", "## 错误码", "| HTTP状态码 | 错误码 | 说明 |")]
    public void HeadingsOfResponseAndErrors_Exchanged_TablesAreReadByTheirColumns(string response, string errors, string header)
    {
        var content = $"# ResizeDisk\n\n## Request Parameters\n\n{Request}\n\n{errors}\n\n{Response}\n\n{response}\n\n"
            + header + "\n| --- | --- | --- |\n| 404 | INVALID_DISK_NOT_FOUND | There is none. |";
        var page = PageParser.Parse(new("resizedisk.md", "resizedisk.md", content, "zec", "2022-11-20"));

        Assert.Equal("requestId", Assert.Single(page.Operation!.Response).Name);
        Assert.Equal("INVALID_DISK_NOT_FOUND", Assert.Single(page.Operation.Errors).Error.Code);
        Assert.Equal(["ZEC0021", "ZEC0021"], page.Diagnostics.Select(static finding => finding.Descriptor.Id));
    }

    [Theory]
    [InlineData("# ResizeDisk [已废弃]", true)]
    [InlineData("# ResizeDisk (Deprecated)", true)]
    [InlineData("# ResizeDisk", false)]
    public void Title_WithADeprecationMark_DeprecatesTheAction(string title, bool isDeprecated) =>
        Assert.Equal(isDeprecated, Parse(title, "## Request Parameters", "## Response Parameters").Operation!.Deprecation is not null);

    [Theory]
    [InlineData("## 二、请求参数")]
    [InlineData("## （2）请求参数")]
    [InlineData("## ２．请求参数")]
    [InlineData("## 2. 请求⼊参")]
    [InlineData("## 2. 请求参数说明")]
    [InlineData("## 2. 请求参数（Request）")]
    [InlineData("## 请求参数 Request Parameters")]
    [InlineData("## 2. Request Parameters:")]
    [InlineData("## API Request Parameters")]
    [InlineData("## 2. Input Parameter List")]
    [InlineData("## Request Body")]
    public void Heading_OfAnyForm_NamesTheSection(string heading) =>
        Assert.Equal("diskId", Assert.Single(Parse("# ResizeDisk", heading, "## Response").Operation!.Request).Name);

    [Theory]
    [InlineData("## 3. 返回值")]
    [InlineData("## 3. 输出参数列表")]
    [InlineData("## 3. 响应结果 Response")]
    [InlineData("## 3. Return Values")]
    [InlineData("## Response Body")]
    public void ResponseHeading_OfAnyForm_IsKnown(string heading) =>
        Assert.Equal("requestId", Assert.Single(Parse("# ResizeDisk", "## Request", heading).Operation!.Response).Name);

    [Fact]
    public void UnknownHeading_IsReportedAndItsTableReadByTheColumns()
    {
        var page = Parse("# ResizeDisk", "## Miscellany of fields", "## Response");
        Assert.Equal("diskId", Assert.Single(page.Operation!.Request).Name);
        Assert.Equal(["ZEC0021"], page.Diagnostics.Select(finding => finding.Descriptor.Id));
    }

    [Theory]
    [InlineData("## Disk", "Disk")]
    [InlineData("### 1. Disk", "Disk")]
    [InlineData("## **Disk** <a href=\"#disk\" id=\"disk\"></a>", "Disk")]
    [InlineData("## Disk（云盘）", "Disk")]
    [InlineData("## Request", "Request")]
    [InlineData("## Two Disks", null)]
    public void Heading_OfAStructure_NamesIt(string heading, string? name)
    {
        var page = PageParser.Parse(new("p.md", "p.md", $"# Data Structures\n\n## Tag\n\n{Response}\n\n{heading}\n\n{Response}\n", null, null));
        Assert.Equal(name, page.Structures.ElementAtOrDefault(1)?.Name);
    }

    private static Page Parse(string title, string request, string response) =>
        PageParser.Parse(new("p.md", "p.md", $"{title}\n\n## Description\n\nText.\n\n{request}\n\n{Request}\n\n{response}\n\n{Response}\n", null, null));

    [Theory]
    [InlineData("## ##")]
    [InlineData("##")]
    [InlineData("## ")]
    [InlineData("###### ######")]
    [InlineData("- ## ##")]
    [InlineData("> ## ##")]
    public void EmptyHeading_LeavesItsPageWhole(string heading)
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", description: $"Text.\n\n{heading}\n\nMore text."));

        Assert.Empty(run.Diagnostics);
        Assert.Contains("Zec.ResizeDisk.g.cs", run.Files.Keys);
    }
}
