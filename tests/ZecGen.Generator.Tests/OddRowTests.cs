using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Rows, types and tables as people and exporters write them → members, structures, enumerations.</summary>
public class OddRowTests
{
    private const string Size = "| size | No | Integer | New size in GiB. |";
    private const string ChineseSize = "| size | 否 | Integer | 新的大小，单位GiB。 |";
    private const string Rest = ": requestId String, taskId String; 404 INVALID_DISK_NOT_FOUND, 400 DISK_TOO_SMALL";

    [Theory]
    [InlineData("| opts | No | Object | x |\n| opts.deep | Yes | Integer | x |")]
    [InlineData("| opts | No | Object | x |\n| └ deep | Yes | Integer | x |")]
    [InlineData("| opts | No | Object | x |\n| └─ deep | Yes | Integer | x |")]
    [InlineData("| opts | No | Object | x |\n| ├── deep | Yes | Integer | x |")]
    [InlineData("| opts | No | Object | x |\n| > deep | Yes | Integer | x |")]
    [InlineData("| opts | No | Object | x |\n| » deep | Yes | Integer | x |")]
    [InlineData("| opts | No | Object | x |\n| \\- deep | Yes | Integer | x |")]
    [InlineData("| opts | No | Object | x |\n| &nbsp;&nbsp;deep | Yes | Integer | x |")]
    [InlineData("| opts | No | Object | x |\n| &emsp;└ deep | Yes | Integer | x |")]
    [InlineData("| opts | No | Object | x |\n| ↳ `deep` | Yes | Integer | x |")]
    [InlineData("| opts | No | Object | x |\n| .deep | Yes | Integer | x |")]
    [InlineData("| opts | No | 对象 | x |\n| opts.deep | Yes | Integer | x |")]
    public void NestedRow_OfAnyForm_IsRead(string rows) =>
        Assert.Equal($"ResizeDisk(diskId String!, opts ResizeDiskRequestOpts, labels String[]){Rest}; ResizeDiskRequestOpts {{ deep Integer! }}",
            Facts(OddPage.English, Size, rows));

    [Theory]
    [InlineData("| opts | No | Array of Object | x |\n| opts[].deep | Yes | Integer | x |", "opts ResizeDiskRequestOpts[]",
        "ResizeDiskRequestOpts { deep Integer! }")]
    [InlineData("| opts | No | Array of Object | x |\n| opts.N.deep | Yes | Integer | x |", "opts ResizeDiskRequestOpts[]",
        "ResizeDiskRequestOpts { deep Integer! }")]
    [InlineData("| opts | No | DiskOption | x |\n| └ deep | Yes | Integer | x |", "opts DiskOption", "DiskOption { deep Integer! }")]
    [InlineData("| opts | No | Object | x |\n| > deep | Yes | Object | x |\n| >> deeper | No | String | x |\n| > wide | No | String | x |",
        "opts ResizeDiskRequestOpts", "ResizeDiskRequestOptsDeep { deeper String }; ResizeDiskRequestOpts { deep ResizeDiskRequestOptsDeep!, wide String }")]
    [InlineData("| opts | No | Object | x |\n| opts.deep | Yes | Object | x |\n| opts.deep.deeper | No | String | x |", "opts ResizeDiskRequestOpts",
        "ResizeDiskRequestOptsDeep { deeper String }; ResizeDiskRequestOpts { deep ResizeDiskRequestOptsDeep! }")]
    [InlineData("| opts | No | Object | x |\n| ├ deep | Yes | Object | x |\n| │ └ deeper | No | String | x |\n| └ wide | No | String | x |",
        "opts ResizeDiskRequestOpts", "ResizeDiskRequestOptsDeep { deeper String }; ResizeDiskRequestOpts { deep ResizeDiskRequestOptsDeep!, wide String }")]
    public void NestedRows_BecomeAStructure(string rows, string member, string structures) =>
        Assert.Equal($"ResizeDisk(diskId String!, {member}, labels String[]){Rest}; {structures}", Facts(OddPage.English, Size, rows));

