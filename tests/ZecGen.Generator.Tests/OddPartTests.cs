using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Parts of a page in another form than tables below headings: lists, tabs, captions, paragraphs → what a table would have said.</summary>
public class OddPartTests
{
    private const string Request =
        "| Parameter Name | Required | Type | Description |\n| --- | --- | --- | --- |\n| diskId | Yes | String | The disk. |\n| size | No | Integer | New "
            + "size in GiB. |\n| labels | No | Array of String | Labels to set. |\n";
    private const string Response =
        "| Parameter Name | Type | Description |\n| --- | --- | --- |\n| requestId | String | ID of the call. |\n| taskId | String | ID of the task. |\n";
    private const string Errors =
        "| HTTP Status Code | Error Code | Description |\n| --- | --- | --- |\n| 404 | INVALID\\_DISK\\_NOT\\_FOUND | No such disk. |\n| 400 | "
            + "DISK\\_TOO\\_SMALL | It is too small. |\n";
    private const string ChineseRequest =
        "| 参数名称 | 必选 | 类型 | 描述 |\n| --- | --- | --- | --- |\n| diskId | 是 | String | 云盘。 |\n| size | 否 | Integer | 新的大小，单位GiB。 |\n| labels | 否 | Array of "
            + "String | 要设置的标签。 |\n";
    private const string ChineseErrors =
        "| HTTP状态码 | 错误码 | 说明 |\n| --- | --- | --- |\n| 404 | INVALID\\_DISK\\_NOT\\_FOUND | 没有这块云盘。 |\n| 400 | DISK\\_TOO\\_SMALL | 太小。 |\n";

