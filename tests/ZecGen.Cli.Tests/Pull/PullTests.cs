using System.Text.Json;

namespace ZecGen.Cli.Tests.Pull;

/// <summary><c>zecgen pull</c>: what it writes, and what it says of it, over the life of a site.</summary>
public sealed class PullTests : PullTest, IAsyncLifetime
{
    private readonly GitBookSite book = new();

    private string Url => book.Root + "/api/en/zec";

    public Task InitializeAsync()
    {
        book.Publish("/api/en/zec/disk/resizedisk", "# ResizeDisk\n\nSee [Disk](../datastructure.md#disk) and [errors](/api/en/common/errors.md).");
        book.Publish("/api/en/zec/datastructure", "# Data Structures\n\n## Disk\n\n[resize](disk/resizedisk.md \"to resize\")\n");
        book.Publish("/api/en/zec-classic/resizedisk", "# Another product\n");
        book.Publish("/api/cn/zec/disk/resizedisk", "# ResizeDisk\n\n## 接口描述\n\n扩容。\n");
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await book.DisposeAsync();

    [Fact]
    public async Task Pages_BelowTheAddress_AreFilesWithRelativeLinksAndWithoutFurniture()
    {
        var (code, output, error) = await RunAsync("pull", Url, "-o", "docs");

        Assert.Equal(0, code);
        Assert.Equal("new      datastructure.md\nnew      disk/resizedisk.md\n", output);
        Assert.Equal(
            $"{book.Root}/llms.txt lists 2 pages below {Url}.\n2 pages: 2 new, 0 changed, 0 gone, 0 unchanged\n"
                + "To see what is read of them: zecgen check docs\n", error);
        Assert.Equal(["datastructure.md", "disk/resizedisk.md", "zecgen.lock.json"], Files("docs"));
        Assert.Equal(
            $"# ResizeDisk\n\nSee [Disk](../datastructure.md#disk) and [errors]({book.Root}/api/en/common/errors).\n", Read("docs/disk/resizedisk.md"));
        Assert.Equal("# Data Structures\n\n## Disk\n\n[resize](disk/resizedisk.md \"to resize\")\n", Read("docs/datastructure.md"));
    }

    /// <summary>The same documents as of a check.</summary>
    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("html")]
    public async Task Findings_AreWrittenInEveryFormat(string format)
    {
        var (code, output, _) = await RunAsync("pull", Url, "-o", "docs", "--format", format);
        var (second, none, _) = await RunAsync("pull", Url, "-o", "docs", "--format", format, "--report", "out/report.txt", "--check");

        Assert.Equal((0, 0), (code, second));
        Assert.Contains("docs/disk/resizedisk.md", output, StringComparison.Ordinal);
        Assert.Contains("The page is new", output, StringComparison.Ordinal);
        Assert.DoesNotContain("new      ", output, StringComparison.Ordinal);
        Assert.Equal("", none);
        Assert.DoesNotContain("The page is new", Read("out/report.txt"), StringComparison.Ordinal);
        if (format is "json" or "sarif") using (JsonDocument.Parse(output)) Assert.NotEqual("", output);
    }