    [Theory]
    [InlineData("Yes (must be unique)", "Integer!")]
    [InlineData("Yes. Cannot be changed.", "Integer!")]
    [InlineData("是（同一账号下唯一）", "Integer!")]
    [InlineData("是，创建后不可修改", "Integer!")]
    [InlineData("是（3-40个字符）", "Integer!")]
    [InlineData("Yes, must be set for Linux", "Integer")]
    [InlineData("是（不能与labels同时为空）", "Integer")]
    public void RequiredCell_WithARemark_SaysWhatAPersonReads(string cell, string type) =>
        Assert.Equal($"ResizeDisk(diskId String!, size {type}, labels String[]){Rest}", Facts(OddPage.English, Size, $"| size | {cell} | Integer | x |"));

    [Theory]
    [InlineData("Yes (same account)")]
    [InlineData("是（同一账号）")]
    public void RequiredCell_WithARemarkThatNamesNoCase_IsReported(string cell) =>
        Assert.Contains(OddPage.Parse(OddPage.With(OddPage.English, Size, $"| size | {cell} | Integer | x |")).Diagnostics,
            static finding => finding.Descriptor.Id == "ZEC0022");

    [Fact]
    public void DoubledBar_SeparatesNothing() =>
        Assert.Equal("ZEC0023", string.Join(" ", OddPage.Parse(OddPage.With(OddPage.English, Size, "| size || No | Integer | New size. Value range: 1 to 8. |"))
            .Diagnostics.Select(static finding => finding.Descriptor.Id)));

    [Fact]
    public void TableInAComment_IsNoDocumentation() =>
        Assert.Empty(OddPage.Parse(OddPage.With(OddPage.English, "## 3. Response",
            "<!--\n| Parameter Name | Required | Type |\n| --- | --- | --- |\n| old | No | Integer |\n-->\n\n## 3. Response")).Diagnostics);

    [Theory]
    [InlineData("# Label\n\n")]
    [InlineData("")]
    [InlineData("# Data Structures\n\n## The label object\n\n")]
    [InlineData("# 数据结构\n\n## 标签\n\n")]
    public void MembersBelowNoName_AreReported(string heading) =>
        Assert.Equal("ZEC0202", string.Join(" ", OddPage.Parse(heading + "| Name | Type | Description |\n| --- | --- | --- |\n| key | String | The key. |\n")
            .Diagnostics.Select(static finding => finding.Descriptor.Id)));

    [Fact]
    public void HtmlRow_BelowATableOfMarkdown_IsReported() =>
        Assert.Contains(OddPage.Parse(OddPage.With(OddPage.English, Size, "<tr><td>size</td><td>No</td><td>Integer</td><td>New size.</td></tr>"))
            .Diagnostics, static finding => finding.Descriptor.Id == "ZEC0204" && finding.Arguments[0].StartsWith("<tr>", StringComparison.Ordinal));

    [Theory]
    [InlineData("Parameter", 0)]
    [InlineData("参数", 0)]
    [InlineData("Value", 1)]
    [InlineData("Name", 1)]
    public void MembersWithoutTypes_AreNoValues(string header, int enumerations)
    {
        var page = OddPage.Parse(OddPage.English + $"\n### Opts\n\n| {header} | Description |\n| --- | --- |\n| deep | The depth. |\n| wide | The width. |\n");

        Assert.Equal(enumerations, page.Enumerations.Count + page.Assumed.Count);
        Assert.Equal(1 - enumerations, page.Diagnostics.Count(static finding => finding.Descriptor.Id == "ZEC0202"));
    }

    [Theory]
    [InlineData("| size | No | String or Integer | x |", "size String or Integer")]
    [InlineData("| size | No | Integer or Float | x |", "size Float")]
    [InlineData("| size | No | - | x |", "size -")]
    [InlineData("| size | No |  | x |", "size ")]
    [InlineData("| size | No | [see below](#sizes) | x |", "size sizes")]
    [InlineData("| size | No | Array of [sizes of a disk](#disksize) | x |", "size disksize[]")]
    [InlineData("| size | No | String(64) | x |", "size String")]
    [InlineData("| size | No | List(Tag) | x |", "size Tag[]")]
    [InlineData("| ~~size~~ | No | Integer | x |", "size Integer†")]
    [InlineData("| <del>size</del> | No | Integer | x |", "size Integer†")]
    [InlineData("| size [deprecated] | No | Integer | x |", "size Integer†")]
    [InlineData("| size（已废弃） | No | Integer | x |", "size Integer†")]
    public void OddRow_IsReadAsAMember(string row, string member) =>
        Assert.Equal($"ResizeDisk(diskId String!, {member}, labels String[]){Rest}", Facts(OddPage.English, Size, row));

