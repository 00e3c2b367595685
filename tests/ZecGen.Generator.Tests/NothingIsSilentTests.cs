using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Pages that are not read as they were meant → one finding, at its cause.</summary>
public class NothingIsSilentTests
{
    private const string English = """
        # Title

        ## 1. API Description

        Grows a volume.

        ## 2. Request Parameters

        | Parameter Name | Required | Type | Description |
        | --- | --- | --- | --- |
        | volumeId | Yes | String | ID of the volume. |
        | gigabytes | No | Integer | Size of the volume. |

        ## 3. Response Parameters

        | Name | Type | Description |
        | --- | --- | --- |
        | requestId | String | ID of the call. |
        | taskId | String | ID of the task. |
        | used | Float | Part that is in use. |
        | price | BigDecimal | Price. |

        ## 4. Code Example

        ```json
        POST /api/v2/zec HTTP/1.1
        X-ZC-Action: GrowVolume

        Request:
        {
          "volumeId": "v-1",
          "gigabytes": 20
        }

        Response:
        {
          "requestId": "T1",
          "response": { "requestId": "T1", "taskId": "t-1", "used": 0.5, "price": 1.5 }
        }
        ```

        ## 5. Error Codes

        | HTTP Status Code | Error Code | Description |
        | --- | --- | --- |
        | 404 | INVALID_VOLUME_NOT_FOUND | No such volume. |
        """;

