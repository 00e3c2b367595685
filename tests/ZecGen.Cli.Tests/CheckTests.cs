namespace ZecGen.Cli.Tests;

/// <summary><c>zecgen check</c> and <c>explain</c> as they are called: what counts as a failure, and what is said of it.</summary>
public sealed class CheckTests : ToolTest
{
    private static readonly PageFile Good = Pages.Api("ResizeDisk", path: "docs/resizedisk.md");
    private static readonly PageFile Warned = Pages.Api("CreateDisk", "| size | No | Strnig | Size. |", path: "docs/createdisk.md");

    [Fact]
    public async Task PagesThatAreAllRead_EndWithZero()
    {
        Write(Good);

        Assert.Equal((0, "", "1 page, 1 action, 0 structures: 0 errors, 0 warnings, 0 notes\n"), await RunAsync("check", "docs"));
    }

    [Fact]
    public async Task Warnings_EndWithZeroAndWithOneWhereTheyCountAsErrors()
    {
        Write(Good, Warned);

        var (code, output, error) = await StartAsync("check", "docs");
        var (strict, asErrors, _) = await RunAsync("check", "docs", "--warnaserror");

        Assert.Equal((0, 1), (code, strict));
        Assert.StartsWith("docs/createdisk.md(11,15): warning ZEC0002:", output, StringComparison.Ordinal);
        Assert.StartsWith("docs/createdisk.md(11,15): error ZEC0002:", asErrors, StringComparison.Ordinal);
        Assert.Equal("2 pages, 2 actions, 0 structures: 0 errors, 1 warning, 0 notes\n", error);
    }

    [Theory]
    [InlineData("none", 0, "")]
    [InlineData("note", 0, "info")]
    [InlineData("warning", 0, "warning")]
    [InlineData("error", 1, "error")]
    public async Task SeverityOfADiagnostic_IsTheNamedOne(string severity, int expected, string word)
    {
        Write(Warned);

        var (code, output, _) = await RunAsync("check", "docs", "--severity", $"zec0002={severity}");

        Assert.Equal(expected, code);
        if (word.Length == 0) Assert.Equal("", output);
        else Assert.StartsWith($"docs/createdisk.md(11,15): {word} ZEC0002:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeverityOfADiagnostic_OutweighsWarningsAsErrors()
    {
        Write(Warned);

        Assert.Equal(0, (await RunAsync("check", "docs", "--warnaserror", "--severity", "ZEC0002=note")).Code);
    }

    [Fact]
    public async Task PageThatIsLeftOut_EndsWithOne()
    {
        Write(Good, Pages.Api("ResizeDisk", path: "docs/zzz.md"));

        var (code, output, error) = await RunAsync("check", "docs");

        Assert.Equal(1, code);
        Assert.StartsWith("docs/zzz.md(1,1): warning ZEC0004:", output, StringComparison.Ordinal);
        Assert.StartsWith("2 pages (1 left out), 1 action,", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PageOfAnotherEncoding_IsLeftOutAndSaysWhy()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "docs"));
        // What GBK makes of a page whose headings say nothing any more.
        File.WriteAllBytes(Path.Combine(Folder, "docs", "page.md"), [.. "# "u8, 0xB4, 0xB4, 0xBD, 0xA8, 0xD4, 0xC6, 0xC5, 0xCC, .. "\n"u8]);

        var (code, output, _) = await RunAsync("check", "docs");

        Assert.Equal(1, code);
        Assert.Contains("page.md(1,3): warning ZEC0028: The page is not UTF-8 from here on; it looks like GBK.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GuidesAlone_EndWithOneAndAWarning()
    {
        WritePage("docs/readme.md", "# Introduction\n\nText.\n");

        var (code, output, _) = await RunAsync("check", "docs");

        Assert.Equal(
            (1, "zecgen: warning ZEC0052: None of the 1 pages in 'docs/' describes an action, a structure or an error code; correct the ZecGenDocs item, or "
                + "the titles and sections of the pages, or describe how they are written in a dialect ('zecgen dialect' proposes one)\n"), (code, output));
    }

    [Fact]
    public async Task FolderWithoutPages_EndsWithOneAndAWarning()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "nothing"));
        Write(Good);

        var alone = await RunAsync("check", "nothing");
        var beside = await RunAsync("check", "docs", "nothing");
        var strict = await RunAsync("check", "docs", "nothing", "--severity", "ZEC0053=error");

        Assert.Equal((1, 0, 1), (alone.Code, beside.Code, strict.Code));
        Assert.Equal("zecgen: warning ZEC0053: The folder 'nothing' has no page: no file below it ends with .md, .markdown, .mdx; correct the path\n",
            alone.Output);
        Assert.Equal(alone.Output, beside.Output);
    }

