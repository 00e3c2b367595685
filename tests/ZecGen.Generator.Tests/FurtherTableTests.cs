using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>A second table below the heading of a request or a response, in both languages → whose fields its rows are.</summary>
public class FurtherTableTests
{
    private const string Rows = "| key | Yes | String | x |\n| value | No | String | x |\n\n## 3. ";
    private const string Header = "| Parameter Name | Required | Type | Description |\n| --- | --- | --- | --- |\n";
    private const string ChineseHeader = "| 参数名称 | 必选 | 类型 | 描述 |\n| --- | --- | --- | --- |\n";
    private const string Rest = ": requestId String, taskId String; 404 INVALID_DISK_NOT_FOUND, 400 DISK_TOO_SMALL";
    private const string Member = "; ResizeDiskRequestLabels { key String!, value String }";

    [Theory]
    [InlineData("en", "**labels**")]
    [InlineData("en", "### labels[]")]
    [InlineData("en", "### Fields of labels")]
    [InlineData("en", "The structure of labels:")]
    [InlineData("en", "Each of the elements that stand in the list `labels` has these fields:")]
    [InlineData("en", "**Structure: Label**")]
    [InlineData("en", "Table 2 - labels")]
    [InlineData("cn", "### labels参数说明")]
    [InlineData("cn", "### labels元素")]
    [InlineData("cn", "**labels结构**")]
    [InlineData("cn", "其中labels的结构如下：")]
    [InlineData("cn", "**表2 labels**")]
    public void CaptionThatNamesAMember_MakesItsRowsMembersOfThat(string language, string caption)
    {
        var page = WithLabels(language, "Array of Object", caption);

        Assert.Equal(($"ResizeDisk(diskId String!, size Integer, labels ResizeDiskRequestLabels[]){Rest}{Member}", ""),
            (OddPage.Facts(page), OddPage.Findings(page)));
    }

    [Theory]
    [InlineData("en", "**Label**")]
    [InlineData("en", "Fields of a Label:")]
    [InlineData("cn", "**Label**")]
    [InlineData("cn", "Label的字段：")]
    public void CaptionThatNamesATypeOfAMember_DescribesIt(string language, string caption) => Assert.Equal(
        $"ResizeDisk(diskId String!, size Integer, labels Label[]){Rest}; Label {{ key String!, value String }}",
        OddPage.Facts(WithLabels(language, "Array of Label", caption)));

    [Theory]
    [InlineData("en", "What is in it:")]
    [InlineData("en", "### Details")]
    [InlineData("cn", "标签对象：")]
    public void RowsThatTheExampleShowsWithinAMember_AreMembersOfThat(string language, string caption)
    {
        var page = WithLabels(language, "Array of Object", caption, "\"size\": 40,\n  \"labels\": [ { \"key\": \"a\" } ]");

        Assert.Equal(($"ResizeDisk(diskId String!, size Integer, labels ResizeDiskRequestLabels[]){Rest}{Member}", ""),
            (OddPage.Facts(page), OddPage.Findings(page)));
    }

    [Theory]
    [InlineData("en", "The object:")]
    [InlineData("cn", "标签对象：")]
    [InlineData("en", "Who wants the labels to be set as well needs to send these, too:")]
    public void DoubtfulCaption_IsReportedAtTheTable(string language, string caption)
    {
        var page = WithLabels(language, "Array of Object", caption);

        Assert.Equal(($"ResizeDisk(diskId String!, size Integer, labels Object[]){Rest}", "ZEC0202 17"), (OddPage.Facts(page), OddPage.Findings(page)));
    }

    [Theory]
    [InlineData("en", "### Advanced", "\"size\": 40")]
    [InlineData("en", "**Optional**", "\"size\": 40")]
    [InlineData("cn", "**高级参数**", "\"size\": 40")]
    [InlineData("en", "Where labels are set:", "\"size\": 40,\n  \"key\": \"a\"")]
    public void OtherCaption_GoesOnWithTheRequest(string language, string caption, string example) => Assert.Equal(
        $"ResizeDisk(diskId String!, size Integer, labels Object[], key String!, value String){Rest}",
        OddPage.Facts(WithLabels(language, "Array of Object", caption, example)));