    [Fact]
    public async Task Failure_IsAFinding()
    {
        var (code, output, _) = await RunAsync("pull", book.Root + "/nowhere/at/all", "-o", "docs", "--format", "json");

        Assert.Equal(1, code);
        Assert.Contains("pull-failed", output, StringComparison.Ordinal);
        Assert.Contains("Nothing was written.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Languages_InTwoFolders_AreTwoPulls()
    {
        Assert.Equal(0, (await RunAsync("pull", Url, "-o", "docs/en")).Code);
        // GitBook's index has one language; the sitemap has all.
        book.Hidden.Add("/api/cn/zec/disk/resizedisk");
        var (code, output, error) = await RunAsync("pull", book.Root + "/api/cn/zec/", "-o", "docs/cn");

        Assert.Equal((0, "new      disk/resizedisk.md\n"), (code, output));
        Assert.StartsWith($"{book.Root}/sitemap.xml lists 1 page below", error, StringComparison.Ordinal);
        Assert.Equal("# ResizeDisk\n\n## 接口描述\n\n扩容。\n", Read("docs/cn/disk/resizedisk.md"));
        Assert.Equal(2, Files("docs/cn").Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SecondPull_OfTheSamePages_ChangesNothing(bool hasTags)
    {
        book.HasTags = hasTags;
        await RunAsync("pull", Url, "-o", "docs");
        var before = Snapshot("docs");
        book.Site.Calls.Clear();

        var (code, output, error) = await RunAsync("pull", "-o", "docs");

        Assert.Equal((0, ""), (code, output));
        Assert.EndsWith("2 pages: 0 new, 0 changed, 0 gone, 2 unchanged\n", error, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot("docs"));
        // Times of the sitemap make requests unnecessary where there are no validators.
        Assert.Equal(hasTags ? 2 : 0, book.Site.PageCalls.Count);
        Assert.Equal((0, ""), (await RunAsync("pull", "-o", "docs", "--check", "--full")) is var check ? (check.Code, check.Output) : default);
        Assert.Equal(hasTags ? 4 : 2, book.Site.PageCalls.Count);
    }

    [Fact]
    public async Task LaterPull_ReportsNewChangedAndGonePages()
    {
        await RunAsync("pull", Url, "-o", "docs");
        var before = Snapshot("docs");
        book.Publish("/api/en/zec/disk/createdisk", "# CreateDisk\n");
        book.Publish("/api/en/zec/datastructure", "# Data\n", "2026-08-22T10:00:00.000Z");
        book.Withdraw("/api/en/zec/disk/resizedisk");

        var (code, check, checkError) = await RunAsync("pull", Url, "-o", "docs", "--check");

        Assert.Equal((1, "changed  datastructure.md\nnew      disk/createdisk.md\ngone     disk/resizedisk.md\n"), (code, check));
        Assert.EndsWith("Nothing was written. To take it over: zecgen pull -o docs\n", checkError, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot("docs"));
        var (_, output, error) = await RunAsync("pull", Url, "-o", "docs");
        Assert.Equal(check, output);
        Assert.Contains("2 pages: 1 new, 1 changed, 1 gone, 0 unchanged\n", error, StringComparison.Ordinal);
        Assert.EndsWith("zecgen baseline docs\n", error, StringComparison.Ordinal);
        Assert.Equal("# Data\n", Read("docs/datastructure.md"));
        Assert.Equal(["datastructure.md", "disk/createdisk.md", "zecgen.lock.json"], Files("docs"));
        Assert.Equal(0, (await RunAsync("pull", Url, "-o", "docs", "--check")).Code);
    }

    [Fact]
    public async Task Page_ThatOnlyTheIndexOrOnlyTheSiteLost_Stays()
    {
        await RunAsync("pull", Url, "-o", "docs");
        book.Hidden.Add("/api/en/zec/datastructure");
        var lost = book.Root + "/api/en/zec/disk/resizedisk.md";
        book.Site["/api/en/zec/disk/resizedisk.md"] = SiteReply.Markdown("# Page Not Found\n\nNo such page.\n");
        book.Publish("/api/en/zec/disk/resizedisk", "# ResizeDisk\n", "2026-08-23T10:00:00.000Z");

        var (code, output, error) = await RunAsync("pull", Url, "-o", "docs");

        Assert.Equal((0, ""), (code, output));
        Assert.Contains($"warning: {lost} says that there is no such page; 'disk/resizedisk.md' stays as it is.\n", error, StringComparison.Ordinal);
        Assert.Contains($"note: {Url}/datastructure.md is not in the index any more, and is there nevertheless", error, StringComparison.Ordinal);
        Assert.Equal(3, Files("docs").Count);
    }

    [Fact]
    public async Task ListedPage_ThatSaysThatThereIsNone_IsLeftOutWithAWarning()
    {
        book.Site["/api/en/zec/disk/resizedisk.md"] = SiteReply.Markdown(GitBookSite.Notice + "# Page Not Found\n\nNo such page." + GitBookSite.Instructions);

        var (code, output, error) = await RunAsync("pull", Url, "-o", "docs");
        var (strict, _, _) = await RunAsync("pull", Url, "-o", "strict", "--warnaserror");

        Assert.Equal((0, "new      datastructure.md\n"), (code, output));
        Assert.Contains($"warning: {Url}/disk/resizedisk.md says that there is no such page; it is left out.\n", error, StringComparison.Ordinal);
        Assert.Equal(1, strict);
        Assert.False(Directory.Exists(Path.Combine(Folder, "strict")));
    }

    [Fact]
    public async Task PageThatMoved_IsGoneFromItsOldPlace()
    {
        await RunAsync("pull", Url, "-o", "docs");
        book.Withdraw("/api/en/zec/disk/resizedisk");
        book.Publish("/api/en/zec/volume/resizedisk", "# ResizeDisk\n");
        book.Site["/api/en/zec/disk/resizedisk.md"] = SiteReply.RedirectTo("/api/en/zec/volume/resizedisk.md", 308);

        var (_, output, _) = await RunAsync("pull", Url, "-o", "docs");

        Assert.Equal("gone     disk/resizedisk.md\nnew      volume/resizedisk.md\n", output);
        Assert.False(Directory.Exists(Path.Combine(Folder, "docs", "disk")));
    }

    [Fact]
    public async Task Page_ThatChangesBetweenIndexAndRequest_IsFoundByTheNextPull()
    {
        var calls = 0;
        book.Site.Replies["/api/en/zec/datastructure.md"] = _ =>
        {
            // The index was read with the old time.
            if (calls++ == 0) book.Publish("/api/en/zec/datastructure", "", "2026-08-22T10:00:00.000Z");
            return SiteReply.Markdown($"# Version {calls}\n");
        };
        await RunAsync("pull", Url, "-o", "docs");

        var (_, output, _) = await RunAsync("pull", Url, "-o", "docs");

        Assert.Equal("changed  datastructure.md\n", output);
        Assert.Equal("# Version 2\n", Read("docs/datastructure.md"));
    }

    [Fact]
    public async Task LockFile_HasAddressesHashesAndValidators_AndNoTimeOfThePull()
    {
        book.HasTags = true;
        await RunAsync("pull", Url, "-o", "docs");

        using var document = JsonDocument.Parse(Read("docs/zecgen.lock.json"));
        var page = document.RootElement.GetProperty("pages").GetProperty("disk/resizedisk.md");
        Assert.Equal(["version", "url", "host", "pages"], document.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal((Url, "gitbook"), (Text(document.RootElement, "url"), Text(document.RootElement, "host")));
        Assert.Equal(["url", "finalUrl", "sha256", "etag", "lastmod"], page.EnumerateObject().Select(member => member.Name));
        var address = Url + "/disk/resizedisk.md";
        Assert.Equal((address, address, "2026-08-21T10:00:00.000Z"), (Text(page, "url"), Text(page, "finalUrl"), Text(page, "lastmod")));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, "docs/disk/resizedisk.md")))),
            Text(page, "sha256"));
    }

