namespace ZecGen.Cli.Tests;

/// <summary><c>zecgen openapi</c> as it is called: where documents go, and how it ends.</summary>
public sealed class OpenApiCommandTests : ToolTest
{
    [Fact]
    public async Task Output_OfOneService_IsWrittenToTheFile()
    {
        Write(Pages.Api("ResizeDisk"));

        var (code, output, _) = await RunAsync("openapi", "docs-spec", "--output", "out/zec.json");

        Assert.Equal((0, ""), (code, output));
        Assert.StartsWith("{\n  \"openapi\": \"3.1", await File.ReadAllTextAsync(Path.Combine(Folder, "out", "zec.json")), StringComparison.Ordinal);
    }

    [SkippableFact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Output_ToALink_KeepsTheLinkAndTheModeOfTheFile()
    {
        Skip.If(OperatingSystem.IsWindows());
        Write(Pages.Api("ResizeDisk"));
        var (real, link) = (Path.Combine(Folder, "real.json"), Path.Combine(Folder, "link.json"));
        await File.WriteAllTextAsync(real, "old");
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(link, "real.json");

        var (code, _, _) = await RunAsync("openapi", "docs-spec", "--output", "link.json");

        Assert.Equal(0, code);
        Assert.Equal("real.json", new FileInfo(link).LinkTarget);
        Assert.StartsWith("{", await File.ReadAllTextAsync(real), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(real));
    }

    [SkippableFact]
    public async Task Output_ToAPipe_KeepsThePipe()
    {
        Skip.If(OperatingSystem.IsWindows());
        Write(Pages.Api("ResizeDisk"));
        using (var make = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(Folder, "pipe.json")])) await make.WaitForExitAsync();
        using var reader = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("cat", [Path.Combine(Folder, "pipe.json")]) { RedirectStandardOutput = true })!;
        var text = reader.StandardOutput.ReadToEndAsync();

        var (code, _, _) = await RunAsync("openapi", "docs-spec", "--output", "pipe.json");

        Assert.Equal(0, code);
        Assert.StartsWith("{", await text, StringComparison.Ordinal);
        Assert.Equal(["pipe.json"], Directory.EnumerateFiles(Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Output_OfSeveralServices_IsOneFileEach()
    {
        Write(Pages.Api("ResizeDisk", path: "docs/a/resizedisk.md"), Pages.Api("ResizeDisk", service: "bmc", path: "docs/b/resizedisk.md"));

        var (code, _, _) = await RunAsync("openapi", "docs", "-o", "out", "--format", "yaml");

        Assert.Equal(0, code);
        Assert.Equal(["bmc.yaml", "zec.yaml"], Directory.EnumerateFiles(Path.Combine(Folder, "out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("/api/v2/bmc#ResizeDisk:", await File.ReadAllTextAsync(Path.Combine(Folder, "out", "bmc.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_AmongSeveral_MustBeNamed()
    {
        Write(Pages.Api("ResizeDisk", path: "docs/a/resizedisk.md"), Pages.Api("ResizeDisk", service: "bmc", path: "docs/b/resizedisk.md"));

        var (code, output, _) = await StartAsync("openapi", "docs", "--service", "bmc");
        var (unclear, _, choices) = await StartAsync("openapi", "docs");
        var (unknown, _, known) = await RunAsync("openapi", "docs", "--service", "vm");

        Assert.Equal((0, 2, 2), (code, unclear, unknown));
        Assert.Contains("/api/v2/bmc#ResizeDisk", output, StringComparison.Ordinal);
        Assert.DoesNotContain("/api/v2/zec", output, StringComparison.Ordinal);
        Assert.Contains("There are several services, bmc, zec:", choices, StringComparison.Ordinal);
        Assert.Contains("No page describes an action of 'vm'; the services are bmc, zec.", known, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_OfPagesWithoutOne_IsTheNamedOne()
    {
        Write(Pages.Api("ResizeDisk") with { Content = Pages.Api("ResizeDisk").Content.Replace("POST /api/v2/zec HTTP/1.1\n", "", StringComparison.Ordinal) });

        var (code, output, _) = await RunAsync("openapi", ".", "--service", "zec");
        var (unnamed, nothing, error) = await RunAsync("openapi", ".");

        Assert.Equal((0, 1), (code, unnamed));
        Assert.Contains("/api/v2/zec#ResizeDisk", output, StringComparison.Ordinal);
        Assert.Equal("", nothing);
        Assert.Contains("No page describes an action", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_WithoutAnAction_WriteNothingAndExitWithOne()
    {
        Write(Pages.Structures(("Tag", Pages.ResponseHeader + "\n| key | String | Key. |")));

        var (code, output, error) = await RunAsync("openapi", ".");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("No page describes an action.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_ToAnUnwritableFile_ExitsWithOne()
    {
        Write(Pages.Api("ResizeDisk"));

        var (code, _, error) = await RunAsync("openapi", ".", "--output", "docs-spec/resizedisk.md/zec.json");

        Assert.Equal(1, code);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Contains("resizedisk.md", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--openapi", "2.0")]
    [InlineData("--format", "xml")]
    [InlineData("--language", "fr")]
    [InlineData("--url", "docs")]
    public async Task InvalidArguments_ExitWithTwo(params string[] options)
    {
        var (code, output, error) = await RunAsync(["openapi", ".", .. options]);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(options[1], error, StringComparison.Ordinal);
    }

    private void Write(params PageFile[] pages)
    {
        foreach (var page in pages) WritePage(page.RelativePath, page.Content);
    }
}
