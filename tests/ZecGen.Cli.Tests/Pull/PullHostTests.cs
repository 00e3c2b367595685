using ZecGen.Cli.Pull.Addresses;
using ZecGen.Cli.Pull.Hosts;
using ZecGen.Cli.Pull.Pages;

namespace ZecGen.Cli.Tests.Pull;

/// <summary>The conventions of hosts: what they add to pages, how they are recognized, and what becomes of links.</summary>
public sealed class PullHostTests : PullTest
{
    private const string Table = "| a | b |\n| --- | --- |\n| 1 | 2 |\n";

    [Theory]
    [InlineData("NOTICE# A\n\nText.\n", "# A\n\nText.\n")]
    [InlineData("# A\n\nText.\n\n\n---\n\n# Agent Instructions: Querying This Documentation\n\nAsk.\n\n```\nGET /a.md?ask=<q>\n```\n", "# A\n\nText.")]
    [InlineData("# A\n\nTABLE\n---\n\n# Agent Instructions\n\nAsk.\n\n## How\n\nGET ?ask=q\n", "# A\n\nTABLE")]
    [InlineData("# A\n\nText.\n\n***\n\n## For AI agents\n\nGET `?ask=q`\n", "# A\n\nText.")]
    [InlineData("# A\n\nText.\n\n# Agent Instructions\n\nGET `?ask=q`\n", "# A\n\nText.")]
    [InlineData("# A\n\n---\n\n## B\n\nText.\n\n---\n\n# Agent Instructions\n\n?ask=q\n", "# A\n\n---\n\n## B\n\nText.")]
    [InlineData("---\ntitle: A\n---\n\nNOTICE# A\n", "---\ntitle: A\n---\n# A\n")]
    [InlineData("# A\n\n> A quote of `llms.txt`.\n", "# A\n\n> A quote of `llms.txt`.\n")]
    [InlineData("> A hint.\n\n# A\n", "> A hint.\n\n# A\n")]
    [InlineData("# A\n\n---\n\n# Agent Instructions\n\nTABLE", "# A\n\n---\n\n# Agent Instructions\n\nTABLE")]
    [InlineData("# A\n\n```\n---\n\n# Agent Instructions\n?ask=\n```\n", "# A\n\n```\n---\n\n# Agent Instructions\n?ask=\n```\n")]
    public void GitBook_FurnitureOfAPage_IsLeftOut(string text, string expected) =>
        Assert.Equal(Filled(expected).Trim('\n'), DocumentationHosts.RemoveFurniture(Filled(text), DocumentationHosts.Find("gitbook")!).Trim('\n'));

    [Theory]
    [InlineData("> ## Documentation Index\n> Fetch the complete index at: https://x.com/llms.txt\n> Use this file.\n\n# A\n\nText.\n", "# A\n\nText.")]
    [InlineData("# A\n\n---\n\n> To find other pages, fetch the index at: https://x.com/llms.txt\n\nBuilt with [Mintlify](https://mintlify.com).\n", "# A")]
    [InlineData("export const Note = ({text}) => {\n  return <p>{text}</p>;\n\n};\n\n# A\n", "# A")]
    [InlineData("# A\n\n<Visibility for=\"agents\">\nx\n</Visibility>\n<Visibility for=\"humans\">\ny\n</Visibility>\n", "# A\n\ny")]
    [InlineData("<Visibility for=\"agents\">\nnever closed", "<Visibility for=\"agents\">\nnever closed")]
    [InlineData("# A\n\n```js\nexport const a = 1;\n```\nexport const never = {", "# A\n\n```js\nexport const a = 1;\n```\nexport const never = {")]
    public void Mintlify_FurnitureOfAPage_IsLeftOut(string text, string expected)
    {
        Assert.Equal("mintlify", DocumentationHosts.Find(new SiteEvidence(["X-Mintlify-Client-Version"], [], text))!.Name);
        Assert.Equal(expected, DocumentationHosts.RemoveFurniture(text, DocumentationHosts.Find("mintlify")!).Trim('\n'));
    }

    [Theory]
    [InlineData("> For clean Markdown, append .md to the URL of a page. For an index, see https://x.com/docs/llms.txt.\n\n# A\n", "# A")]
    [InlineData("# A\n\n<llms-only>\nFor you.\n</llms-only>\n\n<llms-ignore>\nFor people.\n</llms-ignore>\n", "# A\n\n\nFor people.")]
    public void Fern_FurnitureOfAPage_IsLeftOut(string text, string expected)
    {
        Assert.Equal("fern", DocumentationHosts.Find(new SiteEvidence([], [], text))!.Name);
        Assert.Equal(expected, DocumentationHosts.RemoveFurniture(text, DocumentationHosts.Common).Trim('\n'));
    }

