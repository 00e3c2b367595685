using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace ZecGen.Cli.Tests.Pull;

/// <summary>Faults of the network, and sites without measure: nothing is written, and it does not take for ever.</summary>
public sealed class PullFaultTests : PullTest, IAsyncLifetime
{
    private readonly DocumentationSite site = new();

    public Task InitializeAsync()
    {
        site["/llms.txt"] = Index("/docs/a.md", "/docs/b.md");
        site["/docs/a.md"] = SiteReply.Markdown(Page);
        site["/docs/b.md"] = SiteReply.Markdown(Page);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task BodyThatNeverEnds_IsCutByItsSize()
    {
        var block = new byte[64 * 1024];
        block.AsSpan().Fill((byte)'x');
        site["/docs/b.md"] = SiteReply.Markdown("") with { Length = -1, Write = async stream => { while (true) await stream.WriteAsync(block); } };

        Assert.Contains($"error: {site.Root}/docs/b.md has more than 8 MB. Nothing", await ExpectNothingWrittenAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BodyThatNeverEnds_IsCutByItsTime()
    {
        site["/docs/b.md"] = SiteReply.Markdown("") with
        {
            Length = -1,
            Write = async stream =>
            {
                for (; ; await Task.Delay(50)) await stream.WriteAsync("x"u8.ToArray());
            },
        };

        Assert.Contains($"{site.Root}/docs/b.md was not received within 1 seconds; --timeout", await ExpectNothingWrittenAsync(site, "--timeout", "1"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task CompressedBody_CountsDecompressed(string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding == "gzip"
            ? new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)
            : new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var count = 0; count < 9; count++) stream.Write(new byte[1024 * 1024]);
        site["/docs/b.md"] = SiteReply.Markdown("") with { Body = packed.ToArray(), Headers = $"Content-Encoding: {encoding}\r\n" };

        Assert.Contains("/docs/b.md has more than 8 MB.", await ExpectNothingWrittenAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CompressedPage_IsRead()
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) stream.Write(Encoding.UTF8.GetBytes(Page));
        site["/docs/b.md"] = SiteReply.Markdown("") with { Body = packed.ToArray(), Headers = "Content-Encoding: gzip\r\n" };

        Assert.Equal(0, (await RunAsync("pull", site.Root + "/docs", "-o", "out")).Code);
        Assert.Equal(Page, Read("out/b.md"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task CompressedPage_ThatIsCut_EndsThePull(string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding == "br"
            ? new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)
            : new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var count = 0; count < 5000; count++) stream.Write(Encoding.UTF8.GetBytes($"Line {count}, {count * 7919 % 10007}.\n"));
        site["/docs/b.md"] = SiteReply.Markdown("") with
        {
            Body = packed.ToArray()[..(int)(packed.Length / 2)],
            Headers = $"Content-Encoding: {encoding}\r\n",
        };

        Assert.Contains(encoding == "deflate" ? "/docs/b.md is compressed as 'deflate'" : "/docs/b.md cannot be fetched: what is compressed ",
            await ExpectNothingWrittenAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validator_ThatNoRequestCanRepeat_IsNone()
    {
        site["/docs/b.md"] = SiteReply.Markdown(Page) with { Headers = "ETag: \"\u00E9\"\r\n" };

        Assert.Equal(0, (await RunAsync("pull", site.Root + "/docs", "-o", "out")).Code);
        Assert.Equal(0, (await RunAsync("pull", "-o", "out")).Code);
    }

    [Fact]
    public async Task BreakHalfWay_LeavesWhatWasThere()
    {
        site["/docs/b.md"] = SiteReply.Markdown(Page) with { Length = 1000 };
        Assert.Contains("/docs/b.md cannot be fetched: ", await ExpectNothingWrittenAsync(site), StringComparison.Ordinal);

        site["/docs/b.md"] = SiteReply.Markdown(Page);
        await RunAsync("pull", site.Root + "/docs", "-o", "docs");
        var before = Snapshot("docs");
        site["/docs/a.md"] = SiteReply.Markdown("# New\n");
        site["/docs/b.md"] = SiteReply.Markdown(Page) with { Length = 1000 };

        Assert.Equal(1, (await RunAsync("pull", "-o", "docs")).Code);
        Assert.Equal(before, Snapshot("docs"));
    }

    [Fact]
    public async Task FaultThatPasses_IsRepeated()
    {
        var calls = 0;
        site.Replies["/docs/b.md"] = _ =>
            ++calls == 1 ? SiteReply.Markdown(Page) with { Length = 1000 } : calls == 2 ? SiteReply.Of(503) : SiteReply.Markdown(Page);

        Assert.Equal(0, (await RunAsync("pull", site.Root + "/docs", "-o", "out")).Code);
        Assert.Equal((3, Page), (calls, Read("out/b.md")));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(403)]
    public async Task StatusThatSaysNothingOfThePage_LeavesAllUnwritten(int status)
    {
        site["/docs/b.md"] = SiteReply.Of(status);

        Assert.Contains($"/docs/b.md", await ExpectNothingWrittenAsync(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RetryAfter_IsKept(bool isDate)
    {
        var (first, watch) = (TimeSpan.MaxValue, new Stopwatch());
        site.Replies["/docs/a.md"] = _ =>
        {
            if (!watch.IsRunning)
            {
                watch.Start();
                var now = DateTime.UtcNow.AddDays(-1);
                return SiteReply.Of(429, isDate ? $"Date: {now:r}\r\nRetry-After: {now.AddSeconds(1):r}\r\n" : "Retry-After: 1\r\n");
            }
            first = first < watch.Elapsed ? first : watch.Elapsed;
            return SiteReply.Markdown(Page);
        };

        Assert.Equal(0, (await RunAsync("pull", site.Root + "/docs", "-o", "out")).Code);
        Assert.InRange(first, TimeSpan.FromSeconds(0.95), TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("86400")]
    [InlineData("31536000000")]
    public async Task RetryAfter_ThatIsLong_EndsThePull(string seconds)
    {
        site["/docs/a.md"] = SiteReply.Of(429, $"Retry-After: {seconds}\r\n");

        Assert.Contains($"429 (TooManyRequests): the site asks to wait for {seconds} seconds; try again then.",
            await ExpectNothingWrittenAsync(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_AreFourAtOnceAndNoMore()
    {
        var names = Enumerable.Range(0, 40).Select(number => $"/docs/p{number}.md").ToArray();
        site["/llms.txt"] = Index(names);
        foreach (var name in names) site[name] = SiteReply.Markdown(Page);
        site.Delay = TimeSpan.FromMilliseconds(15);

        var (code, _, error) = await RunAsync("pull", site.Root + "/docs", "-o", "out");

        Assert.Equal((0, 4), (code, site.MostAtOnce));
        Assert.Equal(41, Files("out").Count);
        Assert.Contains("40 pages: 40 new", error, StringComparison.Ordinal);
        Assert.All(site.Calls, call => Assert.Matches(@"^zecgen/\d+\.\d+\.\d+", call.Headers["User-Agent"]));
    }

    [Fact]
    public async Task Progress_OfManyPages_IsAFewLines()
    {
        var names = Enumerable.Range(0, 200).Select(number => $"/docs/p{number}.md").ToArray();
        site["/llms.txt"] = Index(names);
        foreach (var name in names) site[name] = SiteReply.Markdown(Page);

        var (_, _, error) = await RunAsync("pull", site.Root + "/docs", "-o", "out");

        Assert.Equal(10, error.Split('\n').Count(line => line.EndsWith(" of 200 pages", StringComparison.Ordinal)));
        Assert.Contains("\n100 of 200 pages\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MorePagesThanTheLimit_AreNotFetched()
    {
        Assert.Contains(
            "2 pages are more than 1; --max-pages sets another limit.", await ExpectNothingWrittenAsync(site, "--max-pages", "1"), StringComparison.Ordinal);
        Assert.Empty(site.PageCalls);
    }

    [Fact]
    public async Task SiteThatIsNotThere_IsNamed()
    {
        await site.DisposeAsync();

        Assert.Contains($"error: {site.Root}/robots.txt cannot be fetched: ", await ExpectNothingWrittenAsync(site), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Cancellation_LeavesNothing()
    {
        Skip.If(OperatingSystem.IsWindows());
        site["/docs/b.md"] = SiteReply.Markdown("") with { Length = -1, Write = stream => Task.Delay(Timeout.Infinite) };
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "zecgen.dll"), "pull", site.Root + "/docs", "-o", "out"])
        {
            WorkingDirectory = Folder,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        while (!site.PageCalls.Contains("/docs/b.md")) await Task.Delay(10);

        // As Ctrl+C does; a shell that starts tests in the background lets them ignore that signal, and not this one.
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])) await kill.WaitForExitAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.EndsWith("Canceled. Nothing was written.\n", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Folder));
    }
}
