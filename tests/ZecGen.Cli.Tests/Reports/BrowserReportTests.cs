namespace ZecGen.Cli.Tests.Reports;

/// <summary><c>zecgen check --format html</c> as a reader sees it: opened in a browser, filtered and followed.</summary>
public sealed class BrowserReportTests(Browser browser) : ReportTest, IClassFixture<Browser>
{
    private static readonly PageFile Other = Pages.Api(
        "DeleteDisk", "| force | No | Boolaen | Whether to force. |\n| mode | No | Strnig | Mode. |", path: "docs/deletedisk.md");

    [SkippableTheory]
    [InlineData(400)]
    [InlineData(1400)]
    public async Task Report_IsFilteredGroupedAndFollowed(int width)
    {
        var tab = await OpenAsync(width, Warned, Other);

        Assert.Equal("3 findings", await tab.EvaluateAsync("document.querySelector('#status').value"));
        Assert.Equal("1 of 3 findings", await SearchAsync(tab, "boolAEN deletedisk"));
        Assert.Equal("p2", await tab.EvaluateAsync("[...document.querySelectorAll('#pages .group:not([hidden])')].map(group => group.id)"));

        // A link to what the filter hides shows it.
        await tab.EvaluateAsync("location.hash = document.querySelector('article').id");
        Assert.Equal("3 findings", await tab.EvaluateAsync("document.querySelector('#status').value"));
        Assert.Equal("true", await tab.EvaluateAsync(
            "(({ top, bottom }) => bottom > 0 && top < innerHeight)(document.querySelector('article').getBoundingClientRect())"));

        await tab.EvaluateAsync("document.querySelector('[value=kinds]').click()");
        Assert.Equal("3", await tab.EvaluateAsync("document.querySelectorAll('#kZEC0002 article').length"));
        await tab.EvaluateAsync("document.querySelector('[value=warning]').click()");
        Assert.Equal("0 of 3 findings", await StatusAsync(tab));
        await tab.EvaluateAsync("document.querySelector('#filter button').click()");
        Assert.Equal("3 findings", await StatusAsync(tab));
        Assert.Equal("0", await tab.EvaluateAsync("document.querySelectorAll('#kinds article').length"));

        await tab.EvaluateAsync("document.querySelector('a.understood').click()");
        Assert.Equal("true true", await tab.EvaluateAsync(
            "document.querySelector('#findings').hidden + ' ' + document.querySelector('.part').open"));
        Assert.Equal("true", await tab.EvaluateAsync("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(tab.Offences);
    }

    /// <summary>Most of a long report is not drawn until it comes into view, and has a height that is guessed.</summary>
    [SkippableTheory]
    [InlineData(400)]
    [InlineData(1400)]
    public async Task Link_IntoALongReport_LeadsToItsTarget(int width)
    {
        var rows = string.Concat(Enumerable.Range(0, 6).Select(static i => $"| m{i} | No | Strnig | {new string('x', 80 * i)} |\n"));
        var tab = await OpenAsync(width, [.. Enumerable.Range(0, 40).Select(i => Pages.Api($"CreateDisk{i}", rows, path: $"docs/createdisk{i:00}.md"))]);

        foreach (var page in new[] { 40, 7, 25 })
        {
            await tab.EvaluateAsync($"location.hash = 'p{page}'");
            for (var frames = 0; frames < 40; frames++) await tab.EvaluateAsync("0");
            Assert.Equal("true", await tab.EvaluateAsync(
                $"(top => top >= 0 && top < innerHeight / 2)(document.querySelector('#p{page}').getBoundingClientRect().top)"));
        }
        await tab.EvaluateAsync("location.hash = '%'");
        Assert.Empty(tab.Offences);
    }

    [SkippableFact]
    public async Task TextOfPages_IsNeitherMarkupNorScript()
    {
        const string Hostile =
            "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)> &lt;b&gt; \u2028\u202Eabc";
        WritePage(OperatingSystem.IsWindows() ? "docs/page.md" : "docs/<img src=x onerror=alert(4)>'.md", Pages.Api(
            "CreateDisk", $"| size | No | {Hostile} | {Hostile} |\n| `{Hostile}` | No | Strnig | <!-- <b> |").Content);
        var tab = await OpenAsync(1400);

        Assert.Equal("0", await tab.EvaluateAsync("document.querySelectorAll('img, svg, main script, b').length"));
        Assert.Contains("alert(1)", await tab.EvaluateAsync("document.querySelector('main').textContent"), StringComparison.Ordinal);
        Assert.NotEqual("0", await tab.EvaluateAsync("[...document.querySelectorAll('.char')].filter(mark => mark.textContent === 'U+202E').length"));
        Assert.Empty(tab.Offences);
    }

    private static async Task<string> SearchAsync(Browser.Tab tab, string words)
    {
        await tab.EvaluateAsync(
            $"document.querySelector('#filter [name=words]').value = '{words}', document.querySelector('#filter').dispatchEvent(new Event('input'))");
        return await StatusAsync(tab);
    }

    private static Task<string> StatusAsync(Browser.Tab tab) => tab.EvaluateAsync("document.querySelector('#status').value");

    private async Task<Browser.Tab> OpenAsync(int width, params PageFile[] pages)
    {
        Write(pages);
        await RunAsync("check", "docs", "--format", "html", "--output", "report.html");
        return await browser.OpenAsync(Path.Combine(Folder, "report.html"), width);
    }
}
