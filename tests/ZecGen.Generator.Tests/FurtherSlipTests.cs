using ZecGen.Generator.Model;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What stands in columns, rows and pages where nobody expects it → what is read of it, and what is reported.</summary>
public class FurtherSlipTests
{
    [Theory]
    [InlineData("en", "### size", "| Value | Description |")]
    [InlineData("en", "The values of `size`:", "| Value | Description |")]
    [InlineData("cn", "size的取值：", "| 值 | 说明 |")]
    public void TableOfValuesBelowAField_AreItsValues(string language, string caption, string header)
    {
        var page = OddPage.Parse(OddPage.With(Of(language), "## 3. ", $"{caption}\n\n{header}\n| --- | --- |\n| 40 | x |\n| 80 | x |\n\n## 3. "));

        Assert.Equal((OddPage.Whole, ""), (OddPage.Facts(page), OddPage.Findings(page)));
        Assert.Equal("40, 80",
            string.Join(", ", page.Operation!.Request.Single(static field => field.Name == "size").Values.Select(static value => value.Text)));
    }

    [Theory]
    [InlineData("en", "| size | No |", "| size | Required if diskId is PRO |")]
    [InlineData("en", "| size | No |", "| size | No, but required when diskId is PRO |")]
    [InlineData("cn", "| size | 否 |", "| size | 否，当diskId为PRO时必填 |")]
    public void ConditionInTheRequiredColumn_IsARule(string language, string from, string to)
    {
        var page = OddPage.Parse(OddPage.With(Of(language), from, to));

        Assert.Equal((OddPage.Whole, ""), (OddPage.Facts(page), OddPage.Findings(page)));
        Assert.Equal(new Model.RequiredWhenConstraint("diskId", "PRO"),
            Assert.Single(page.Operation!.Request.Single(static field => field.Name == "size").Constraints));
    }

    [Theory]
    [InlineData("en", "| size | No |", "| size | Required when somebody asks for it |")]
    [InlineData("en", "| size | No |", "| size | Required if the disk is old |")]
    [InlineData("cn", "| size | 否 |", "| size | 是（创建时） |")]
    [InlineData("cn", "| size | 否 |", "| size | 是（当云盘为旧盘时） |")]
    public void ConditionThatIsNoRule_IsCounted(string language, string from, string to)
    {
        var page = OddPage.Parse(OddPage.With(Of(language), from, to));

        Assert.Equal((OddPage.Whole, "ZEC0201 12"), (OddPage.Facts(page), OddPage.Findings(page)));
    }

    [Fact]
    public void ColumnsOfLimits_AreReadAsRules()
    {
        var text = OddPage.With(OddPage.With(OddPage.English, "| Type | Description |\n| --- | --- | --- | --- |",
            "| Type | Min | Max | Description |\n| --- | --- | --- | --- | --- | --- |"), "| diskId | Yes | String |", "| diskId | Yes | String | | |");
        var page =
            OddPage.Parse(OddPage.With(OddPage.With(text, "| No | Integer |", "| No | Integer | 10 | 500 |"), "Array of String |", "Array of String | | |"));

        Assert.Equal((OddPage.Whole, ""), (OddPage.Facts(page), OddPage.Findings(page)));
        Assert.Equal([new RangeConstraint(10, 500)],
            page.Operation!.Request.Single(static field => field.Name == "size").Constraints);
    }

    [Fact]
    public void SeveralValuesInACell_AreReadAndReportedOnce()
    {
        var page = OddPage.Parse("# Data Structures\n\n## State\n\n| Value | Description |\n| --- | --- |\n| RUNNING / STARTED | x |\n| STOPPED | x |\n");

        Assert.Equal(["RUNNING", "STARTED", "STOPPED"], Assert.Single(page.Enumerations).Values.Select(static value => value.Text));
        Assert.Equal("ZEC0024 7", OddPage.Findings(page));
    }

    [Fact]
    public void CopiedPage_GivesWayToTheOneWhoseFileHasTheNameOfTheAction()
    {
        var run = GeneratorRun.Of(
            Pages.Api("ResizeDisk", path: "docs-spec/a/resizediskcopy.md"), Pages.Api("ResizeDisk", path: "docs-spec/b/resizedisk.md"),
            Pages.Api("ResizeDisk", path: "docs-spec/c/another.md"));

        Assert.Equal(["docs-spec/a/resizediskcopy.md", "docs-spec/c/another.md"],
            run.Diagnostics.Order(StringComparer.Ordinal).Select(static finding => finding[..finding.IndexOf('(', StringComparison.Ordinal)]));
        Assert.All(run.Diagnostics,
            static finding => Assert.Contains("ZEC0004: The action 'ResizeDisk' of the service 'zec' is already described by 'docs-spec/b/resizedisk.md'",
                finding, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "# Structure of requests\n\n## Example\n\n```json\n{ }\n```\n\n## Common parameters\n\n| Parameter Name | Required | Type | Description |\n| --- | "
            + "--- | --- | --- |\n| X-ZC-Action | Yes | String | x |\n\n## Response\n\n| Name | Type | Description |\n| --- | --- | --- |\n| requestId | "
            + "String | x |\n")]
    [InlineData(
        "# 请求结构\n\n## 公共参数\n\n| 参数名称 | 必选 | 类型 | 描述 |\n| --- | --- | --- | --- |\n| X-ZC-Action | 是 | String | x |\n\n## 请求示例\n\n```json\n{ }\n```\n\n## "
            + "响应结果\n\n| 参数名称 | 类型 | 描述 |\n| --- | --- | --- |\n| requestId | String | x |\n")]
    public void GuideToCommonParameters_IsNoAction(string guide) =>
        Assert.Empty(GeneratorRun.Of(Pages.Api("ResizeDisk"), new PageFile("docs-spec/guide.md", guide)).Diagnostics);

    private static string Of(string language) => language == "en" ? OddPage.English : OddPage.Chinese;
}
