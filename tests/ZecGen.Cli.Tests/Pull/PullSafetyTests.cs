namespace ZecGen.Cli.Tests.Pull;

/// <summary>What a site or a folder could do to the machine: names, redirects, links, lock files.</summary>
public sealed class PullSafetyTests : PullTest, IAsyncLifetime
{
    private readonly DocumentationSite site = new();
    private readonly DocumentationSite other = new();

    public Task InitializeAsync()
    {
        site["/llms.txt"] = Index("/docs/a.md", "/docs/b.md");
        site["/docs/a.md"] = SiteReply.Markdown(Page);
        site["/docs/b.md"] = SiteReply.Markdown(Page);
        other.Otherwise = _ => SiteReply.Markdown("# Not ours\n");
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await site.DisposeAsync();
        await other.DisposeAsync();
    }

    [Theory]
    [InlineData("/docs/../../secret.md", "leads out of")]
    [InlineData("/docs/%2e%2e/%2e%2e/secret.md", "has '..' in its path")]
    [InlineData("/docs/.%2E/docs/secret.md", "has '..' in its path")]
    [InlineData("/docs/..%2f..%2fsecret.md", "begins or ends with a dot")]
    [InlineData("/docs/x%2f..%2fsecret.md", "a character that names of files do not have")]
    [InlineData("/docs/%252e%252e%252fsecret.md", "a character that names of files do not have")]
    [InlineData("/docs/..%5csecret.md", "begins or ends with a dot")]
    [InlineData("/docs/x%5csecret.md", "a character that names of files do not have")]
    [InlineData(@"<\docs\secret.md>", "a character that addresses do not have")]
    [InlineData("/docs/x%00.md", "invisible")]
    [InlineData("/docs/x%0A.md", "invisible")]
    [InlineData("/docs/x%E2%80%AEdm.md", "invisible")]
    [InlineData("/docs/x%FF.md", "a character that names of files do not have")]
    [InlineData("/docs/e%CC%81.md", "spell in several ways")]
    [InlineData("/docs/C:/secret.md", "a character that names of files do not have")]
    [InlineData("/docs/secret.md::$DATA", "a character that names of files do not have")]
    [InlineData("/docs/CON.md", "reserves for a device")]
    [InlineData("/docs/aux.txt/x.md", "reserves for a device")]
    [InlineData("/docs/lpt1%20/x.md", "begins or ends with a dot or a blank")]
    [InlineData("/docs/com%C2%B9.md", "reserves for a device")]
    [InlineData("/docs/.git/hooks/x.md", "begins or ends with a dot")]
    [InlineData("/docs/git~1/x.md", "a character that names of files do not have")]
    [InlineData("/docs//x.md", "is empty")]
    [InlineData("/docs/x./y.md", "begins or ends with a dot")]
    [InlineData("/docs/.md", "is empty")]
    [InlineData("/docs/A.md", "where the case of letters does not count")]
    [InlineData("/docs/a.md/x.md", "a file where another page needs a folder")]
    [InlineData("file:///etc/passwd", "is no address of a page")]
    [InlineData("javascript:alert(1)", "is no address of a page")]
    [InlineData("http://user:secret@127.0.0.1/docs/x.md", "has a user name")]
    public async Task HostileEntry_IsReportedAndLeftOut(string entry, string reason)
    {
        site["/llms.txt"] = Index("/docs/a.md", entry, "/docs/b.md");
        site.Otherwise = _ => SiteReply.Markdown("# Hostile\n");
        site["/robots.txt"] = SiteReply.Text("");
        site["/docs/llms.txt"] = SiteReply.Of(404);
        site["/docs/sitemap.xml"] = SiteReply.Of(404);
        site["/sitemap.xml"] = SiteReply.Of(404);

        var (code, output, error) = await RunAsync("pull", site.Root + "/docs", "-o", "nested/out");

        Assert.Equal((0, "new      a.md\nnew      b.md\n"), (code, output));
        Assert.Single(error.Split('\n'), line => line.Contains(reason, StringComparison.Ordinal) && line.EndsWith("it is left out.", StringComparison.Ordinal));
        Assert.DoesNotContain("secret@", error, StringComparison.Ordinal);
        Assert.DoesNotContain("user:", error, StringComparison.Ordinal);
        Assert.Equal(["nested/out/a.md", "nested/out/b.md", "nested/out/zecgen.lock.json"], Files("."));
        Assert.Equal(["/docs/a.md", "/docs/b.md"], site.PageCalls.Order());
    }

