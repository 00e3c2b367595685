using ZecGen.Generator.Binding;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

public class NamingTests
{
    [Theory]
    [InlineData("instanceId", "InstanceId")]
    [InlineData("model_usage", "ModelUsage")]
    [InlineData("ipv6CidrBlockId", "Ipv6CidrBlockId")]
    [InlineData("PUBLIC_IMAGE", "PublicImage")]
    [InlineData("IPv4_IPv6", "IPv4IPv6")]
    [InlineData("zh-CN", "ZhCN")]
    [InlineData("1,5", "_15")]
    [InlineData("Basic NVMe SSD", "BasicNVMeSSD")]
    [InlineData("class", "Class")]
    [InlineData("名称", "名称")]
    [InlineData("!?", "Unnamed")]
    [InlineData("a\u202Eb\uD800", "AB")]
    public void WireName_BecomesPascalCase(string wireName, string expected) => Assert.Equal(expected, Naming.Pascal(wireName));

    [Fact]
    public void Name_ThatIsTaken_GetsASuffix()
    {
        var scope = new NameScope(NameScope.Reserve(["Json"]));
        Assert.Equal(["Size", "SizeValue", "Size2", "SIZE3", "JsonValue"], new[] { "Size", "Size", "Size", "SIZE", "Json" }.Select(name => scope.Take(name)));
    }

    [Theory]
    [InlineData("rule")]
    [InlineData("json")]
    [InlineData("names")]
    [InlineData("equals")]
    [InlineData("clone")]
    [InlineData("resizeDiskRequest")]
    [InlineData("equalityContract")]
    [InlineData("class")]
    [InlineData("reader")]
    [InlineData("value")]
    [InlineData("next")]
    [InlineData("member")]
    [InlineData("failures")]
    [InlineData("jsonRead")]
    [InlineData("allowed")]
    [InlineData("string")]
    [InlineData("task")]
    [InlineData("zec")]
    [InlineData("system")]
    public void MemberName_OfAnyKind_Compiles(string name)
    {
        var run = GeneratorRun.Of(Pages.Api(
            "ResizeDisk",
            $"| {name} | Yes | String | Length limit: 1 to 5 characters. Only letters, numbers and - are supported. |\n| tags | No | Array of "
                + $"[Tag](datastructure.md#tag) | Tags. |",
            response: $"| {name} | Integer | A number. |"),
            Pages.Structures(("Tag", $"| Name | Type | Description |\n| --- | --- | --- |\n| {name} | Array of Boolean | A flag. |")));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Problems);
        Assert.Equal("{\"" + name + "\":\"a\"}", EmittedAssembly.Load(run).RoundTrip("Zec.ResizeDiskRequest", "{\"" + name + "\":\"a\"}"));
    }

    [Theory]
    [InlineData("Rule")]
    [InlineData("Paging")]
    [InlineData("ZecStructures")]
    [InlineData("ZecEnumerations")]
    [InlineData("Task")]
    [InlineData("ValueList")]
    [InlineData("Timestamp")]
    [InlineData("ZecClient")]
    [InlineData("ResizeDiskRequest")]
    [InlineData("Type")]
    [InlineData("Zec")]
    [InlineData("JsonConverter")]
    public void StructureName_OfAnyKind_Compiles(string name)
    {
        var run = GeneratorRun.Of(
            Pages.Api("ResizeDisk", $"| thing | No | [{name}](datastructure.md#{name.ToLowerInvariant()}) | A thing. |"),
            Pages.Structures((name, "| Name | Type | Description |\n| --- | --- | --- |\n| key | String | Key. |")));

        Assert.Empty(run.Problems);
        if (name != "Timestamp")
            Assert.Equal("""{"thing":{"key":"a"}}""", EmittedAssembly.Load(run).RoundTrip("Zec.ResizeDiskRequest", """{"thing":{"key":"a"}}"""));
    }

    [Theory]
    [InlineData("Task")]
    [InlineData("Descriptor")]
    [InlineData("Equals")]
    [InlineData("Operation")]
    [InlineData("Dispose")]
    [InlineData("Send")]
    [InlineData("List")]
    [InlineData("Wait")]
    [InlineData("ZecApi")]
    public void ActionName_OfAnyKind_Compiles(string action) => Assert.Empty(GeneratorRun.Of(Pages.Api(action), Pages.Api("CreateDisk")).Problems);

    [Fact]
    public void Services_OfOneProject_DoNotCollide()
    {
        var table = "| Name | Type | Description |\n| --- | --- | --- |\n| key | String | Key. |";
        var request = "| tag | No | [Tag](../datastructure.md#tag) | Tag. |\n| kind | No | String | <ul><li>A: One.</li><li>B: Two.</li></ul> |";
        var run = GeneratorRun.Of(Pages.Api("DescribeDisks", request, path: "docs-spec/zec/a.md"),
            Pages.Api("DescribeDisks", request, service: "bmc", path: "docs-spec/bmc/a.md"), Pages.Structures(("Tag", table)));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Problems);
        Assert.Contains("record Tag ", run.Files["Zec.ZecStructures.g.cs"], StringComparison.Ordinal);
        Assert.Contains("record Tag ", run.Files["Bmc.BmcStructures.g.cs"], StringComparison.Ordinal);
    }
}
