using System.IO.Compression;
using System.Text;

namespace ZecGen.Cli.Tests.Pull;

/// <summary>Which pages a site has: forms of <c>llms.txt</c> and of sitemaps, and what robots.txt says of them.</summary>
public sealed class PullIndexTests : PullTest, IAsyncLifetime
{
    private readonly DocumentationSite site = new();

    public Task InitializeAsync()
    {
        foreach (var name in new[] { "a", "b", "c", "sub/d", "e(1)", "接口" })
            site[new Uri(new Uri(site.Root), $"/docs/{name}.md").AbsolutePath] = SiteReply.Markdown($"# {name}\n");
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("- [A](/docs/a.md): What [b](/docs/b.md) is not", "a")]
    [InlineData("- [A](ROOT/docs/a.md \"Title\")\n* [B](</docs/b.md>)\n1. [C](/docs/c.md)", "a b c")]
    [InlineData("- Group\n  - [A](docs/a.md)\n    - [D](./docs/sub/d.md)", "a sub/d")]
    [InlineData("[A](/docs/a.md)\n\n**[B](/docs/b)**", "a b")]
    [InlineData("- [A [beta]](/docs/a.md)\n- [C\\]](/docs/c.md)\n- [E](/docs/e(1).md)", "a c e(1)")]
    [InlineData("- [接口](/docs/%E6%8E%A5%E5%8F%A3.md)\n- [接口](/docs/接口.md)", "接口")]
    [InlineData("- ROOT/docs/a.md\n- <ROOT/docs/b.md>", "a b")]
    [InlineData("```\n- [A](/docs/a.md)\n```\n- [B](/docs/b.md)\n- [Spec](/docs/openapi.json)\n- [All](/docs/llms-full.txt)", "b")]
    [InlineData("- [A](/docs/a.md#one)\n- [A](/docs/a)\n- [A](/docs/a/)\n- [A](/docs/a.md?ask=what)\n- [Top](#top)", "a")]
    [InlineData("See [c](/docs/c.md) first.\n\n- [A](/docs/a.md)\n- [Other](https://example.com/docs/x.md)", "a")]
    [InlineData("\uFEFF- [A](/docs/a.md)\r\n- [B](/docs/b.md)\r\n", "a b")]
    public async Task LlmsText_OfAnyForm_IsRead(string text, string expected)
    {
        site["/llms.txt"] = SiteReply.Text(text.Replace("ROOT", site.Root, StringComparison.Ordinal));

        var (code, _, error) = await RunAsync("pull", site.Root + "/docs", "-o", "out");

        Assert.True(code == 0, error);
        Assert.Equal(expected, string.Join(' ', Files("out").Where(file => file.EndsWith(".md", StringComparison.Ordinal)).Select(file => file[..^3])));
        Assert.All(site.Calls, call => Assert.DoesNotContain("ask", call.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task NearestLlmsText_WithPagesBelowTheAddress_IsTaken()
    {
        site["/docs/sub/llms.txt"] = SiteReply.Html("<!doctype html><a href=\"/docs/sub/x.md\">x</a>");
        site["/docs/llms.txt"] = SiteReply.Markdown(GitBookSite.Notice + "# Page Not Found\n\n- [Perhaps](/docs/sub/x.md)\n");
        site["/llms.txt"] = Index("/docs/sub/d.md", "/docs/a.md");

        var (code, output, error) = await RunAsync("pull", site.Root + "/docs/sub/", "-o", "out");

        Assert.Equal((0, "new      d.md\n"), (code, output));
        Assert.StartsWith(site.Root + "/llms.txt lists 1 page below", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/docs/sub/d", "d.md")]
    [InlineData("/docs/sub/d.md", "d.md")]
    [InlineData("/docs/sub/llms.txt", "d.md")]
    [InlineData("/llms.txt", "docs/sub/d.md")]
    [InlineData("", "docs/sub/d.md")]
    public async Task Address_MayBeThatOfAPageOrAnIndex(string path, string file)
    {
        site["/llms.txt"] = Index("/docs/sub/d.md");

        Assert.Equal((0, $"new      {file}\n"), (await RunAsync("pull", site.Root + path, "-o", "out")) is var pull ? (pull.Code, pull.Output) : default);
    }

    [Fact]
    public async Task Sitemaps_AreReadWhereThereIsNoLlmsText()
    {
        site["/robots.txt"] = SiteReply.Text("Sitemap: /maps/index.xml\n");
        site["/maps/index.xml"] = SiteReply.Xml(
            $"<sitemapindex><sitemap><loc>{site.Root}/maps/1.xml.gz</loc></sitemap><sitemap><loc>/maps/index.xml</loc></sitemap>"
            + "<sitemap><loc>https://example.com/sitemap.xml</loc></sitemap></sitemapindex>");
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(Encoding.UTF8.GetBytes(
                $"""
                <?xml version="1.0"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:i="http://www.google.com/schemas/sitemap-image/1.1">
                <url><loc> {site.Root}/docs/a </loc><i:image><i:loc>/docs/b</i:loc></i:image></url><url><loc><![CDATA[{site.Root}/docs/sub/d/]]></loc></url>
                <url><loc>{site.Root}/blog/x</loc></url></urlset>
                """));
        }
        site["/maps/1.xml.gz"] = new(200, "application/gzip", packed.ToArray());

        var (code, output, _) = await RunAsync("pull", site.Root + "/docs", "-o", "out");

        Assert.Equal((0, "new      a.md\nnew      sub/d.md\n"), (code, output));
    }

    [Theory]
    [InlineData("<!DOCTYPE urlset [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><urlset><url><loc>/docs/&x;</loc></url></urlset>")]
    [InlineData("<!DOCTYPE urlset [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><urlset><url><loc>/docs/&b;</loc></url></urlset>")]
    [InlineData("<urlset><url><loc>/docs/a</loc></url>")]
    [InlineData("<feed/>")]
    public async Task Sitemap_WithADocumentTypeOrWithoutItsForm_EndsThePull(string text)
    {
        site["/sitemap.xml"] = SiteReply.Xml(text);

        Assert.Contains($"error: {site.Root}/sitemap.xml cannot be read as a sitemap: ", await ExpectNothingWrittenAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sitemap_ThatUnpacksWithoutMeasure_EndsThePull()
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var count = 0; count < 60; count++) stream.Write(new byte[1024 * 1024]);
        site["/sitemap.xml"] = new(200, "application/xml", packed.ToArray());

        Assert.Contains("It has more than 50 MB.", await ExpectNothingWrittenAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SiteWithoutIndex_IsNamed()
    {
        Assert.Contains($"error: Neither an llms.txt nor a sitemap.xml of {site.Root}/docs or a folder above it lists a page below {site.Root}/docs.",
            await ExpectNothingWrittenAsync(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /docs/b", "a c")]
    [InlineData("user-agent: *\ndisallow: /docs/ # all\nallow: /docs/c", "c")]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: zecgen\nDisallow: /docs/*$\nAllow: /docs/a.md", "a")]
    [InlineData("User-agent: *\nDisallow:", "a b c")]
    [InlineData("User-agent: other\nDisallow: /", "a b c")]
    [InlineData("User-agent: *\nDisallow: /d*s/%62.md", "a c")]
    [InlineData("\uFEFFUser-agent: *\rDisallow: /docs/b\r", "a c")]
    [InlineData("User-agent: zecgen/0.1\nDisallow: /docs/b\n\nUser-agent: *\nDisallow: /docs", "a c")]
    [InlineData("<html>Disallow: /</html>", "a b c")]
    public async Task Robots_AreKept(string text, string expected)
    {
        site["/robots.txt"] = SiteReply.Text(text);
        site["/llms.txt"] = Index("/docs/a.md", "/docs/b.md", "/docs/c.md");

        var (code, _, error) = await RunAsync("pull", site.Root + "/docs", "-o", "out");

        // One that may not read the index cannot know the pages.
        if (text.Contains("Disallow: /\n", StringComparison.Ordinal) && !text.Contains("zecgen", StringComparison.Ordinal)) Assert.Equal(1, code);
        Assert.Equal(expected, string.Join(' ', Files("out").Where(file => file.EndsWith(".md", StringComparison.Ordinal)).Select(file => file[..^3])));
        Assert.Equal(expected.Split(' ').Length, site.PageCalls.Count);
        if (expected != "a b c") Assert.Contains("is disallowed by robots.txt", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robots_ThatDisallowAll_EndThePull()
    {
        site["/robots.txt"] = SiteReply.Text("User-agent: *\nDisallow: /\n");
        site["/llms.txt"] = Index("/docs/a.md");

        Assert.Contains($"error: Neither an llms.txt nor a sitemap.xml of {site.Root}/docs or a folder above it lists a page below {site.Root}/docs; "
            + $"{site.Root}/docs/llms.txt is disallowed by robots.txt", await ExpectNothingWrittenAsync(site, "-q"), StringComparison.Ordinal);
        Assert.Equal(["/robots.txt"], site.Calls.Select(call => call.Path));
    }

    [Fact]
    public async Task Robots_ThatCannotBeRead_EndThePull()
    {
        site["/robots.txt"] = SiteReply.Of(500);

        Assert.Contains("/robots.txt was answered with 500", await ExpectNothingWrittenAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robots_ThatDisallowQueries_LetPagesBeRead()
    {
        site["/robots.txt"] = SiteReply.Text("User-agent: *\nDisallow: /*?\n");
        site["/llms.txt"] = Index("/docs/a.md") with { Headers = "X-GitBook-Cache: hit\r\n" };

        Assert.Equal(0, (await RunAsync("pull", site.Root + "/docs", "-o", "out")).Code);
        Assert.All(site.Calls, call => Assert.Equal("", call.Query));
    }

    [Fact]
    public async Task NameWithADot_IsThatOfAPage_WhereItsMarkdownIsThere()
    {
        site["/sitemap.xml"] = SiteReply.Xml("<urlset><url><loc>/docs/node.js</loc></url><url><loc>/docs/logo.png</loc></url></urlset>");
        site["/docs/node.js.md"] = SiteReply.Markdown("# Node.js\n");
        site["/docs/logo.png"] = SiteReply.Markdown("# No page\n");

        var (_, output, error) = await RunAsync("pull", site.Root + "/docs", "-o", "out");

        Assert.Equal("new      node.js.md\n", output);
        Assert.Contains($"note: {site.Root}/docs/logo.png is no page; it is left out.\n", error, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("pull", "-o", "out", "--check")).Code);
    }

    [Theory]
    [InlineData("Text/Markdown; charset=UTF-8")]
    [InlineData("TEXT/PLAIN")]
    public async Task MediaType_InAnyCase_IsKnown(string type)
    {
        site["/llms.txt"] = Index("/docs/a.md");
        site["/docs/a.md"] = new(200, type, Encoding.UTF8.GetBytes(Page));

        Assert.Equal("new      a.md\n", (await RunAsync("pull", site.Root + "/docs", "-o", "out")).Output);
    }

    [Theory]
    [InlineData("text/html", "<!DOCTYPE html><h1>Sign in</h1>", "is answered with 'text/html' and not with Markdown")]
    [InlineData("text/plain", "\n <html><h1>Sign in</h1>", "is answered with HTML and not with Markdown")]
    [InlineData("application/json", "{}", "is answered with 'application/json' and not with Markdown")]
    [InlineData("text/markdown", " \n", "is an empty page")]
    [InlineData("text/markdown", "# A\0", "is answered with what is no text")]
    public async Task PageThatIsNoMarkdown_IsLeftOutWithAWarning(string type, string body, string reason)
    {
        site["/llms.txt"] = Index("/docs/a.md", "/docs/b.md");
        site["/docs/b.md"] = new(200, type, Encoding.UTF8.GetBytes(body));

        var (code, output, error) = await RunAsync("pull", site.Root + "/docs", "-o", "out");

        Assert.Equal((0, "new      a.md\n"), (code, output));
        Assert.Contains($"warning: {site.Root}/docs/b.md {reason}; it is left out.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PageInAnotherEncoding_IsLeftOutWithAWarning()
    {
        site["/llms.txt"] = Index("/docs/a.md", "/docs/b.md");
        site["/docs/b.md"] = new(200, "text/markdown", [0xB4, 0xB4, 0xBD, 0xA8]);

        var (_, _, error) = await RunAsync("pull", site.Root + "/docs", "-o", "out");

        Assert.Contains("/docs/b.md is not UTF-8; it is left out.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithMarkdownAtItsOwnAddress_IsFoundByWhatIsAccepted()
    {
        site["/llms.txt"] = Index("/docs/x");
        site.Replies["/docs/x"] = call => call.Headers["Accept"].StartsWith("text/markdown", StringComparison.Ordinal)
            ? SiteReply.Markdown("\uFEFF# X\r\n\r\nText\u2028more.")
            : SiteReply.Html("");

        Assert.Equal(0, (await RunAsync("pull", site.Root + "/docs", "-o", "out")).Code);
        Assert.Equal("# X\n\nText\u2028more.\n", Read("out/x.md"));
        Assert.Equal((0, ""), (await RunAsync("pull", "-o", "out")) is var pull ? (pull.Code, pull.Output) : default);
    }
}
