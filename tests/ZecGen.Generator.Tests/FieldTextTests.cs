using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Requests and responses without a table → the fields that their text describes, or one finding where it is not read.</summary>
public class FieldTextTests
{
    private const string Request = "| Parameter Name | Required | Type | Description |\n| --- | --- | --- | --- |\n"
        + "| diskId | Yes | String | The disk. |\n| size | No | Integer | New size in GiB. |\n| labels | No | Array of String | Labels to set. |\n";

    private const string ChineseRequest = "| 参数名称 | 必选 | 类型 | 描述 |\n| --- | --- | --- | --- |\n"
        + "| diskId | 是 | String | 云盘。 |\n| size | 否 | Integer | 新的大小，单位GiB。 |\n| labels | 否 | Array of String | 要设置的标签。 |\n";

    private const string Response =
        "| Parameter Name | Type | Description |\n| --- | --- | --- |\n| requestId | String | ID of the call. |\n| taskId | String | ID of the task. |\n";

    [Theory]
    [InlineData("### diskId\n\nThe disk.\n\n- Type: String\n- Required: Yes\n\n### size\n\nNew size.\n\n- Type: Integer\n- Required: No\n\n"
        + "### labels\n\n- Type: Array of String\n- Required: No\n")]
    [InlineData("**diskId**\n\nThe disk.\n\nType: String\n\nRequired: Yes\n\n**size**\n\nType: Integer\n\n**labels**\n\nType: Array of String\n")]
    [InlineData("diskId\n: String, required. The disk.\n\nsize\n: Integer, optional. New size.\n\nlabels\n: Array of String, optional. Labels.\n")]
    [InlineData("`diskId` (String, required): The disk.\n\n`size` (Integer, optional): New size.\n\n`labels` (Array of String, optional): Labels.\n")]
    [InlineData("* **diskId**\n  * Type: String\n  * Required: Yes\n* **size**\n  * Type: Integer\n* **labels**\n  * Type: Array of String\n")]
    [InlineData("<dl><dt>diskId</dt><dd>String, required. The disk.</dd><dt>size</dt><dd>Integer, optional.</dd>"
        + "<dt>labels</dt><dd>Array of String, optional.</dd></dl>\n")]
    [InlineData("<ul><li><code>diskId</code> (String, required): The disk.</li><li><code>size</code> (Integer): Size.</li>"
        + "<li><code>labels</code> (Array of String): Labels.</li></ul>\n")]
    [InlineData("<div><b>diskId</b> <i>String</i> required: The disk.</div>\n<div><b>size</b> <i>Integer</i> optional: Size.</div>\n"
        + "<div><b>labels</b> <i>Array of String</i> optional: Labels.</div>\n")]
    public void FieldsOfARequest_InTextOfOneForm_AreRead(string text) =>
        Assert.Equal(OddPage.Whole, OddPage.Facts(OddPage.Parse(OddPage.With(OddPage.English, Request, text))));

    [Theory]
    [InlineData("### diskId\n\n云盘。\n\n- 类型：String\n- 必选：是\n\n### size\n\n- 类型：Integer\n- 必选：否\n\n### labels\n\n- 类型：Array of String\n")]
    [InlineData("**diskId**\n\n云盘。\n\n类型：String\n\n是否必选：是\n\n**size**\n\n类型：Integer\n\n**labels**\n\n类型：Array of String\n")]
    [InlineData("diskId（String，必填）：云盘。\n\nsize（Integer，选填）：大小。\n\nlabels（Array of String，选填）：标签。\n")]
    [InlineData("- `diskId`\n  - 类型：String\n  - 必选：是\n  - 描述：云盘。\n- `size`\n  - 类型：Integer\n- `labels`\n  - 类型：Array of String\n")]
    public void FieldsOfAChineseRequest_InTextOfOneForm_AreRead(string text) =>
        Assert.Equal(OddPage.Whole, OddPage.Facts(OddPage.Parse(OddPage.With(OddPage.Chinese, ChineseRequest, text))));

    [Theory]
    [InlineData("### requestId\n\nType: String\n\n### taskId\n\nType: String\n")]
    [InlineData("`requestId` String: ID of the call.\n\n`taskId` String: ID of the task.\n")]
    public void MembersOfAResponse_InTextOfOneForm_AreRead(string text) =>
        Assert.Equal(OddPage.Whole, OddPage.Facts(OddPage.Parse(OddPage.With(OddPage.English, Response, text))));

    [Fact]
    public void LinesBelowAName_AreReadAsItsDescription()
    {
        var page = OddPage.Parse(OddPage.With(OddPage.English, Request,
            "### size\n\nNew size.\n\nType: Integer\n\nDefault: 60\n\nRange: 5 to 300\n\nDescription: In GiB.\n"));

        Assert.Equal(["New size.", "Default: 60", "Range: 5 to 300", "In GiB."],
            Assert.Single(page.Operation!.Request).Description.Lines.Select(static line => line.Text));
    }

    [Theory]
    [InlineData("The request takes a disk and how large it shall be.\n")]
    [InlineData("- String `diskId`: The disk.\n- Integer `size`: The size.\n")]
    [InlineData("diskId\tYes\tString\tThe disk.\nsize\tNo\tInteger\tSize.\n")]
    [InlineData("diskId,Yes,String,The disk.\nsize,No,Integer,Size.\n")]
    [InlineData("```\nName      Required  Type\ndiskId    Yes       String\n```\n")]
    [InlineData("`diskId` (String, required): The disk.\n\n`size` (how large): Size.\n")]
    [InlineData("![parameters](params.png)\n")]
    public void RequestInAnotherForm_IsOneFinding(string text)
    {
        var page = OddPage.With(OddPage.With(OddPage.English, Request, text), "  \"diskId\": \"d-1\",\n  \"size\": 40\n", "");

        Assert.Equal("docs-spec/resizedisk.md(7,1): warning ZEC0042: What stands below '2. Request Parameters' is not read, so the action has none of its "
            + "parameters; write a table with a row for each of them, or 'None.' where there are none",
            Assert.Single(GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", page)).Diagnostics));
    }

    [Theory]
    [InlineData("diskId：要扩容的云盘，必填。\n\nsize：大小。\n")]
    [InlineData("请传入云盘和大小。\n")]
    public void ChineseRequestInAnotherForm_IsOneFinding(string text)
    {
        var page = OddPage.With(OddPage.Chinese, ChineseRequest, text);

        Assert.StartsWith("docs-spec/resizedisk.md(7,1): warning ZEC0042: What stands below '2. 请求参数' is not read, so the action has none of its parameters;",
            Assert.Single(GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", page)).Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("None.")]
    [InlineData("N/A")]
    [InlineData("No parameters")]
    [InlineData("No request parameters are required.")]
    [InlineData("This API takes no parameters.")]
    [InlineData("This action does not take any parameters.")]
    [InlineData("Only the common parameters.")]
    [InlineData("无")]
    [InlineData("无。")]
    [InlineData("本接口无需请求参数。")]
    [InlineData("仅公共参数。")]
    [InlineData("")]
    public void RequestThatSaysNothing_HasNoFinding(string text)
    {
        var page = OddPage.With(OddPage.With(OddPage.English, Request, text + "\n"), "  \"diskId\": \"d-1\",\n  \"size\": 40\n", "");

        Assert.Empty(GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", page)).Diagnostics);
    }
}