    private static readonly string Chinese = English
        .Replace("1. API Description", "1. 接口描述", StringComparison.Ordinal).Replace("2. Request Parameters", "2. 请求参数", StringComparison.Ordinal)
        .Replace("3. Response Parameters", "3. 响应结果", StringComparison.Ordinal).Replace("4. Code Example", "4. 代码示例", StringComparison.Ordinal)
        .Replace("5. Error Codes", "5. 错误码", StringComparison.Ordinal)
        .Replace("| Parameter Name | Required | Type | Description |", "| 参数名称 | 必选 | 类型 | 描述 |", StringComparison.Ordinal)
        .Replace("| Name | Type | Description |", "| 参数名称 | 类型 | 描述 |", StringComparison.Ordinal)
        .Replace("| HTTP Status Code | Error Code | Description |", "| HTTP状态码 | 错误码 | 说明 |", StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void PageThatIsInOrder_HasNoFinding(bool isChinese) => Assert.Empty(Check(isChinese, ("# Title", "# GrowVolume")));

    // Whatever reads the page by other evidence has nothing to report; what is reported is the page or its title.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void PageWithTablesAndNoAction_IsReportedAtItsTitle(bool isChinese)
    {
        var findings = Check(isChinese, ("# Title", "# How to grow things"), ("X-ZC-Action: GrowVolume\n", ""));

        Assert.StartsWith("docs/growvolume.md(1,1): warning ZEC0051: The page has a table of parameters", Assert.Single(findings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "# Signature\n\n## Request Example\n\n```\ncurl -X POST https://example.com/api/v2/zec \\\n-H \"X-ZC-Action: DescribeVolumes\"\n```\n\n| Header | "
            + "Description |\n| --- | --- |\n| Authorization | Signature. |\n")]
    [InlineData(
        "# Common Parameters\n\n## Request Parameters\n\n| Name | Required | Type | Description |\n| --- | --- | --- | --- |\n| X-ZC-Timestamp | Yes | "
            + "Integer | Time. |\n| X-ZC-Action | Yes | String | Action. |\n")]
    [InlineData("# 公共错误码\n\n## 错误码\n\n| HTTP状态码 | 错误码 | 说明 |\n| --- | --- | --- |\n| 401 | AUTH_FAILURE | 认证失败。 |\n")]
    [InlineData("# First Steps\n\n## Example\n\n```\nPOST /api/v2/zec HTTP/1.1\nX-ZC-Action: GrowVolume\n```\n")]
    [InlineData("# Table of contents\n\n* [Grow](growvolume.md)\n")]
    public void Guide_IsNoPageWithoutAnAction(string guide) =>
        Assert.Empty(GeneratorRun.Of(Page(false, ("# Title", "# GrowVolume")), new PageFile("docs/guide.md", guide)).Diagnostics);

    [Theory]
    [InlineData("DeleteDisk", "the title 'DeleteDisk'")]
    [InlineData("Resize snapshot", "a table of error codes")]
    public void PageWithATitleAndErrorsAlone_IsReported(string title, string evidence)
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk"),
            new PageFile("docs-spec/deletedisk.md",
                $"# {title}\n\n## Error Codes\n\n| HTTP Status Code | Error Code | Description |\n| --- | --- | --- |\n| 404 | GONE | Gone. |\n"));

        Assert.StartsWith($"docs-spec/deletedisk.md(1,1): warning ZEC0051: The page has {evidence}", Assert.Single(run.Diagnostics),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Common errors")]
    [InlineData("Error codes of disks")]
    public void PageOfErrorCodes_IsNoAction(string title) =>
        Assert.Empty(GeneratorRun.Of(Pages.Api("ResizeDisk"),
            new PageFile("docs-spec/errors.md",
                $"# {title}\n\n| HTTP Status Code | Error Code | Description |\n| --- | --- | --- |\n| 404 | GONE | Gone. |\n")).Diagnostics);

    [Theory]
    [InlineData("[structures](volumes.md)", "4,14", "'volumes.md' is broken: there is no page 'docs/volumes.md'")]
    [InlineData("[structures](datastructre.md#volume)", "4,14",
        "'datastructre.md#volume' is broken: there is no page 'docs/datastructre.md' (did you mean 'datastructure.md'?)")]
    [InlineData("[structures](datastructure.md#volum)", "4,14",
        "'datastructure.md#volum' is broken: 'docs/datastructure.md' has no section 'volum' (did you mean 'volume'?)")]
    [InlineData("[below](#nothing-like-this)", "4,9", "'#nothing-like-this' is broken: 'docs/growvolume.md' has no section 'nothing-like-this'")]
    [InlineData("[structures](https://docs.example.com/en/docs/datastructure#volum)", "4,14",
        "'https://docs.example.com/en/docs/datastructure#volum' is broken: 'docs/datastructure.md' has no section 'volum' (did you mean 'volume'?)")]
    [InlineData("<a href=\"./datastructure.md#disk\">x</a>", "4,10", "'./datastructure.md#disk' is broken: 'docs/datastructure.md' has no section 'disk'")]
    public void LinkThatLeadsNowhere_IsReportedAtItsPlace(string link, string place, string problem)
    {
        var run = GeneratorRun.Of(Page(false, ("# Title\n\n", $"# GrowVolume\n\n\n{link}\n\n")), Structures);

        Assert.StartsWith($"docs/growvolume.md({place}): warning ZEC0118: The link {problem}; correct it",
            Assert.Single(run.Diagnostics, finding => !finding.Contains("ZEC0117", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    /// <summary>Below the folder that the project names, all pages are handed over: a folder without any has none.</summary>
    [Theory]
    [InlineData("guide/volumes.md")]
    [InlineData("../docs/guide/deep/volumes.md#sizes")]
    public void LinkIntoAFolderWithoutPages_IsReported(string link)
    {
        var page = Page(false, ("# Title\n\n", $"# GrowVolume\n\n\n[a]({link})\n\n"));

        Assert.StartsWith($"docs/growvolume.md(4,5): warning ZEC0118: The link '{link}' is broken: there is no page 'docs/guide/",
            Assert.Single(GeneratorRun.Of(page with { UrlPath = "growvolume" }, Structures).Diagnostics,
                finding => !finding.Contains("ZEC0117", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(GeneratorRun.Of(page, Structures).Diagnostics, finding => finding.Contains("ZEC0118", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[a](#id-4.-code-example)")]
    [InlineData("[a](datastructure.md)")]
    [InlineData("[a](https://docs.example.com/en/docs/datastructure#volume)")]
    [InlineData("[a](https://docs.example.com/other/datastructure#nothing)")]
    [InlineData("[a](https://docs.example.com/en/docs/datastructure)")]
    [InlineData("[a](DataStructure.md#Volume)")]
    [InlineData("[a](datastructure.md#1.-volume)")]
    [InlineData("[a](#4.-code-example)")]
    [InlineData("[a](#id-of-mine) <a id=\"id-of-mine\"></a>")]
    [InlineData("[a](../other/page.md) [b](https://example.com/none.md) [c](mailto:a@example.com) [d](/none.md) [e](none.png)")]
    [InlineData("`[a](none.md)` <!-- [b](none.md) -->\n\n```\n[c](none.md)\n```")]
    public void LinkThatLeadsSomewhereOrOutside_IsNotReported(string link)
    {
        var run = GeneratorRun.Of(Page(false, ("# Title\n\n", $"# GrowVolume\n\n{link}\n\n")), Structures);

        Assert.DoesNotContain(run.Diagnostics, finding => finding.Contains("ZEC0118", StringComparison.Ordinal));
    }

    [Fact]
    public void LinkToAChineseHeading_MayBeItsPinyin()
    {
        var run = GeneratorRun.Of(Page(true, ("# Title\n\n", "# GrowVolume\n\n[见下](#dai-ma-shi-li) [见](#nothere)\n\n")));

        Assert.Contains("(3,26): warning ZEC0118: The link '#nothere' is broken", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"gigabytes\": 20", "\"gigabytes\": 9223372036854775808",
        "32,16: warning ZEC0123: The example has 9223372036854775808 for 'gigabytes', which is more than its type Integer holds")]
    [InlineData("\"used\": 0.5", "\"used\": 1e400", "38,61: warning ZEC0123: The example has 1e400 for 'used', which is more than its type Float holds")]
    [InlineData("\"price\": 1.5", "\"price\": 80000000000000000000000000000",
        "38,75: warning ZEC0123: The example has 80000000000000000000000000000 for 'price', which is more than its type BigDecimal holds")]
    public void NumberThatTheClientCannotRead_IsReportedAtTheNumber(string member, string edited, string expected)
    {
        foreach (var isChinese in new[] { false, true })
            Assert.StartsWith("docs/growvolume.md(" + expected, Assert.Single(Check(isChinese, ("# Title", "# GrowVolume"), (member, edited)))
                .Replace("): warning", ": warning", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"gigabytes\": 20", "\"gigabytes\": 9223372036854775807")]
    [InlineData("\"used\": 0.5", "\"used\": 1e300")]
    [InlineData("\"price\": 1.5", "\"price\": 79228162514264337593543950335")]
    public void NumberThatTheClientCanJustRead_IsNotReported(string member, string edited) =>
        Assert.Empty(Check(false, ("# Title", "# GrowVolume"), (member, edited)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void RequestTableThatIsMissing_IsOneFindingForAllMembersOfTheExample(bool isChinese)
    {
        var page = Page(isChinese, ("# Title", "# GrowVolume"));
        var (start, end) = (page.Content.IndexOf("\n| ", StringComparison.Ordinal) + 1, page.Content.IndexOf("## 3.", StringComparison.Ordinal));
        var run = GeneratorRun.Of(page with { Content = page.Content.Remove(start, end - start).Insert(start, "None.\n\n") });

        Assert.StartsWith("docs/growvolume.md(27,1): warning ZEC0124: The example of a request has 'volumeId', 'gigabytes', and no table",
            Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Grows a volume.\n", "Grows a volume.\n\n* First.\n| 400 | NO_SUCH_SIZE | No such size. |\n* Second.\n", "8,1")]
    [InlineData("X-ZC-Action: GrowVolume\n", "X-ZC-Action: GrowVolume\n| 400 | NO_SUCH_SIZE | No such size. |\n", "28,1")]
    public void RowOutsideAnyTable_IsReportedAtItsLine(string line, string edited, string place)
    {
        foreach (var isChinese in new[] { false, true })
            Assert.Equal(
                $"docs/growvolume.md({place}): warning ZEC0204: The row '| 400 | NO_SUCH_SIZE | No such size. |' is not read, because it is not part of a "
                    + $"table; correct it, or remove it from the table",
                Assert.Single(Check(isChinese, ("# Title", "# GrowVolume"), (line, edited))));
    }

    [Fact]
    public void OnlyRowWhoseNameChangedPlaces_IsReported()
    {
        var findings = Check(false, ("# Title", "# GrowVolume"),
            ("| volumeId | Yes | String | ID of the volume. |\n| gigabytes | No | Integer | Size of the volume. |",
                "| ID of the volume. | Yes | String | volumeId |"));

        Assert.Contains(findings,
            finding => finding.StartsWith("docs/growvolume.md(11,3): warning ZEC0204: The row 'ID of the volume.' is not read", StringComparison.Ordinal));
    }

    [Fact]
    public void ValueThatChangedPlacesWithItsDescription_IsReported()
    {
        var run = GeneratorRun.Of(
            Pages.Api("ResizeDisk", "| status | No | [DiskStatus](datastructure.md#diskstatus) | Status. |"),
            Pages.Structures(("DiskStatus", "| 状态值 | 状态说明 |\n| --- | --- |\n| CREATING | 创建中。 |\n| 正在删除。 | DELETING |")));

        Assert.StartsWith("docs-spec/datastructure.md(8,2): warning ZEC0204: The row 'DELETING' is not read, because '正在删除。' is in the place of the value;",
            Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void NameMisspeltInTheTable_IsOneFindingWithItsRightSpelling()
    {
        var finding = Assert.Single(Check(false, ("# Title", "# GrowVolume"), ("| volumeId | Yes", "| voulmeId | Yes")));

        Assert.Contains("(31,4): warning ZEC0101: The example has 'volumeId', which the table of the request does not have (did you mean 'voulmeId'?)", finding,
            StringComparison.Ordinal);
    }

    [Fact]
    public void NameMisspeltInTheResponse_IsOneFinding()
    {
        var finding = Assert.Single(Check(false, ("# Title", "# GrowVolume"), ("| taskId |", "| tasKid2 |")));

        Assert.Contains("ZEC0101: The example has 'taskId'", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void MemberThatEveryElementShows_IsReportedOnce()
    {
        var page = Page(false, ("# Title", "# GrowVolume"),
            ("| taskId | String | ID of the task. |", "| volumes | Array of [Volume](datastructure.md#volume) | Volumes. |"),
            ("\"taskId\": \"t-1\"",
                "\"volumes\": [{\"volumeId\": \"a\", \"colour\": 1}, {\"volumeId\": \"b\", \"colour\": 2}, {\"volumeId\": \"c\", \"colour\": 3}]"));

        Assert.Contains("ZEC0101: The example has 'colour'", Assert.Single(GeneratorRun.Of(page, Structures).Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void PagesThatSayNothing_AreReportedForTheirFolder()
    {
        var run = GeneratorRun.Of(new PageFile("docs/a.md", "# Introduction\n\nText.\n"), new PageFile("docs/b.md", "# More\n"));

        Assert.Equal(
            "warning ZEC0052: None of the 2 pages describes an action, a structure or an error code; correct the ZecGenDocs item, or the titles and sections "
                + "of the pages, or describe how they are written in a dialect ('zecgen dialect' proposes one)", Assert.Single(run.Diagnostics));
    }

    [Fact]
    public void FolderOfTwoThatSaysNothing_IsReported()
    {
        var run = GeneratorRun.Of(
            Pages.Api("ResizeDisk", path: "one/resizedisk.md") with { UrlPath = "resizedisk" },
            new PageFile("two/deep/a.md", "# Introduction\n", UrlPath: "deep/a"), new PageFile("two/b.md", "# More\n", UrlPath: "b"));

        Assert.Contains("ZEC0052: None of the 2 pages in 'two/' describes an action, a structure or an error code", Assert.Single(run.Diagnostics),
            StringComparison.Ordinal);
    }

    [Fact]
    public void StructuresWithoutAnyAction_AreReported()
    {
        var run = GeneratorRun.Of(Structures);

        Assert.Contains(run.Diagnostics, finding => finding.Contains("ZEC0052: None of the 1 pages describes an action;", StringComparison.Ordinal));
    }

    [Fact]
    public void PageThatIsLeftOutWithAFinding_IsNoFolderThatSaysNothing() =>
        Assert.Single(GeneratorRun.Of(new PageFile("docs/a.md", new string('>', 50_000))).Diagnostics);

    private static readonly PageFile Structures =
        new("docs/datastructure.md", "# Data Structures\n\n## 1. Volume\n\n| Name | Type | Description |\n| --- | --- | --- |\n| volumeId | String | ID. |\n");

    private static IReadOnlyList<string> Check(bool isChinese, params (string Old, string New)[] edits) => GeneratorRun.Of(Page(isChinese, edits)).Diagnostics;

    private static PageFile Page(bool isChinese, params (string Old, string New)[] edits)
    {
        var text = isChinese ? Chinese : English;
        foreach (var (old, edited) in edits)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, edited, StringComparison.Ordinal);
        }
        return new("docs/growvolume.md", text);
    }
}
