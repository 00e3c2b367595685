using System.Diagnostics;

namespace ZecGen.Cli.Tests;

/// <summary>Which files below a folder are pages: each once, files alone, and what cannot be read is reported.</summary>
public sealed class PageDiscoveryTests : ToolTest
{
    [SkippableFact]
    public async Task LinksInCircles_AreFollowedOnce()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege there.");
        WritePage("docs/a/resizedisk.md", Pages.Api("ResizeDisk").Content);
        Directory.CreateSymbolicLink(Path.Combine(Folder, "docs", "a", "loop"), Path.Combine(Folder, "docs"));
        Directory.CreateSymbolicLink(Path.Combine(Folder, "docs", "again"), Path.Combine(Folder, "docs", "a"));
        File.CreateSymbolicLink(Path.Combine(Folder, "docs", "0.md"), Path.Combine(Folder, "docs", "a", "resizedisk.md"));
        File.CreateSymbolicLink(Path.Combine(Folder, "docs", "x.md"), Path.Combine(Folder, "docs", "y.md"));
        File.CreateSymbolicLink(Path.Combine(Folder, "docs", "y.md"), Path.Combine(Folder, "docs", "x.md"));

        var (code, output, error) = await RunAsync("check", "docs");

        Assert.StartsWith("1 page, 1 action", error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (code, output));
    }

    [SkippableFact]
    public async Task PipesAndDevices_ArePassedOver()
    {
        Skip.If(OperatingSystem.IsWindows(), "There are none in the file system there.");
        WritePage("docs/resizedisk.md", Pages.Api("ResizeDisk").Content);
        using (var pipe = Process.Start("mkfifo", Path.Combine(Folder, "docs", "pipe.md"))) await pipe.WaitForExitAsync();
        File.CreateSymbolicLink(Path.Combine(Folder, "docs", "zero.md"), "/dev/zero");

        var (code, _, error) = await RunAsync("check", "docs");

        Assert.StartsWith("1 page, 1 action", error, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task FileThatIsTooLarge_IsReportedAndLeftOut()
    {
        WritePage("docs/resizedisk.md", Pages.Api("ResizeDisk").Content);
        await using (var file = File.Create(Path.Combine(Folder, "docs", "big.md"))) file.SetLength(1L << 30);

        var (code, output, error) = await RunAsync("check", "docs");

        Assert.StartsWith("docs/big.md(1,1): warning ZEC0070: 'big.md' cannot be read (it has 1024 MB", output, StringComparison.Ordinal);
        Assert.StartsWith("1 page", error, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task OneOfSeveralDocumentsThatCannotBeWritten_LeavesAllAsTheyWere()
    {
        WritePage("docs/a/resizedisk.md", Pages.Api("ResizeDisk").Content);
        WritePage("docs/b/resizedisk.md", Pages.Api("ResizeDisk", service: "bmc").Content);
        WritePage("out/bmc.json", "old");
        Directory.CreateDirectory(Path.Combine(Folder, "out", "zec.json"));

        var (code, _, error) = await RunAsync("openapi", "docs", "-o", "out");

        Assert.Equal(1, code);
        Assert.Contains("zec.json", error, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(Path.Combine(Folder, "out", "bmc.json")));
        Assert.Equal(["bmc.json", "zec.json"], new DirectoryInfo(Path.Combine(Folder, "out")).EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task YamlQuotesWhatIsNotSurelyAText()
    {
        string[] values = ["ON", "Null", "off", "y", ".inf", ".NaN", "0b1", "0o17", "1_000", "0x1F", "1e3", "=", "<<", "~", "12:30:45", "2025-01-01", "- a", "a: b", "a #b", "? a", "!x", "&x", "*x", "%x", "@x"];
        WritePage("docs/resizedisk.md", Pages.Api("ResizeDisk", "| kind | No | [Kind](datastructure.md#kind) | Kind. |").Content);
        WritePage("docs/datastructure.md", Pages.Structures(("Kind", "| Value | Description |\n| --- | --- |\n" + string.Join("\n", values.Select(value => $"| `{value}` | Text. |")))).Content);

        var (code, yaml, _) = await RunAsync("openapi", "docs", "--format", "yaml");

        Assert.Equal(0, code);
        Assert.All(values, value => Assert.Contains($"- '{value}'\n", yaml, StringComparison.Ordinal));
    }
}
