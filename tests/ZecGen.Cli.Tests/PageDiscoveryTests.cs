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

        var (code, output, error) = await RunAsync("check", "docs");

        Assert.StartsWith("1 page, 1 action", error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (code, output));
    }

    [SkippableFact]
    public async Task LinkThatLeadsNowhere_IsReported()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege there.");
        WritePage("docs/resizedisk.md", Pages.Api("ResizeDisk").Content);
        File.CreateSymbolicLink(Path.Combine(Folder, "docs", "x.md"), "y.md");
        File.CreateSymbolicLink(Path.Combine(Folder, "docs", "y.md"), "x.md");

        var (code, output, error) = await RunAsync("check", "docs");

        Assert.StartsWith("docs/x.md(1,1): warning ZEC0070: 'x.md' cannot be read (it is a link to 'y.md', which does not exist)", output,
            StringComparison.Ordinal);
        Assert.StartsWith("1 page", error, StringComparison.Ordinal);
        Assert.Equal(1, code);
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

    [SkippableFact]
    public async Task PipeOrDeviceThatIsNamed_IsReported()
    {
        Skip.If(OperatingSystem.IsWindows(), "There are none in the file system there.");
        WritePage("resizedisk.md", Pages.Api("ResizeDisk").Content);
        using (var pipe = Process.Start("mkfifo", Path.Combine(Folder, "pipe.md"))) await pipe.WaitForExitAsync();

        var (code, output, error) = await RunAsync("check", "resizedisk.md", "pipe.md", "/dev/null");

        Assert.Contains("pipe.md(1,1): warning ZEC0070: 'pipe.md' cannot be read (it is a pipe or a device)", output, StringComparison.Ordinal);
        Assert.Contains("warning ZEC0070: 'null' cannot be read (it is a pipe or a device)", output, StringComparison.Ordinal);
        Assert.StartsWith("1 page (2 left out), 1 action", error, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task EmptyPath_IsRefused()
    {
        WritePage("resizedisk.md", Pages.Api("ResizeDisk").Content);

        var (code, _, error) = await RunAsync("check", "");

        Assert.Equal((2, "File or folder '' does not exist.\n"), (code, error));
    }

    [SkippableFact]
    public async Task PipeAmongSeveralDocuments_IsNotReplaced()
    {
        Skip.If(OperatingSystem.IsWindows(), "There are none in the file system there.");
        WritePage("docs/a/resizedisk.md", Pages.Api("ResizeDisk").Content);
        WritePage("docs/b/resizedisk.md", Pages.Api("ResizeDisk", service: "bmc").Content);
        Directory.CreateDirectory(Path.Combine(Folder, "out"));
        using (var pipe = Process.Start("mkfifo", Path.Combine(Folder, "out", "zec.json"))) await pipe.WaitForExitAsync();

        var (code, _, error) = await RunAsync("openapi", "docs", "-o", "out");

        Assert.Equal(1, code);
        Assert.Contains("zec.json' is a pipe or a device.", error, StringComparison.Ordinal);
        Assert.Equal(["zec.json"], Directory.EnumerateFiles(Path.Combine(Folder, "out")).Select(Path.GetFileName));
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
        Assert.Equal(["bmc.json", "zec.json"],
            new DirectoryInfo(Path.Combine(Folder, "out")).EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task FolderThatMayNotBeOpened_IsReportedAndTheRestIsRead()
    {
        Skip.If(OperatingSystem.IsWindows(), "Permissions are others there.");
        WritePage("docs/resizedisk.md", Pages.Api("ResizeDisk").Content);
        WritePage("docs/closed/createdisk.md", Pages.Api("CreateDisk").Content);
        var closed = Path.Combine(Folder, "docs", "closed");
        using (var chmod = Process.Start("chmod", ["000", closed])) await chmod.WaitForExitAsync();
        try
        {
            // Who is root reads all, unless the process gives that away.
            if (Environment.UserName == "root") Skip.IfNot(File.Exists("/usr/bin/setpriv"), "root may open all folders.");
            string[] before = Environment.UserName == "root" ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : [];

            var (code, output, error) = await StartBehindAsync(before, "check", "docs");

            Assert.StartsWith("docs/closed(1,1): warning ZEC0070: 'closed' cannot be read (", output, StringComparison.Ordinal);
            Assert.StartsWith("1 page", error, StringComparison.Ordinal);
            Assert.Equal(1, code);
        }
        finally
        {
            using var chmod = Process.Start("chmod", ["700", closed]);
            await chmod.WaitForExitAsync();
        }
    }
}
