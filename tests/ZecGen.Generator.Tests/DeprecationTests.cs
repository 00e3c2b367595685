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
    public void Member_ThatOnlyMentionsDeprecation_IsNotMarked(string row)
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", row));

        Assert.DoesNotContain("[Obsolete", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Problems);
    }
}
