using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What the text of pages becomes in documentation comments.</summary>
public class ProseTests
{
    private static readonly PageFile Structures = Pages.Structures(
        ("Tag", "| Name | Type | Description |\n| --- | --- | --- |\n| key | String | Key. |"),
        ("DiskStatus", "| Value | Description |\n| --- | --- |\n| IN_USE | In use. |\n| AVAILABLE | Free. |"));

    [Theory]
    [InlineData("Tags, see [Tag](datastructure.md#tag).", "Tags, see <see cref=\"Tag\"/>.")]
    [InlineData("[The tags](datastructure.md#tag) to set.", "<see cref=\"Tag\">The tags</see> to set.")]
    [InlineData("Call [DescribeDisks](describedisks.md) for it.", "Call <see cref=\"IZecClient.DescribeDisksAsync\">DescribeDisks</see> for it.")]
    [InlineData("Call [`DescribeDisks`](https://docs.example.com/en/disk/describedisks) for it.",
        "Call <see cref=\"IZecClient.DescribeDisksAsync\">DescribeDisks</see> for it.")]
    [InlineData("See [the site](https://example.com/a).", "See <see href=\"https://example.com/a\">the site</see>.")]
    [InlineData("See [elsewhere](unknown.md).", "See elsewhere.")]
    public void Links_InDescriptions_ReferToEmittedMembers(string description, string expected)
    {
        var run = GeneratorRun.Of(
            Structures,
            Pages.Api("ResizeDisk", $"| diskId | No | [Tag](datastructure.md#tag) | {description} |", description: description),
            Pages.Api("DescribeDisks"));

        Assert.Contains($"/// <summary>{expected}</summary>\n\tpublic Tag? DiskId", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Contains($"/// <summary>{expected}</summary>\n\t/// <param", run.Files["Zec.ResizeDisk.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Problems);
    }

    [Fact]
    public void ListedValues_AreDocumentedAtTheEnumerationOnly()
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk",
            "| diskStatus | No | String | <p>The status.</p><ul><li>IN_USE: in use.</li><li>FREE: free.</li></ul><p>May be left out.</p> |"));

        Assert.Contains("/// <summary>The status. May be left out.</summary>\n\tpublic DiskStatus? DiskStatus", run.Files["Zec.ResizeDisk.g.cs"],
            StringComparison.Ordinal);
        Assert.Contains("/// <summary>in use.</summary>\n\t\tpublic const string InUse", run.Files["Zec.ZecEnumerations.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("This API is deprecated. Please use DescribeDisks instead.", "It is deprecated; use DescribeDisksAsync.")]
    [InlineData("该接口已废弃，请使用DescribeDisks", "It is deprecated; use DescribeDisksAsync.")]
    [InlineData("Deprecated.", "It is deprecated.")]
    public void DeprecatedAction_IsMarkedObsoleteWithItsReplacement(string description, string reason)
    {
        var run = GeneratorRun.Of(Pages.Api("ResizeDisk", description: description), Pages.Api("DescribeDisks"));

        var methods = EmittedAssembly.Load(run).Type("Zec.IZecClient").GetMethods();
        Assert.Equal(reason,
            ((ObsoleteAttribute)Attribute.GetCustomAttribute(methods.Single(method => method.Name == "ResizeDiskAsync"), typeof(ObsoleteAttribute))!).Message);
        Assert.Null(Attribute.GetCustomAttribute(methods.Single(method => method.Name == "DescribeDisksAsync"), typeof(ObsoleteAttribute)));
        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("| failedDiskIds | Array of String | Disks that were not detached. |", "d1, d2")]
    [InlineData("| diskIds | Array of String | IDs that failed. |", "d1, d2")]
    [InlineData("| diskIds | Array of String | 操作失败的ID。 |", "d1, d2")]
    [InlineData("| diskIds | Array of String | IDs that were done. |", null)]
    [InlineData("| rpkiFailedList | Array of String | a |\n| irrFailedList | Array of String | b |", "d1, d2, d1, d2")]
    public void ResponseOfABatch_ReportsTheFailedIds(string response, string? failed)
    {
        var run = GeneratorRun.Of(Pages.Api("DetachDisks", "| diskIds | Yes | Array of String | IDs. |", response));
        var emitted = EmittedAssembly.Load(run);
        var members = run.Models<Model.Operation>(TrackingNames.Operations)[0].Response.Members;
        var read = emitted.ReadResponse("Zec", "DetachDisks",
            "{\"response\":{" + string.Join(",", members.Select(member => $"\"{member.WireName}\":[\"d1\",\"d2\"]")) + "}}");

        Assert.Equal(failed, read is IPartialResponse partial ? string.Join(", ", partial.FailedIds) : null);
        if (read is IPartialResponse refused) Assert.Equal(refused.FailedIds, Assert.Throws<PartialFailureException>(() => refused.EnsureComplete()).FailedIds);
        var complete = emitted.ReadResponse("Zec", "DetachDisks", """{"response":{}}""");
        if (complete is IPartialResponse done) Assert.Same(done, done.EnsureComplete());
        Assert.Empty(run.Problems);
    }
}