    [Theory]
    [InlineData("\n## 3. ",
        "\n### Advanced\n\n| Parameter Name | Required | Type | Description |\n| --- | --- | --- | --- |\n| depth | Yes | Integer | x |\n\n## 3. ")]
    [InlineData("\n## 3. ",
        "\n**Advanced**\n\n| Type | Parameter Name | Required | Description |\n| --- | --- | --- | --- |\n| Integer | depth | Yes | x |\n\n## 3. ")]
    [InlineData("\n## 3. ",
        "\n| Key | Example |\n| --- | --- |\n| a | b |\n\n#### More\n\n| Parameter Name | Required | Type | Description |\n| --- | --- | --- | --- |\n| "
            + "depth | Yes | Integer | x |\n\n## 3. ")]
    public void SecondTable_OfARequest_AddsItsParameters(string from, string to) =>
        Assert.Equal($"ResizeDisk(diskId String!, size Integer, labels String[], depth Integer!){Rest}", Facts(OddPage.English, from, to));

    [Theory]
    [InlineData("| labels | No | Array of String |", "| labels | No | Array of Label |",
        "### Label\n\n| Name | Type | Description |\n| --- | --- | --- |\n| key | String | x |\n\nAnd:\n\n| Name | Type | Description |\n| --- | --- | --- "
            + "|\n| value | String | x |\n\n## 3. ", "labels Label[]", "Label { key String, value String }")]
    [InlineData("| labels | No | Array of String |", "| labels | No | Array of Object |",
        "### labels\n\n| Name | Type | Description |\n| --- | --- | --- |\n| key | String | x |\n\n## 3. ", "labels labels[]", "labels { key String }")]
    [InlineData("| labels | No | Array of String |", "| labels | No | Array of Object |",
        "### Label\n\n| Name | Type | Description |\n| --- | --- | --- |\n| key | String | x |\n\n## 3. ", "labels Label[]", "Label { key String }")]
    [InlineData("| labels | No | Array of String |", "| labels | No | Object |",
        "### labels\n\n| Name | Type | Description |\n| --- | --- | --- |\n| labels | Object | x |\n\n## 3. ", "labels labels", "labels { labels labels }")]
    [InlineData("| labels | No | Array of String |", "| labels | No | Object |",
        "### Label\n\n| Name | Type | Description |\n| --- | --- | --- |\n| key | String | x |\n\n## 3. ", "labels Object", "Label { key String }")]
    [InlineData("| labels | No | Array of String |", "| labels | No | [Label](#label) |",
        "### Label\n\n| Name | Description |\n| --- | --- |\n| OLD | x |\n| NEW | x |\n\n## 3. ", "labels Label", "Label { OLD, NEW }")]
    [InlineData("| labels | No | Array of String |", "| labels | No | [Label](#label) |", "### Label\n\n* OLD: x\n* NEW: y\n\n## 3. ",
        "labels Label", "Label { OLD, NEW }")]
    public void SectionOfAStructure_InThePageOfItsAction_DescribesTheMember(string from, string to, string section, string member, string structure) =>
        Assert.Equal(
            $"ResizeDisk(diskId String!, size Integer, {member}){Rest}; {structure}",
            OddPage.Facts(OddPage.Parse(OddPage.With(OddPage.With(OddPage.English, from, to), "## 3. ", section))));

