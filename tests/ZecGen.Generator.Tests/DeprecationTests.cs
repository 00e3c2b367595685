using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Fields that are not to be used any more are marked so, with what to use instead.</summary>
public class DeprecationTests
{
    [Theory]
    [InlineData("| eipV4Type | No | String | 已废弃，请使用networkLineType |", "It is deprecated; use NetworkLineType.")]
    [InlineData("| eipV4Type | No | String | 该字段已废弃，请使用 'networkLineType' 字段 |", "It is deprecated; use NetworkLineType.")]
    [InlineData("| eipV4Type | No | String | 此参数已弃用，请使用networkLineType。 |", "It is deprecated; use NetworkLineType.")]
    [InlineData("| eipV4Type | No | String | The field has been deprecated. |", "It is deprecated.")]
    [InlineData("| eipV4Type | No | String | The type. Deprecated. |", "It is deprecated.")]
    [InlineData("| eipV4Type [已废弃] | No | String | The type. |", "It is deprecated.")]
    [InlineData("| eipV4Type | No | String | Deprecated. Please use networkLineType instead. |", "It is deprecated; use NetworkLineType.")]
    [InlineData("| eipV4Type | No | String | This field is deprecated; use other instead. |", "It is deprecated; use other.")]
    [InlineData("| eipV4Type | No | String | Deprecated. Please use Get Line Type. |", "It is deprecated.")]
    [InlineData("| eipV4Type | No | String | （即将废弃）旧类型 |", "It is deprecated.")]
    [InlineData("| eipV4Type | No | String | 【待废弃】旧类型 |", "It is deprecated.")]
    [InlineData("| eipV4Type | No | String | [Deprecated] The type. |", "It is deprecated.")]
    [InlineData("| eipV4Type | No | String | 旧类型（已废弃） |", "It is deprecated.")]
    [InlineData("| eipV4Type | No | String | 旧类型。【即将废弃】 |", "It is deprecated.")]
    [InlineData("| eipV4Type | No | String | 旧类型（已废弃，请使用networkLineType） |", "It is deprecated; use NetworkLineType.")]
    [InlineData("| eipV4Type | No | String | 两者选填一个，本字段即将废弃 |", "It is deprecated.")]
    [InlineData("| eipV4Type【即将废弃】 | No | String | The type. |", "It is deprecated.")]
    public void DeprecatedMember_IsMarkedObsoleteWithItsReplacement(string row, string reason)
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", row + "\n| networkLineType | No | String | Another. |"));

        Assert.Contains($"\t[global::System.Obsolete(\"{reason}\")]\n\tpublic string? EipV4Type {{ get; init; }}", run.Files["Zec.ResizeDisk.g.cs"],
            StringComparison.Ordinal);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Problems);
        Assert.Equal("""{"eipV4Type":"a"}""", EmittedAssembly.Load(run).RoundTrip("Zec.ResizeDiskRequest", """{"eipV4Type":"a"}"""));
    }

    [Theory]
    [InlineData("| ids | No | String | IDs of deprecated instances. |")]
    [InlineData("| ids | No | String | Deprecated instances are left out. |")]
    [InlineData("| ids | No | String | 已废弃的实例ID。 |")]
    [InlineData("| ids | Yes | String | Deprecated. |")]
    [InlineData("| ids | No | String | 类型：A、B（已废弃） |")]
    [InlineData("| ids | No | String | A（已废弃）、B |")]
    [InlineData("| ids | No | String | 实例ID（已废弃的除外） |")]
    [InlineData("| ids | No | String | 是否包含（已废弃）的实例 |")]
    public void Member_ThatOnlyMentionsDeprecation_IsNotMarked(string row)
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", row));

        Assert.DoesNotContain("[Obsolete", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("# 设灯 - SetLamp\n\n!> 已废弃", true)]
    [InlineData("# 设灯 - SetLamp\n\n## 简介\n\n设灯\n\n!> 已废弃", true)]
    [InlineData("# 设灯 - SetLamp\n\n?> 该接口即将废弃，请使用NewLamp\n\n## 简介\n\n设灯", true)]
    [InlineData("# 设灯 - SetLamp\n\n!> **已废弃**\n\n## 简介\n\n设灯", true)]
    [InlineData("# 设灯 - SetLamp\n\n> 已废弃\n\n## 简介\n\n设灯", true)]
    [InlineData("# 设灯 - SetLamp\n\n【已废弃】\n\n## 简介\n\n设灯", true)]
    [InlineData("# 设灯 - SetLamp\n\n!> 已废弃！\n\n## 简介\n\n设灯", true)]
    [InlineData("# 设灯 - SetLamp\n\n!> 本接口已废弃。请使用NewLamp\n\n## 简介\n\n设灯", true)]
    [InlineData("# 设灯 - SetLamp\n\n!> Deprecated: use NewLamp instead\n\n## 简介\n\n设灯", true)]
    [InlineData("# 设灯 - SetLamp\n\n!> This API is deprecated.\n\n## 简介\n\n设灯", true)]
    [InlineData("# 设灯 - SetLamp\n\n## 简介\n\n设灯。可查询已废弃的灯", false)]
    [InlineData("# 设灯 - SetLamp\n\n## 简介\n\n设灯\n\n?> Deprecated lamps are left out", false)]
    [InlineData("# 【已废弃】设灯 - SetLamp", true)]
    [InlineData("# 设灯（已废弃） - SetLamp", true)]
    [InlineData("# 设灯 - SetLamp（即将废弃）", true)]
    [InlineData("# 设灯 - SetLamp\n\n!> 参数A1已废弃", false)]
    [InlineData("# 设灯 - SetLamp\n\n?> 已废弃的灯不会返回", false)]
    [InlineData("# 设灯 - SetLamp\n\n!> 以下参数已废弃", false)]
    public void Page_ThatSaysInACalloutOrItsTitleThatItIsDeprecated_IsMarked(string beginning, bool isMarked)
    {
        const string Header = "| 参数名 | 类型 | 说明 | 必填 |\n|---|---|---|---|\n";
        var run = GeneratorRun.Of(new PageFile("pages/lamp-api/set_lamp.md", beginning + $"\n\n### 请求参数\n\n{Header}| Name | string | 名 | No |\n\n"
            + $"### 响应字段\n\n{Header}| Ok | bool | 好 | No |\n", Dialect: "ucloud"));

        Assert.Equal(isMarked, Assert.Single(run.Models<Model.Operation>(TrackingNames.Operations)).Obsolete is not null);
        Assert.Empty(run.Problems);
    }
}
