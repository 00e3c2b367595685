using ZecGen.Generator.Declarations;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Operations of services that are called by parameters: without parts, with two names, with parameters that all calls share, with names that
/// reach over rows.</summary>
public class RpcPartTests
{
    private const string Header = "| 参数名 | 类型 | 描述信息 | 必填 |\n|:---|:---|:---|:---|\n";

    private const string Response = "\n### 响应字段\n\n" + Header + "| **LampId** | string | ID |No|\n";

    private const string Region = "\n&Region=cn-bj2";

    private const string Example = "\n## 示例\n\n### 请求示例\n\n```\nhttps://api.ucloud.cn/?Action=DescribeLamp" + Region + "\n```\n\n### 响应示例\n\n"
        + "```json\n{\n  \"Action\": \"DescribeLampResponse\",\n  \"RetCode\": 0\n}\n```\n";

    [Theory]
    [InlineData("# 查 - DescribeLamp\n\n## 简介\n\n查询\n" + Example)]
    [InlineData("# 查 - DescribeLamp\n\n## 简介\n\n本接口没有参数。\n")]
    [InlineData("# Look - DescribeLamp\n\nThis action has no parameters.\n")]
    public void OperationWithoutParts_HasNoParameters(string page)
    {
        var run = Run(page);

        Assert.Equal(("DescribeLamp", 0), (Operation(run).Action, Operation(run).Request.Count));
        Assert.Equal(page.Contains(Region, StringComparison.Ordinal) ? 1 : 0, run.Diagnostics.Count);
        Assert.All(run.Diagnostics, static finding => Assert.Contains("ZEC0124: ", finding, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("# 签名 - SignLamp\n\n## 简介\n\n查询\n" + Example)]
    [InlineData("# 更新日志 - ChangeLog\n\n新增 3 个参数。\n")]
    [InlineData("# FAQ\n\n没有参数。\n")]
    public void Guide_IsNoOperation(string page) => Assert.Null(Run(page).Models<Page>(TrackingNames.Pages).Single().Operation);

    [Theory]
    [InlineData("启动 - StartLamp / 停止 - StopLamp", "'StopLamp'", "'StartLamp'")]
    [InlineData("Start - StartLamp and stop - StopLamp", "'StopLamp'", "'StartLamp'")]
    [InlineData("启停 - StartLamp、StopLamp、CutLamp - CutLamps", "'CutLamps'", "'StartLamp', 'StopLamp', 'CutLamp'")]
    public void TitleOfSeveralActions_IsReported(string title, string action, string others)
    {
        var run = Run($"# {title}\n\n### 请求参数\n\n{Header}| **Name** | string | a |No|\n" + Response);

        Assert.Contains(
            $"ZEC0027: The page of {action} has the title of another action, {others}, here; ", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("查 MacBook / 笔记本 - DescribeLamp")]
    [InlineData("查 - DescribeLamp（原 GetLamp）")]
    [InlineData("查 - DescribeLamp")]
    public void TitleOfOneAction_IsNotReported(string title) =>
        Assert.Empty(Run($"# {title}\n\n### 请求参数\n\n{Header}| **Name** | string | a |No|\n" + Response).Diagnostics);

    [Theory]
    [InlineData("### 公共参数", "### 请求参数\n\n" + Header + "| **Name** | string | n |**Yes**|\n| **Region** | string | 地域 |No|\n", "Name! Region ProjectId Team!")]
    [InlineData("### 公共参数", "### 请求参数\n\n暂无\n", "ProjectId Region! Team!")]
    [InlineData("### Common Parameters", "### Request Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| Name | string | Yes | n |\n",
        "Name! ProjectId Region! Team!")]
    public void CommonParameters_ThatTheClientDoesNotSend_AreThoseOfTheRequest(string heading, string request, string members)
    {
        var run = Run("# 建 - CreateLamp\n\n" + heading + "\n\n" + Header
            + "| **Action** | string | a |**Yes**|\n| **PublicKey** | string | a |**Yes**|\n| **ProjectId** | string | 项目 |No|\n"
            + "| **Region** | string | 地域 |**Yes**|\n| **Team** | string | 组 |**Yes**|\n\n" + request + Response);

        Assert.Empty(run.Diagnostics);
        Assert.Equal(
            members.Split(' ').Order(), Operation(run).Request.Select(static field => field.Name + (field.IsRequired ? "!" : "")).Order());
    }

    [Theory]
    [InlineData("<tr><td rowspan=\"2\">Lamps.N.Type</td><td rowspan=\"2\">string</td><td>枚举值：SSD、SATA</td><td rowspan=\"2\">No</td></tr>"
        + "<tr><td>默认SSD</td></tr>", "枚举值：SSD、SATA|默认SSD")]
    [InlineData("<tr><td rowspan=\"2\">Lamps.N.Type</td><td>string</td><td>The kind.</td><td>Yes</td></tr>"
        + "<tr><td>string</td><td>Or another.</td><td>Yes</td></tr>", "The kind.|Or another.")]
    public void NameOverSeveralRows_IsOneParameter(string rows, string description)
    {
        var run = Run(Html(rows));

        Assert.Empty(run.Diagnostics);
        var type = run.Models<Page>(TrackingNames.Pages).Single().Structures.Single().Fields.Single();
        Assert.Equal(("Type", description), (type.Name, string.Join('|', type.Description.Lines.Select(static line => line.Text))));
    }

    [Fact]
    public void NameOverRowsOfTwoTypes_IsReportedWithItsPath() => Assert.Contains("ZEC0007: 'Lamps.N.Type' is listed twice", Assert.Single(Run(Html(
        "<tr><td rowspan=\"2\">Lamps.N.Type</td><td>string</td><td>a</td><td>No</td></tr><tr><td>int</td><td>b</td><td>No</td></tr>")).Diagnostics),
        StringComparison.Ordinal);

    private static string Html(string rows) =>
        "# 建 - CreateLamp\n\n### 请求参数\n\n<table>\n<tr><th>参数名</th><th>类型</th><th>描述信息</th><th>必填</th></tr>\n" + rows + "\n</table>\n" + Response;

    private static OperationDeclaration Operation(GeneratorRun run) => run.Models<Page>(TrackingNames.Pages).Single().Operation!;

    private static GeneratorRun Run(string page) => GeneratorRun.Of(new PageFile("pages/lamp-api/page.md", page, Dialect: "ucloud"));
}
