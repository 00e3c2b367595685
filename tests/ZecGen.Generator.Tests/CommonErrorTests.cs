using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Error codes that all actions of a service share stand on a page of their own, and belong to the services whose pages stand around it.</summary>
public class CommonErrorTests
{
    [Fact]
    public void CommonCodes_BelongToTheServicesOfTheirFolder()
    {
        var run = GeneratorRun.Of(
            Pages.Api("ResizeDisk", path: "docs-spec/zec/disk/resizedisk.md"), Common("docs-spec/zec/commonerrorcode.md", "ZEC_IS_BUSY"),
            Pages.Api("ResizeNode", service: "bmc", path: "docs-spec/bmc/resizenode.md"), Common("docs-spec/bmc/commonerrorcode.md", "BMC_IS_BUSY"),
            Common("docs-spec/common/commonerrorcode.md", "ALL_ARE_BUSY"));

        Assert.Equal("ALL ZEC", CodesOf(run.Files["Zec.ZecErrorCode.g.cs"]));
        Assert.Equal("ALL BMC", CodesOf(run.Files["Bmc.BmcErrorCode.g.cs"]));
    }

    /// <summary>The page of an action whose name is lost says nothing of others.</summary>
    [Fact]
    public void CodesOfAnActionThatCannotBeRead_AreNotCommon()
    {
        var page = Pages.Api("ResizeDisk", errors: "| 409 | ZEC_IS_BUSY | Busy. |");
        var lost = page with { RelativePath = "docs-spec/lost.md", Content = page.Content.Replace("ResizeDisk", "", StringComparison.Ordinal) };

        Assert.DoesNotContain("ZEC_IS_BUSY", GeneratorRun.Of(Pages.Api("GrowDisk"), lost).Files["Zec.ZecErrorCode.g.cs"], StringComparison.Ordinal);
    }

    private static PageFile Common(string path, string code) =>
        new(path, "# Common Error Codes\n\n## Error Codes\n\n| HTTP Status Code | Error Code | Description |\n| --- | --- | --- |\n"
            + $"| 503 | {code} | Busy. |\n");

    private static string CodesOf(string file) =>
        string.Join(' ', new[] { "ALL", "BMC", "ZEC" }.Where(name => file.Contains(name + "_", StringComparison.Ordinal)));
}
