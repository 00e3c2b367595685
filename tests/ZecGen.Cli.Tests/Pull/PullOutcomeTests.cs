namespace ZecGen.Cli.Tests.Pull;

/// <summary>What becomes of pages that share a name or a text, and what is said of a folder that is not as the site is.</summary>
public sealed class PullOutcomeTests : PullTest, IAsyncLifetime
{
    private readonly DocumentationSite site = new();

    public Task InitializeAsync()
    {
        site["/llms.txt"] = Index("/docs/a.md", "/docs/b.md");
        site["/docs/a.md"] = SiteReply.Markdown(Page);
        site["/docs/b.md"] = SiteReply.Markdown("# B\n");
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("/docs.md", "/docs/docs.md")]
    [InlineData("/docs/x.mdx", "/docs/x.markdown")]
    [InlineData("/docs/Dir/x.md", "/docs/dir/y.md")]
    public async Task PagesWithOneName_AreReported(string first, string second)
    {
        site["/llms.txt"] = Index(first, second, first);
        site[first] = site[second] = SiteReply.Markdown(Page);

        var (code, _, error) = await PullAsync();

        Assert.Equal(0, code);
        Assert.Equal(2, Files("out").Count);
        Assert.Single(error.Split('\n'), line => line.StartsWith($"warning: {site.Root}{second} would be ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PageThatTakesTheNameOfAnother_IsFetchedFromItsOwnAddress()
    {
        site["/llms.txt"] = Index("/docs/docs.md");
        site["/docs/docs.md"] = SiteReply.Markdown("# Inner\n");
        await PullAsync();
        site["/llms.txt"] = Index("/docs.md", "/docs/docs.md");
        site["/docs.md"] = SiteReply.Markdown("# Root\n");

        var (_, output, error) = await PullAsync();

        Assert.Equal("changed  docs.md\n", output);
        Assert.Equal("# Root\n", Read("out/docs.md"));
        Assert.Contains("/docs/docs.md would be the same file as", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/docs/c", "c.md")]
    [InlineData("/docs/c/", "c.md")]
    [InlineData("/docs/c.md", "c")]
    public async Task PageThatMoved_IsGone_InWhateverFormTheAddressesAre(string target, string listed)
    {
        await PullAsync();
        site["/llms.txt"] = Index("/docs/a.md", "/docs/" + listed);
        site["/docs/b.md"] = SiteReply.RedirectTo(target, 301);
        site["/docs/c.md"] = site["/docs/c"] = site["/docs/c/"] = SiteReply.Markdown("# B\n");

        Assert.Equal("gone     b.md\nnew      c.md\n", (await PullAsync()).Output);
    }

    [Fact]
    public async Task PagesThatAreRedirectedToOne_AreReported()
    {
        site["/docs/a.md"] = site["/docs/b.md"] = SiteReply.RedirectTo("/docs/c.md");
        site["/docs/c.md"] = SiteReply.Markdown(Page);

        Assert.Contains($"warning: {site.Root}/docs/b.md is redirected to the page that 'a.md' has, too; 'b.md' has the same text.\n",
            (await PullAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PageWithTheNameOfOneThatStays_IsReported()
    {
        site["/llms.txt"] = Index("/docs/B.md", "/docs/a.md");
        site["/docs/B.md"] = SiteReply.Markdown("# Upper\n");
        await PullAsync();
        site["/llms.txt"] = Index("/docs/a.md", "/docs/b.md");

        var (_, output, error) = await PullAsync();

        Assert.Equal("", output);
        Assert.Contains($"warning: {site.Root}/docs/b.md would be the same file as 'B.md', which is there still,", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SiteThatShowsNoPageAnyMore_IsAFailure()
    {
        await PullAsync();
        site["/docs/a.md"] = site["/docs/b.md"] = SiteReply.RedirectTo("/login");
        var before = Snapshot("out");

        foreach (var options in new string[][] { [], ["--check"] })
        {
            var (code, _, error) = await PullAsync(options);
            Assert.Equal(1, code);
            Assert.EndsWith($"error: No page that {site.Root}/llms.txt lists can be read. Nothing was written.\n", error, StringComparison.Ordinal);
        }
        Assert.Equal(before, Snapshot("out"));
    }

    [Fact]
    public async Task Check_ThatPasses_MeansThatAPullWritesNothing()
    {
        Assert.Contains($"Nothing was written. To take it over: zecgen pull {site.Root}/docs -o out\n", (await PullAsync("--check")).Error,
            StringComparison.Ordinal);
        await PullAsync();
        Assert.Equal(0, (await PullAsync("--check")).Code);

        site["/docs/b.md"] = SiteReply.RedirectTo("/docs/c.md");
        site["/docs/c.md"] = SiteReply.Markdown("# B\n");
        var moved = await PullAsync("--check");
        Assert.Equal((1, "changed  zecgen.lock.json\n"), (moved.Code, moved.Output));
        Assert.Contains("zecgen pull -o out\n", moved.Error, StringComparison.Ordinal);

        File.Delete(Path.Combine(Folder, "out", "zecgen.lock.json"));
        var lost = await PullAsync("--check");
        Assert.Equal((1, "new      zecgen.lock.json\n"), (lost.Code, lost.Output));
    }

    [Fact]
    public async Task FilesThatWereEdited_AreNamedInALineEach()
    {
        await PullAsync();
        WritePage("out/a.md", "edited");
        WritePage("out/b.md", "edited");

        var lines = (await PullAsync("-q")).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("error: 'out/a.md' was edited.", lines[0]);
        Assert.StartsWith("error: 'out/b.md' was edited: --force replaces such files;", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    [Theory]
    [InlineData("out/zecgen.lock.json")]
    [InlineData("out/b.md")]
    [InlineData("out/a.md/report.json")]
    public async Task ReportThatCannotBeWritten_IsKnownBeforeThePages(string report)
    {
        await PullAsync();
        var before = Snapshot("out");
        site["/docs/a.md"] = SiteReply.Markdown("# New\n");

        var (code, output, error) = await PullAsync("--format", "json", "--report", report);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("error: --report names ", error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written.\n", error, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot("out"));
    }

    [Fact]
    public async Task FaultOfTheDisk_IsAFindingInItsDocument()
    {
        await PullAsync();
        Directory.CreateDirectory(Path.Combine(Folder, "out", "c.md"));
        WritePage("out/.zecgen-pull", "in the way");
        site["/docs/a.md"] = SiteReply.Markdown("# New\n");

        var (code, output, error) = await PullAsync("--format", "json");

        Assert.Equal(1, code);
        Assert.Contains("'out/.zecgen-pull' is no folder", output, StringComparison.Ordinal);
        Assert.Contains("error: 'out/.zecgen-pull' is no folder", error, StringComparison.Ordinal);
        Assert.Equal(Page, Read("out/a.md"));
    }

    [Fact]
    public async Task PagesThatStayInDoubt_AreInTheSummary()
    {
        await PullAsync();
        site["/docs/b.md"] = SiteReply.Of(404);

        Assert.Contains("2 pages: 0 new, 0 changed, 0 gone, 1 unchanged, 1 in doubt\n", (await PullAsync()).Error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> PullAsync(params string[] options) =>
        RunAsync(["pull", site.Root + "/docs", "-o", "out", .. options]);
}