    [Theory]
    [InlineData(Request, "- diskId (String, required): The disk.\n- size (Integer): New size in GiB.\n- labels (Array of String): Labels to set.\n")]
    [InlineData(Request, "* **diskId** (String, required) - The disk.\n* `size` (Integer, optional) – New size in GiB.\n* `labels` (Array of String)\n")]
    [InlineData(Request, "* diskId: String, required. The disk.\n* size: Integer. New size in GiB.\n* labels: Array of String. Labels to set.\n")]
    [InlineData(Request,
        "1. diskId (String, required): The disk.\n   - one thing to know\n2. size (Integer): New size in GiB.\n3. labels (String[]): Labels to set.\n")]
    [InlineData(Response, "* `requestId` (String): ID of the call.\n* `taskId` (String): ID of the task.\n")]
    [InlineData(ChineseRequest, "- diskId（String，必选）：云盘。\n- size（Integer，可选）：新的大小。\n- labels（Array of String）：要设置的标签。\n")]
    [InlineData("## 2. Request Parameters\n\n", "{% tabs %}\n{% tab title=\"Request Parameters\" %}\n\n")]
    [InlineData("## 2. 请求参数\n\n", "{% tabs %}\n{% tab title=\"请求参数\" %}\n\n")]
    [InlineData("## 2. Request Parameters\n\n", "<details>\n<summary>Request Parameters</summary>\n\n")]
    [InlineData("## 2. 请求参数\n\n", "<details>\n\n<summary><b>请求参数</b></summary>\n\n")]
    [InlineData("## 2. Request Parameters", "## Parameters of the Request")]
    [InlineData("## 2. Request Parameters", "## Request Elements")]
    [InlineData("## 3. Response Parameters", "## Returned Data")]
    [InlineData("## 2. 请求参数", "## 2. 传入参数")]
    [InlineData("## 3. 响应结果", "## 3. 应答参数说明")]
    [InlineData("## 5. 错误码", "## 5. 异常码列表")]
    [InlineData("## 2. 请求参数", "## 2. 請求參數")]
    [InlineData("| 参数名称 | 必选 | 类型 | 描述 |", "| 參數名稱 | 必選 | 類型 | 描述 |")]
    [InlineData(Response,
        "<table><tr><th colspan=\"3\">What comes back</th></tr><tr><th>Parameter "
            + "Name</th><th>Type</th><th>Description</th></tr><tr><td>requestId</td><td>String</td><td>ID of the "
            + "call.</td></tr><tr><td>taskId</td><td>String</td><td>ID of the task.</td></tr></table>\n")]
    [InlineData(Errors, "INVALID_DISK_NOT_FOUND (404): No such disk.\n\nDISK_TOO_SMALL (400): It is too small.\n")]
    [InlineData(Errors, "**404**\n\n`INVALID_DISK_NOT_FOUND`: No such disk.\n\n**400**\n\nDISK_TOO_SMALL: It is too small.\n")]
    [InlineData(Errors, "```\n404 INVALID_DISK_NOT_FOUND\n400 DISK_TOO_SMALL\n```\n")]
    [InlineData(Errors, "- **`404`** `INVALID_DISK_NOT_FOUND` No such disk.\n- **`400`** `DISK_TOO_SMALL` It is too small.\n")]
    [InlineData(ChineseErrors, "INVALID_DISK_NOT_FOUND（404）：没有这块云盘。\n\nDISK_TOO_SMALL（400）：太小。\n")]
    [InlineData("| 404 |", "| **Disks** | | |\n| 404 |")]
    [InlineData("| size |", "| ***Optional*** ||||\n| size |")]
    [InlineData("| size |", "| size `NEW` |")]
    [InlineData("| size |", "| size ![beta](https://example.com/beta.svg) |")]
    [InlineData("| size |", "| size [new] |")]
    [InlineData("| size |", "| size, integer |")]
    [InlineData("| size |", "| size <sup>since v2</sup> |")]
    [InlineData("| size |", "| size<sup>[1](#note)</sup> |")]
    [InlineData("| size |", "| size<sup><a href=\"#note\">1</a></sup> |")]
    [InlineData("新的大小，单位GiB。 |", "新的大小，单位GiB。 | <!-- 已确认 -->")]
    [InlineData("New size in GiB. |", "New size in GiB. | <!-- ok? -->")]
    [InlineData("Labels to set. |", "Labels to set. | <!-- ok? -->")]
    [InlineData("| Parameter Name | Required | Type | Description |", "| Param | Req. | Type | Desc. |")]
    [InlineData("NOT\\_FOUND |", "NOT\\_FOUND. |")]
    [InlineData("# ResizeDisk\n\n## 1.", "# Disks\n\n## ResizeDisk\n\n## 1.")]
    [InlineData("| size |", "| 1) size |")]
    [InlineData("| size |", "| $size |")]
    [InlineData("| Parameter Name | Required |", "| Parameter Name | Presence |")]
    [InlineData("| requestId | String | ID of the call. |\n| taskId |",
        "| requestId | String | ID of the call. |\n| response | Object | What comes back. |\n| └ requestId | String | ID of the call. |\n| └ taskId |")]
    [InlineData("| taskId | String | ID", "| response.taskId | String | ID")]
    [InlineData("| taskId | String | 任务", "| response.taskId | String | 任务")]
    public void PartInAnotherForm_IsReadAsATable(string from, string to)
    {
        var page = OddPage.Parse(
            OddPage.With(OddPage.English.ReplaceLineEndings("\n").Contains(from, StringComparison.Ordinal) ? OddPage.English : OddPage.Chinese, from, to));

        Assert.Equal((OddPage.Whole, ""), (OddPage.Facts(page), OddPage.Findings(page)));
    }

    [Fact]
    public void CodesInALine_AreCodesWithoutAStatus() =>
        Assert.EndsWith("; 0 INVALID_DISK_NOT_FOUND, 0 DISK_TOO_SMALL",
            OddPage.Facts(OddPage.Parse(OddPage.With(OddPage.English, Errors, "`INVALID_DISK_NOT_FOUND`, `DISK_TOO_SMALL`\n"))), StringComparison.Ordinal);

    /// <summary>Prose that speaks of a code lists none.</summary>
    [Theory]
    [InlineData("The call may fail with DISK_TOO_SMALL where there are 404 disks.\n")]
    [InlineData("```json\n{ \"code\": \"DISK_TOO_SMALL\" }\n```\n")]
    public void ProseAboutACode_IsNone(string text) =>
        Assert.EndsWith("; ", OddPage.Facts(OddPage.Parse(OddPage.With(OddPage.English, Errors, text))), StringComparison.Ordinal);