    [Fact]
    public async Task LongNames_AreLeftOut()
    {
        site["/llms.txt"] = Index("/docs/a.md", $"/docs/{new string('x', 300)}.md", $"/docs/{string.Join('/', Enumerable.Repeat(new string('y', 200), 6))}.md",
            "/docs/" + new string('z', 9000));

        var (code, output, error) = await RunAsync("pull", site.Root + "/docs", "-o", "out");

        Assert.Equal((0, "new      a.md\n"), (code, output));
        Assert.Equal(3, error.Split('\n').Count(line => line.Contains("is too long", StringComparison.Ordinal)));
        Assert.All(error.Split('\n'), line => Assert.InRange(line.Length, 0, 400));
    }

    [Theory]
    [InlineData("/docs/c.md", null)]
    [InlineData("c.md", null)]
    [InlineData("/other/c.md", "which is not below")]
    [InlineData("/docs-internal/c.md", "which is not below")]
    [InlineData("/docs/%2e%2e/c.md", "which is not below")]
    [InlineData("OTHER/docs/c.md", "which is another site")]
    [InlineData("//user:secret@OTHERHOST/docs/c.md", "with a user name")]
    [InlineData("https://127.0.0.1/docs/c.md", "which is another site")]
    [InlineData("file:///etc/passwd", "to what is no address")]
    [InlineData("/docs/b.md?ask=why", "to a question")]
    [InlineData("/docs/c.md?task=1", null)]
    public async Task Redirect_IsFollowedBelowTheAddressAlone(string location, string? reason)
    {
        var target = location.Replace("OTHERHOST", new Uri(other.Root).Authority, StringComparison.Ordinal)
            .Replace("OTHER", other.Root, StringComparison.Ordinal);
        site["/docs/b.md"] = SiteReply.RedirectTo(target);
        site["/docs/c.md"] = SiteReply.Markdown("# Moved\n");
        site["/other/c.md"] = site["/docs-internal/c.md"] = site["/c.md"] = SiteReply.Markdown("# Not ours\n");

        var (code, output, error) = await RunAsync("pull", site.Root + "/docs", "-o", "out");

        Assert.Equal(0, code);
        Assert.Empty(other.Calls);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
        if (reason is null)
        {
            Assert.Equal("new      a.md\nnew      b.md\n", output);
            Assert.Equal("# Moved\n", Read("out/b.md"));
            Assert.Contains($"\"finalUrl\": \"{site.Root}/docs/c.md\"", Read("out/zecgen.lock.json"), StringComparison.Ordinal);
            return;
        }
        Assert.Equal("new      a.md\n", output);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Calls, call => call.Path is "/c.md" or "/other/c.md" or "/docs-internal/c.md" || call.Query.Length > 0);
    }

    [Fact]
    public async Task RedirectsWithoutEnd_EndThePull()
    {
        site["/docs/b.md"] = SiteReply.RedirectTo("/docs/b.md");

        Assert.Contains("/docs/b.md is redirected more than 10 times.", await ExpectNothingWrittenAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IndexOfAnotherSite_IsNotFetched()
    {
        site["/llms.txt"] = SiteReply.RedirectTo(other.Root + "/llms.txt");

        Assert.Contains("is redirected to " + other.Root + "/llms.txt, which is another site", await ExpectNothingWrittenAsync(site), StringComparison.Ordinal);
        Assert.Empty(other.Calls);
    }

    [SkippableTheory]
    [InlineData("out/b.md")]
    [InlineData("out/zecgen.lock.json")]
    public async Task LinkInTheFolder_IsNotFollowed(string link)
    {
        Skip.If(OperatingSystem.IsWindows());
        WritePage("elsewhere.md", "# Mine\n");
        Directory.CreateDirectory(Path.Combine(Folder, "out"));
        File.CreateSymbolicLink(Path.Combine(Folder, link), Path.Combine(Folder, "elsewhere.md"));

        var (code, _, error) = await RunAsync("pull", site.Root + "/docs", "-o", "out", "--force");

        Assert.Equal(1, code);
        Assert.Contains($"'{link}' is a link, and links are not followed", error, StringComparison.Ordinal);
        Assert.Equal("# Mine\n", Read("elsewhere.md"));
        Assert.Single(Files("out"));
    }

    [SkippableFact]
    public async Task FolderThatIsALink_IsNotFollowed()
    {
        Skip.If(OperatingSystem.IsWindows());
        site["/llms.txt"] = Index("/docs/sub/a.md");
        site["/docs/sub/a.md"] = SiteReply.Markdown(Page);
        Directory.CreateDirectory(Path.Combine(Folder, "out"));
        Directory.CreateDirectory(Path.Combine(Folder, "elsewhere"));
        Directory.CreateSymbolicLink(Path.Combine(Folder, "out", "sub"), Path.Combine(Folder, "elsewhere"));

        Assert.Equal(1, (await RunAsync("pull", site.Root + "/docs", "-o", "out", "--force")).Code);
        Assert.Empty(Files("elsewhere"));
    }

    [Fact]
    public async Task FileThatWasEditedOrIsNotOurs_IsReplacedByForceAlone()
    {
        WritePage("out/b.md", "# Mine\n");

        var (code, output, error) = await RunAsync("pull", site.Root + "/docs", "-o", "out");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("'out/b.md' was not pulled from here: --force replaces such files", error, StringComparison.Ordinal);
        Assert.Equal(["b.md"], Files("out"));

        Assert.Equal("new      a.md\nchanged  b.md\n", (await RunAsync("pull", site.Root + "/docs", "-o", "out", "--force")).Output);
        WritePage("out/b.md", Page + "Edited.\n");
        Assert.Contains("'out/b.md' was edited", (await RunAsync("pull", "-o", "out")).Error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("pull", "-o", "out", "--check")).Code);
        site["/docs/b.md"] = SiteReply.Of(404);
        site["/llms.txt"] = Index("/docs/a.md");
        Assert.Contains("'out/b.md' is gone from the site, and was edited", (await RunAsync("pull", "-o", "out")).Error, StringComparison.Ordinal);
        Assert.Equal(Page + "Edited.\n", Read("out/b.md"));
    }

    [Fact]
    public async Task EndsOfLines_ThatGitChanged_AreNoEdit()
    {
        await RunAsync("pull", site.Root + "/docs", "-o", "out");
        foreach (var file in Files("out")) File.WriteAllText(Path.Combine(Folder, "out", file), Read("out/" + file).ReplaceLineEndings("\r\n"));
        var before = Snapshot("out");

        Assert.Equal((0, ""), (await RunAsync("pull", "-o", "out")) is var pull ? (pull.Code, pull.Output) : default);
        Assert.Equal(before, Snapshot("out"));
    }

    [Theory]
    [InlineData("\"../victim.md\"")]
    [InlineData("\"sub/../../victim.md\"")]
    [InlineData("\"/etc/victim.md\"")]
    [InlineData("\"c.md\"")]
    public async Task LockFile_ThatNamesAnotherFile_IsRefused(string name)
    {
        await RunAsync("pull", site.Root + "/docs", "-o", "out");
        WritePage("victim.md", Page);
        WritePage("out/zecgen.lock.json", Read("out/zecgen.lock.json").Replace("\"b.md\"", name, StringComparison.Ordinal));
        site["/llms.txt"] = Index("/docs/a.md");
        site["/docs/b.md"] = SiteReply.Of(404);

        var (code, _, error) = await RunAsync("pull", "-o", "out", "--force");

        Assert.Equal(1, code);
        Assert.Contains("'out/zecgen.lock.json' is damaged (a page does not belong to its address)", error, StringComparison.Ordinal);
        Assert.Equal(Page, Read("victim.md"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"version\": 1}")]
    [InlineData("{\"version\": \"x\"}")]
    [InlineData("{\"version\": 1, \"url\": \"http://example.com\", \"pages\": {}}")]
    [InlineData("{\"version\": 1, \"url\": \"https://example.com\", \"pages\": []}")]
    [InlineData("{\"version\": 1, \"url\": \"https://example.com\", \"pages\": {\"a.md\": 1}}")]
    [InlineData("{\"version\": 2}")]
    public async Task LockFile_ThatCannotBeRead_IsNamed(string text)
    {
        WritePage("out/zecgen.lock.json", text);

        var (code, _, error) = await RunAsync("pull", site.Root + "/docs", "-o", "out");

        Assert.Equal(1, code);
        Assert.StartsWith("error: 'out/zecgen.lock.json' ", error, StringComparison.Ordinal);
        Assert.Equal(text, Read("out/zecgen.lock.json"));
    }

    [Fact]
    public async Task FolderOfAnotherAddress_IsNotTouched()
    {
        await RunAsync("pull", site.Root + "/docs", "-o", "out");

        var (code, _, error) = await RunAsync("pull", site.Root + "/api", "-o", "out");

        Assert.Equal(1, code);
        Assert.StartsWith($"error: 'out' has the pages of {site.Root}/docs, and not of {site.Root}/api;", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The URL is not one such as https://docs.example.com/api.", "pull", "docs")]
    [InlineData("The URL is not one such as https://docs.example.com/api.", "pull", "ftp://example.com/x")]
    [InlineData("The URL is not one such as https://docs.example.com/api.", "pull", "file:///etc")]
    [InlineData("The URL has a user name or a password; pages are pulled without signing in, so leave it out.", "pull", "https://user:secret@example.com/x")]
    [InlineData("The URL has a query; leave out '?' and what follows.", "pull", "https://example.com/x?token=secret")]
    [InlineData("Pages are pulled over https, and over http from this machine alone; write https://example.com/x.", "pull", "http://example.com/x")]
    [InlineData("Pages are pulled over https, and over http from this machine alone; write https://10.0.0.1/x.", "pull", "http://10.0.0.1/x")]
    [InlineData("Unknown option '--bogus'; --help lists the options.", "pull", "--bogus")]
    [InlineData("'docs-spec' has no zecgen.lock.json; name the URL to pull from.", "pull")]
    [InlineData("--timeout needs a number from 1 to 2147483647.", "pull", "https://example.com", "--timeout", "0")]
    [InlineData("--timeout needs a number from 1 to 2147483647.", "pull", "https://example.com", "--timeout", "NaN")]
    [InlineData("--timeout needs a number from 1 to 2147483647.", "pull", "https://example.com", "--timeout", "")]
    [InlineData("--max-pages needs a number from 1 to 2147483647.", "pull", "https://example.com", "--max-pages", "99999999999")]
    [InlineData("'file.md' is a file, and pages need a folder.", "pull", "https://example.com", "-o", "file.md")]
    public async Task WrongCall_EndsWithTwoAndSaysWhatIsWrong(string message, params string[] arguments)
    {
        WritePage("file.md", Page);

        Assert.Equal((2, "", message + "\n"), await RunAsync(arguments));
    }
}