    [Theory]
    [InlineData("en", "**Elements of dataSet**", "## 4. Code")]
    [InlineData("cn", "**dataSet的元素**", "## 4. 代码")]
    public void ResponseTable_BelowTheNameOfAMember_DescribesThatMember(string language, string caption, string next)
    {
        var text = OddPage.With(Of(language), "| taskId | String |", "| dataSet | Array of Object | x |\n| taskId | String |");
        var page =
            OddPage.Parse(OddPage.With(text, next, caption + "\n\n| Name | Type | Description |\n| --- | --- | --- |\n| deep | String | x |\n\n" + next));

        Assert.Equal(
            "ResizeDisk(diskId String!, size Integer, labels String[]): requestId String, dataSet ResizeDiskResponseDataSet[], taskId String; 404 "
                + "INVALID_DISK_NOT_FOUND, 400 DISK_TOO_SMALL; ResizeDiskResponseDataSet { deep String }",
            OddPage.Facts(page));
    }

    [Fact]
    public void RequestTable_BelowTheNameOfANestedMember_DescribesThatMember()
    {
        var page = OddPage.Parse(OddPage.With(OddPage.With(OddPage.English, "Array of String", "Array of Object"), "## 3. ",
            $"**labels**\n\n{Header}| rules | Yes | Array of Object | x |\n\n**rules**\n\n{Header}{Rows}"));

        Assert.Equal(
            $"ResizeDisk(diskId String!, size Integer, labels ResizeDiskRequestLabels[]){Rest}; ResizeDiskRequestLabelsRules {{ key String!, value String }}; "
                + $"ResizeDiskRequestLabels {{ rules ResizeDiskRequestLabelsRules[]! }}",
            OddPage.Facts(page));
    }

    [Theory]
    [InlineData("en", "### Header", "X-ZC-Signature")]
    [InlineData("en", "### Request headers", "X-ZC-Signature")]
    [InlineData("en", "What signs it:", "x-zc-signature")]
    [InlineData("cn", "### 请求头", "X-ZC-Signature")]
    [InlineData("cn", "**HTTP头**", "Content-Type")]
    [InlineData("cn", "### 公共请求参数", "X-ZC-Signature")]
    public void Headers_AreNoMembersOfTheBody(string language, string caption, string name)
    {
        var table = caption + "\n\n" + (language == "en" ? Header : ChineseHeader) + $"| {name} | Yes | String | x |\n\n";
        foreach (var text in new[] { OddPage.With(Of(language), "## 3. ", table + "## 3. "),
            OddPage.With(Of(language), language == "en" ? "2. Request Parameters\n\n" : "2. 请求参数\n\n",
                (language == "en" ? "2. Request Parameters\n\n" : "2. 请求参数\n\n") + table + "### Body\n\n") })
            Assert.Equal((OddPage.Whole, ""), (OddPage.Facts(OddPage.Parse(text)), OddPage.Findings(OddPage.Parse(text))));
    }

    [Theory]
    [InlineData("en", "### Common parameters")]
    [InlineData("cn", "### 公共请求参数")]
    public void CommonParametersThatNoExampleShows_AreReported(string language, string caption)
    {
        var page = WithLabels(language, "Array of String", caption);

        Assert.Equal((OddPage.Whole, "ZEC0202 17"), (OddPage.Facts(page), OddPage.Findings(page)));
    }

    [Theory]
    [InlineData("en", "### Removed parameters")]
    [InlineData("en", "**Deprecated**")]
    [InlineData("cn", "### 已废弃参数")]
    public void RemovedParameters_AreNotRequired(string language, string caption) => Assert.Equal(
        $"ResizeDisk(diskId String!, size Integer, labels String[], key String†, value String†){Rest}",
        OddPage.Facts(WithLabels(language, "Array of String", caption)));

    [Theory]
    [InlineData("en", "### 200 OK")]
    [InlineData("en", "### Success")]
    [InlineData("en", "### HTTP 200")]
    [InlineData("cn", "### Success")]
    public void OnlyTableOfAResponse_IsTheResponse(string language, string heading)
    {
        var head = language == "en" ? "3. Response Parameters\n\n" : "3. 响应结果\n\n";
        var page = OddPage.Parse(OddPage.With(Of(language), head, head + heading + "\n\n"));

        Assert.Equal((OddPage.Whole, ""), (OddPage.Facts(page), OddPage.Findings(page)));
    }

    private static Declarations.Page WithLabels(string language, string type, string caption, string example = "\"size\": 40")
    {
        var text = OddPage.With(OddPage.With(Of(language), "Array of String", type), "\"size\": 40", example);
        return OddPage.Parse(OddPage.With(text, "## 3. ", caption + "\n\n" + (language == "en" ? Header : ChineseHeader) + Rows));
    }

    private static string Of(string language) => language == "en" ? OddPage.English : OddPage.Chinese;
}