    [Theory]
    [InlineData(Request, "- diskId: the disk that is made larger\n- size: how large, in GiB\n- labels: what to call it\n",
        "docs-spec/resizedisk.md(9,1): warning ZEC0037: The list below '2. Request Parameters' is not read; write a table with a row for each of its items, "
            + "or each item as '- name (Type, required): what it is'")]
    [InlineData(Request,
        "- diskId (String, required): The disk.\n  - key (String): Nested.\n  - value (String): Nested.\n- size (Integer): Size.\n- labels (Array of "
            + "String): Labels.\n", "docs-spec/resizedisk.md(9,1): warning ZEC0037: The list below '2. Request Parameters' is not read;")]
    [InlineData(ChineseRequest, "- diskId：要扩容的云盘\n- size：新的大小\n- labels：标签\n",
        "docs-spec/resizedisk.md(9,1): warning ZEC0037: The list below '2. 请求参数' is not read;")]
    public void ListThatLeavesADoubt_IsOneFinding(string from, string to, string finding)
    {
        var text = OddPage.With(from == Request ? OddPage.English : OddPage.Chinese, from, to);

        Assert.StartsWith(finding, Assert.Single(GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", text)).Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Ping\n\n## 1. API Description\n\nAnswers.\n\n## 4. Code Example\n\n")]
    [InlineData("# Ping\n\n## 1. 接口描述\n\n回应。\n\n## 4. 代码示例\n\n")]
    public void TitleThatItsExampleCalls_IsAnAction(string head)
    {
        var page =
            OddPage.Parse(
                head
                    + "```json\nPOST /api/v2/zec HTTP/1.1\nX-ZC-Action: Ping\n\nRequest:\n{}\n\nResponse:\n{ \"requestId\": \"r-1\", \"response\": { "
                    + "\"requestId\": \"r-1\" } }\n```\n", "docs-spec/ping.md");

        Assert.Equal(("Ping(): ; ", ""), (OddPage.Facts(page), OddPage.Findings(page)));
    }

    [Fact]
    public void TitleOfAnActionAboveNothing_IsReported()
    {
        Assert.StartsWith(
            "docs-spec/deletedisk.md(1,1): warning ZEC0051: The page has the title 'DeleteDisk' and no action can be read from it;",
            Assert.Single(GeneratorRun.Of(Pages.Api("ResizeDisk"), new("docs-spec/deletedisk.md", "# DeleteDisk\n\n敬请期待。\n")).Diagnostics),
            StringComparison.Ordinal);
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk"), new("docs-spec/resizevolume.md", "# ResizeVolume\n\nComing soon.\n"),
            new("docs-spec/mountguide.md", "# MountGuide\n\nSome words.\n"), new("docs-spec/quickstart.md", "# QuickStart\n\nSome words.\n"));

        Assert.Equal(
            "docs-spec/resizevolume.md(1,1): warning ZEC0051: The page has the title 'ResizeVolume' and no action can be read from it; add the sections '## "
                + "Request Parameters' and '## Response Parameters', or remove the page. The page is left out.",
            Assert.Single(run.Diagnostics));
    }

    [Fact]
    public void MarkupThatNobodyCloses_EndsAtTheNextHeading()
    {
        var text = OddPage.With(OddPage.With(OddPage.English, "```json\nPOST", "<pre><code>\nPOST"), "  }\n}\n```\n", "  }\n}\n");

        Assert.Equal((OddPage.Whole, "ZEC0025 24"), (OddPage.Facts(OddPage.Parse(text)), OddPage.Findings(OddPage.Parse(text))));
    }

    [Theory]
    [InlineData("# Data Structures\n\n**Disk**\n\n")]
    [InlineData("# 数据结构\n\n**Disk**\n\n")]
    [InlineData("# Data Structures\n\n## Disk\n\n")]
    public void StructureBelowACaption_IsRead(string head) =>
        Assert.Equal(["Disk"], OddPage.Parse(head + "| Name | Type | Description |\n| --- | --- | --- |\n| id | String | ID. |\n").Structures
            .Select(static structure => structure.Name));