    [Fact]
    public void Site_OfWhichNothingIsKnown_HasNoHost()
    {
        Assert.Null(DocumentationHosts.Find(new SiteEvidence(["Server"], [new("https://x.com/sitemap.xml")], "# A\n\n" + Table)));
        Assert.Equal("gitbook", DocumentationHosts.Find(new SiteEvidence([], [new("https://x.com/sitemap-pages.xml")], ""))!.Name);
        Assert.Equal("# A", DocumentationHosts.RemoveFurniture("> See [the index](/llms.txt).\n\n# A\n", DocumentationHosts.Common));
    }

    [Theory]
    [InlineData("# Page Not Found\n\nSee [a](a.md).", true)]
    [InlineData("\n## 404\n", true)]
    [InlineData("# 页面未找到\n", true)]
    [InlineData("# Page Not Found\n\nTABLE", false)]
    [InlineData("# A\n\n# Page Not Found\n", false)]
    [InlineData("Page Not Found", false)]
    public void PageThatSaysThatThereIsNone_IsRecognized(string text, bool expected) => Assert.Equal(expected, NotFoundPage.IsShownBy(Filled(text)));

    [Theory]
    [InlineData("[a](/docs/en/disk/b.md)", "[a](b.md)")]
    [InlineData("[a](/docs/en/c.md#part \"Title\") ![i](/docs/en/files/i.png)", "[a](../c.md#part \"Title\") ![i](https://x.com/docs/en/files/i.png)")]
    [InlineData("[a](https://x.com/docs/en/deep/er/c) | [b](</docs/en/a b.md>)", "[a](../deep/er/c.md) | [b](<../a%20b.md>)")]
    [InlineData("[a](/docs/en/disk/a.md#x) [b](#y) [c](b.md)", "[a](#x) [b](#y) [c](b.md)")]
    [InlineData("[a](/other/c.md) [b](https://y.com/c.md) [c](broken://x.md)", "[a](https://x.com/other/c) [b](https://y.com/c.md) [c](broken://x.md)")]
    [InlineData("`[a](/docs/en/c.md)` [a](/docs/en/c.md) ``x ` [b](/docs/en/c.md)``", "`[a](/docs/en/c.md)` [a](../c.md) ``x ` [b](/docs/en/c.md)``")]
    [InlineData("```\n[a](/docs/en/c.md)\n```\n<a href=\"/docs/en/c.md\">c</a>", "```\n[a](/docs/en/c.md)\n```\n<a href=\"../c.md\">c</a>")]
    [InlineData("[a]: /docs/en/c.md\n{% content-ref url=\"/docs/en/c.md\" %}", "[a]: ../c.md\n{% content-ref url=\"../c.md\" %}")]
    [InlineData("| [x](/docs/en/create\\_c.md) | `a` |", "| [x](../create_c.md) | `a` |")]
    [InlineData("[a](/docs/en/接口.md#请求) [b](/docs/en/%E6%8E%A5.md)", "[a](../接口.md#请求) [b](../接.md)")]
    [InlineData("[a](/docs/en/CON.md) [b](/docs/en/../../etc/x.md)", "[a](https://x.com/docs/en/CON) [b](https://x.com/etc/x)")]
    [InlineData("[a](/docs/en.md) [c](/docs/en/c.md?x=1)", "[a](../en.md) [c](https://x.com/docs/en/c?x=1)")]
    [InlineData("[b](javascript:x) [c](http://u:p@x.com/docs/en/c.md) [d]()", "[b](javascript:x) [c](http://u:p@x.com/docs/en/c.md) [d]()")]
    public void Links_LeadFromTheFile(string text, string expected)
    {
        var site = SiteAddress.Parse("https://x.com/docs/en", out _)!;

        Assert.Equal(expected, LinkRewriter.Rewrite(text, new("https://x.com/docs/en/disk/a.md"), "disk/a.md", site));
    }

    [Theory]
    [InlineData("](")]
    [InlineData("`")]
    [InlineData("[a](")]
    [InlineData("``x`")]
    [InlineData("> [llms.txt](/llms.txt)\n\n")]
    [InlineData("---\n\n# Agent Instructions\n?ask=\n")]
    [InlineData("<llms-only>\n")]
    [InlineData("export const a = {\n")]
    [InlineData("(")]
    public async Task HostileText_TakesTimeInProportionToItsLength(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));
        var site = SiteAddress.Parse("https://x.com/docs/en", out _)!;

        var bare = await Task.Run(() => DocumentationHosts.RemoveFurniture(text, DocumentationHosts.Common)).WaitAsync(TimeSpan.FromMinutes(1));
        await Task.Run(() => LinkRewriter.Rewrite(bare, new("https://x.com/docs/en/a.md"), "a.md", site)).WaitAsync(TimeSpan.FromMinutes(1));
    }

    private static string Filled(string text) =>
        text.Replace("NOTICE", GitBookSite.Notice, StringComparison.Ordinal).Replace("TABLE", Table, StringComparison.Ordinal);
}