    [Fact]
    public async Task ValidatorThatChangesAlone_ChangesNoByte()
    {
        var calls = 0;
        book.Site.Replies["/api/en/zec/datastructure.md"] = _ => SiteReply.Markdown("# Data\n") with
        {
            Headers = $"ETag: \"{++calls}\"\r\nLast-Modified: {DateTime.UtcNow.AddMinutes(calls):r}\r\n",
        };
        await RunAsync("pull", Url, "-o", "docs");
        var before = Snapshot("docs");

        Assert.Equal(0, (await RunAsync("pull", Url, "-o", "docs")).Code);

        Assert.Equal(2, calls);
        Assert.Equal(before, Snapshot("docs"));
    }

    [Fact]
    public async Task Quiet_PrintsChangesAndWarningsAlone()
    {
        var (code, output, error) = await RunAsync("pull", Url, "-o", "docs", "--quiet");

        Assert.Equal((0, "new      datastructure.md\nnew      disk/resizedisk.md\n", ""), (code, output, error));
    }

    [Fact]
    public async Task Advice_InARepository_ComparesWithTheLastCommit()
    {
        await RunAsync("pull", Url, "-o", "docs");
        foreach (var arguments in new[] { "init -q", "add .", "-c user.name=T -c user.email=t@example.com -c commit.gpgsign=false commit -q -m Pages" })
        {
            using var git = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", arguments) { WorkingDirectory = Folder })!;
            await git.WaitForExitAsync();
        }
        book.Publish("/api/en/zec/disk/resizedisk", "# ResizeDisk\n", "2026-08-24T10:00:00.000Z");

        var (_, _, error) = await RunAsync("pull", "-o", "docs");

        Assert.EndsWith("To see what this breaks: zecgen diff git:HEAD:docs docs\n", error, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, ".git"), "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
