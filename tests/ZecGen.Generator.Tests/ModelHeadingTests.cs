using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Headings of structures that look like those of other parts, or like no name: what links to them, or what they stand below, says what they are.
/// </summary>
public class ModelHeadingTests
{
    private const string Header = "| 参数名 | 类型 | 描述信息 | 必填 |\n|---|---|---|---|\n";

    [Theory]
    [InlineData("Request", "Request")]
    [InlineData("Response", "Response")]
    [InlineData("Params", "Params")]
    [InlineData("Result", "Result")]
    [InlineData("Error", "Error")]
    [InlineData("Example", "Example")]
    [InlineData("Description", "Description")]
    [InlineData("ErrorCode", "ErrorCode")]
    [InlineData("ip-info", "IpInfo")]
    [InlineData("ip_info", "IpInfo")]
    [InlineData("网络信息", "网络信息")]
    public void HeadingThatATypeLinksTo_IsAStructure(string heading, string name)
    {
        var run = Run($"[*{heading}*](#{heading})", $"#### {heading}\n\n{Header}| Ip | string | 地址 | No |\n| Code | int | 码 | No |\n");

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Problems);
        AssertRead(run, name);
    }

    [Theory]
    [InlineData("#### 数据模型\n\n#### ip info\n\n")]
    [InlineData("#### 数据模型\n\n#### Ip.Info\n\n")]
    [InlineData("#### 数据模型\n\n#### 网络信息\n\n")]
    [InlineData("## Data models\n\n### ip_info\n\n")]
    [InlineData("**数据模型**\n\n**IPInfo**\n\n")]
    public void HeadingBelowDataModels_IsAStructureOfTheNameThatTypesHave(string headings)
    {
        var run = Run("[*IPInfo*](#IPInfo)", $"{headings}{Header}| Ip | string | 地址 | No |\n| Code | int | 码 | No |\n");

        Assert.Empty(run.Diagnostics);
        AssertRead(run, "IPInfo");
    }

    [Fact]
    public void HeadingsBelowDataModels_AreNoPartsOfTheOperation()
    {
        var run = Run("string", $"#### 数据模型\n\n#### Request\n\n{Header}| Ip | string | 地址 | Yes |\n\n#### 补充\n\n{Header}| Mask | string | 掩码 | No |\n");

        var operation = Assert.Single(run.Models<Model.Operation>(TrackingNames.Operations));
        Assert.Equal(["Id"], operation.Request.Members.Select(static member => member.WireName));
        Assert.Equal(["Set"], operation.Response.Members.Select(static member => member.WireName));
    }

    [Fact]
    public void HeadingOfTheOnlyPart_ThatATypeLinksTo_IsThePart()
    {
        var run = GeneratorRun.Of(new PageFile("pages/lamp-api/look.md", "# 看 - LookAt\n\n## Request\n\n" + Header
            + "| Self | [Response](#response) | 自己 | No |\n\n## Response\n\n" + Header + "| Id | string | 编号 | No |\n", Dialect: "ucloud"));

        var operation = Assert.Single(run.Models<Model.Operation>(TrackingNames.Operations));
        Assert.Equal(["Id"], operation.Response.Members.Select(static member => member.WireName));
    }

    private static void AssertRead(GeneratorRun run, string name)
    {
        var operation = Assert.Single(run.Models<Model.Operation>(TrackingNames.Operations));
        Assert.Equal(["Id"], operation.Request.Members.Select(static member => member.WireName));
        Assert.Equal(["Set Record"], operation.Response.Members.Select(static member => $"{member.WireName} {member.Type.Element!.Kind}"));
        var structure = Assert.Single(run.Models<Model.StructureSet>(TrackingNames.Structures).SelectMany(static set => set.Structures));
        Assert.Equal(name, structure.Type.Name, ignoreCase: true);
        Assert.Equal(["Ip", "Code"], structure.Type.Members.Select(static member => member.WireName));
    }

    private static GeneratorRun Run(string type, string models) => GeneratorRun.Of(new PageFile("pages/lamp-api/look.md", "# 看 - LookAt\n\n### 请求参数\n\n"
        + $"{Header}| Id | string | 编号 | No |\n\n### 响应字段\n\n{Header}| Set | array[{type}] | 组 | No |\n\n{models}", Dialect: "ucloud"));
}