    [Fact]
    public async Task TwoLanguagesOfAnAction_CountOnce()
    {
        Write(Pages.Api("ResizeDisk", path: "docs/en/resizedisk.md"));
        WritePage("docs/cn/resizedisk.md", Pages.Api("ResizeDisk").Content.Replace("Request Parameters", "请求参数", StringComparison.Ordinal)
            .Replace("API Description", "接口描述", StringComparison.Ordinal).Replace("Response Parameters", "响应结果", StringComparison.Ordinal));

        var (code, _, error) = await RunAsync("check", "docs");

        Assert.Equal((0, "2 pages, 1 action, 0 structures: 0 errors, 0 warnings, 0 notes\n"), (code, error));
    }

    [Fact]
    public async Task SinglePage_IsReadWithThePagesThatItLinksTo()
    {
        Write(Pages.Api("ResizeDisk", "| tag | No | [Tag](datastructure.md#tag) | Tag. |", path: "docs/resizedisk.md"), Warned);
        WritePage("docs/datastructure.md", "# Data Structures\n\n## Tag\n\n| Name | Type | Description |\n| --- | --- | --- |\n| key | Strnig | Key. |\n");

        var (code, output, error) = await RunAsync("check", "docs/resizedisk.md");

        Assert.Equal((0, "", "1 page, 1 action, 0 structures: 0 errors, 0 warnings, 0 notes\n"), (code, output, error));
    }

    [Fact]
    public async Task SinglePageOfStructures_NeedNotDescribeAnAction()
    {
        WritePage("docs/datastructure.md", "# Data Structures\n\n## Tag\n\n| Name | Type | Description |\n| --- | --- | --- |\n| key | String | Key. |\n");

        var single = await RunAsync("check", "docs/datastructure.md");
        var folder = await RunAsync("check", "docs");

        Assert.Equal((0, 1), (single.Code, folder.Code));
        Assert.DoesNotContain("ZEC0052", single.Output, StringComparison.Ordinal);
        Assert.Contains("zecgen: warning ZEC0052: None of the 1 pages describes an action;", folder.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs/resizedisk.MD")]
    [InlineData("docs/resizedisk.markdown")]
    [InlineData("docs/resizedisk.mdx")]
    public async Task PageOfAnotherExtension_IsAPage(string path)
    {
        WritePage(path, Good.Content);

        Assert.StartsWith("1 page, 1 action,", (await RunAsync("check", "docs")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServiceAndVersion_AreThoseThatAreNamed()
    {
        Write(Pages.Api("ResizeDisk", service: "disks", path: "docs/resizedisk.md"));

        Assert.Equal(1, (await RunAsync("check", "docs")).Code);
        Assert.Equal(0, (await RunAsync("check", "docs", "--api-version", "2026-01-01")).Code);
        Assert.Equal(0, (await RunAsync("check", "docs", "--service", "zec")).Code);
    }

    [Theory]
    [InlineData("Unknown option '--bogus'; --help lists the options.", "check", "docs", "--bogus")]
    [InlineData("File or folder 'nowhere' does not exist.", "check", "docs", "nowhere")]
    [InlineData("File or folder 'nowhere.md' does not exist.", "model", "nowhere.md")]
    [InlineData("'ZEC0002' is not a valid severity; write ID=none, ID=note, ID=warning or ID=error.", "check", "docs", "--severity", "ZEC0002")]
    [InlineData("'ZEC0002=loud' is not a valid severity; write ID=none, ID=note, ID=warning or ID=error.", "check", "docs", "--severity", "ZEC0002=loud")]
    [InlineData("Unknown diagnostic 'ZEC9999'.", "check", "docs", "--severity", "ZEC9999=none")]
    [InlineData("'tomorrow' is not an API version; write a date such as 2025-09-01.", "check", "docs", "--api-version", "tomorrow")]
    [InlineData("Unknown diagnostic 'ZEC9999'; write an id such as ZEC0101.", "explain", "zec9999")]
    public async Task WrongCall_EndsWithTwoAndSaysWhatIsWrong(string message, params string[] arguments)
    {
        Write(Good);

        Assert.Equal((2, "", message + "\n"), await RunAsync(arguments));
    }

    // Of the analyzer, too, which the generator knows nothing of.
    [Theory]
    [InlineData("zec0121")]
    [InlineData("ZEC0401")]
    public async Task Explanation_IsTheHelpPage(string id)
    {
        var (code, output, error) = await RunAsync("explain", id);

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith($"# {id.ToUpperInvariant()}: ", output, StringComparison.Ordinal);
        Assert.Contains("## What to do", output, StringComparison.Ordinal);
        Assert.DoesNotContain("](", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "check", "--service", "--api-version", "--dialect", "--language", "--severity", "--warnaserror",
        "--format", "--output", "--baseline", "--update-baseline", "PATH")]
    [InlineData("model", "--service", "--format", "--unread", "PATH")]
    [InlineData("explain", "ID")]
    public async Task Help_ListsTheOptions(string command, params string[] options)
    {
        var (code, output, _) = await RunAsync(command, "--help");

        Assert.Equal(0, code);
        Assert.All(options, option => Assert.Contains(option, output, StringComparison.Ordinal));
    }

    private void Write(params PageFile[] pages)
    {
        foreach (var page in pages) WritePage(page.RelativePath, page.Content);
    }
}