    [Theory]
    [InlineData("",
        "docs-spec/datastructure.md(9,1): warning ZEC0039: This table follows that of 'Disk' with nothing between them, and is read as its second part; give "
            + "it a heading of its own, or make the two tables one")]
    [InlineData("More of it:\n\n", null)]
    public void SecondTableOfAStructure_IsReportedWhereNothingPartsTheTwo(string between, string? finding)
    {
        const string Header = "| Name | Type | Description |\n| --- | --- | --- |\n";
        var run = GeneratorRun.Of(
            Pages.Api("ResizeDisk", "| disk | No | [Disk](datastructure.md#disk) | The disk. |"),
            new PageFile("docs-spec/datastructure.md",
                $"# Data Structures\n\n## Disk\n\n{Header}| id | String | ID. |\n\n{between}{Header}| size | Integer | Size. |\n"));

        Assert.Equal(finding, run.Diagnostics.SingleOrDefault());
        Assert.Equal(["id", "size"], Assert.Single(run.Structures).Type.Members.Select(static member => member.WireName));
    }

    [Fact]
    public void StructureAsAList_IsRead()
    {
        var page = OddPage.Parse("# Data Structures\n\n## Disk\n\n* id (String): ID.\n* tags (Array of [Tag](#tag)): Tags.\n");

        Assert.Equal("id String , tags Tag 1#tag",
            string.Join(", ", Assert.Single(page.Structures).Fields
                .Select(static field => $"{field.Name} {field.Type.Name} {(field.Type.ArrayDepth == 0 ? "" : field.Type.ArrayDepth)}{field.Type.Link}")));
    }

    [Fact]
    public void StructuresBelowHeadingsOfTheFirstLevel_AreAllRead()
    {
        const string Table = "| Name | Type | Description |\n| --- | --- | --- |\n| id | String | ID. |\n";

        Assert.Equal(["Disk", "Tag"], OddPage.Parse($"# Disk\n\n{Table}\n# Tag\n\n{Table}").Structures.Select(static structure => structure.Name));
        Assert.Empty(OddPage.Parse($"# Response\n\n{Table}").Structures);
    }

    [Theory]
    [InlineData("en", "#",
        "docs-spec/disks.md(54,1): warning ZEC0027: The page of 'ResizeDisk' has the title of another action, 'DeleteDisk', here; give it a page of its own. "
            + "What follows is not read.")]
    [InlineData("cn", "#", "docs-spec/disks.md(54,1): warning ZEC0027: The page of 'ResizeDisk' has the title of another action, 'DeleteDisk', here;")]
    public void SecondActionBelowOneTitle_IsReported(string language, string deeper, string finding)
    {
        var first = (language == "en" ? OddPage.English : OddPage.Chinese).ReplaceLineEndings("\n").Replace("\n#", "\n#" + deeper, StringComparison.Ordinal);
        var text = "# Disks\n\n#" + first + "\n#" + first.Replace("ResizeDisk", "DeleteDisk", StringComparison.Ordinal);

        Assert.Equal(OddPage.Whole, OddPage.Facts(OddPage.Parse(text)));
        Assert.StartsWith(finding, Assert.Single(GeneratorRun.Of(new PageFile("docs-spec/disks.md", text)).Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Common Error Codes\n\n- 429 `REQUEST_LIMIT`: Too many.\n- 500 `INTERNAL_ERROR`: Ours.\n")]
    [InlineData("# 公共错误码\n\n- 429 `REQUEST_LIMIT`：太多。\n- 500 `INTERNAL_ERROR`：内部错误。\n")]
    public void ListOfCommonErrorCodes_IsRead(string text) =>
        Assert.Equal(["429 REQUEST_LIMIT", "500 INTERNAL_ERROR"], OddPage.Parse(text).Errors.Select(static row => $"{row.Error.Status} {row.Error.Code}"));
}