    [Theory]
    [InlineData("| 404 | INVALID\\_DISK\\_NOT\\_FOUND |", "| 404 | INVALID\\_DISK\\_NOT\\_FOUND、NO\\_DISK |",
        "404 INVALID_DISK_NOT_FOUND, 404 NO_DISK, 400 DISK_TOO_SMALL", "")]
    [InlineData("| 404 | INVALID\\_DISK\\_NOT\\_FOUND |", "| 404 | INVALID\\_DISK\\_NOT\\_FOUND / NO\\_DISK |",
        "404 INVALID_DISK_NOT_FOUND, 404 NO_DISK, 400 DISK_TOO_SMALL", "")]
    [InlineData("| 404 | INVALID\\_DISK\\_NOT\\_FOUND |", "| 4O4 | INVALID\\_DISK\\_NOT\\_FOUND |",
        "0 INVALID_DISK_NOT_FOUND, 400 DISK_TOO_SMALL", "ZEC0029 49")]
    [InlineData("| 404 | INVALID\\_DISK\\_NOT\\_FOUND |", "| 404 | .1结尾的地址不支持 |", "400 DISK_TOO_SMALL", "ZEC0030 49")]
    [InlineData("| 404 | INVALID\\_DISK\\_NOT\\_FOUND |", "| 404 | 2个磁盘 |", "400 DISK_TOO_SMALL", "ZEC0030 49")]
    [InlineData("| 404 | INVALID\\_DISK\\_NOT\\_FOUND |", "| 404 | INVALID DISK |", "400 DISK_TOO_SMALL", "ZEC0030 49")]
    [InlineData("| 404 | INVALID\\_DISK\\_NOT\\_FOUND |", "| 404 |  |", "400 DISK_TOO_SMALL", "ZEC0204 49")]
    [InlineData("| 404 | INVALID\\_DISK\\_NOT\\_FOUND |", "| 400/404 | INVALID\\_DISK\\_NOT\\_FOUND |",
        "0 INVALID_DISK_NOT_FOUND, 400 DISK_TOO_SMALL", "ZEC0029 49")]
    public void OddErrorRow_IsReadOrReported(string from, string to, string errors, string findings)
    {
        foreach (var original in new[] { OddPage.English, OddPage.Chinese })
        {
            var page = OddPage.Parse(OddPage.With(original, from, to));
            Assert.Equal(("ResizeDisk(diskId String!, size Integer, labels String[]): requestId String, taskId String; " + errors, findings),
                (OddPage.Facts(page), OddPage.Findings(page)));
        }
    }

    [Theory]
    [InlineData("| opts | 否 | Object | x |\n| └ deep | 是 | Integer | x |")]
    [InlineData("| opts | 否 | Object | x |\n| opts.deep | 是 | Integer | x |")]
    [InlineData("| opts | 否 | Object | x |\n| 　deep | 是 | Integer | x |")]
    [InlineData("| opts | 否 | 对象 | x |\n| －deep | 是 | Integer | x |")]
    public void NestedRow_OfAChinesePage_IsRead(string rows) =>
        Assert.Equal($"ResizeDisk(diskId String!, opts ResizeDiskRequestOpts, labels String[]){Rest}; ResizeDiskRequestOpts {{ deep Integer! }}",
            Facts(OddPage.Chinese, ChineseSize, rows));

    [Fact]
    public void NestedRows_AreEmittedAsARecordThatCompiles()
    {
        var run = GeneratorRun.Of(
            new PageFile("docs-spec/resizedisk.md", OddPage.With(OddPage.English, Size, "| opts | No | Object | x |\n| └ deep | Yes | Integer | x |")));

        Assert.Empty(run.Problems);
        Assert.Contains("public ResizeDiskRequestOpts? Opts { get; init; }", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public required long Deep { get; init; }", run.Files["Zec.ZecStructures.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void ActionOfOneWord_WhoseExampleCallsIt_IsRead()
    {
        var page = OddPage.Parse(OddPage.With(OddPage.English, "ResizeDisk", "Ping"), "docs-spec/ping.md");
        Assert.StartsWith("Ping(diskId", OddPage.Facts(page), StringComparison.Ordinal);
        Assert.Equal("", OddPage.Findings(page));
    }

    [Fact]
    public void Action_WhereTitleAndExampleDiffer_IsThatOfTheTitle()
    {
        var page = OddPage.Parse(OddPage.With(OddPage.English, "X-ZC-Action: ResizeDisk", "X-ZC-Action: DeleteDisk"));
        Assert.StartsWith("ResizeDisk(diskId", OddPage.Facts(page), StringComparison.Ordinal);
    }

    private static string Facts(string original, string from, string to) => OddPage.Facts(OddPage.Parse(OddPage.With(original, from, to)));
}
