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
    [InlineData("# A\n\nTABLE\n---\n\n# Agent Instructions\n\nAsk.\n\n## How\n\nGET /b.md?ask=q\n", "# A\n\nTABLE")]
    [InlineData("# A\n\nText.\n\n***\n\n## For AI agents\n\nGET `https://y.com/docs/a.md?ask=q`\n", "# A\n\nText.")]
    [InlineData("# A\n\nText.\n\n# Agent Instructions\n\nGET `/a.md?ask=q`\n", "# A\n\nText.")]
    [InlineData("# A\n\n---\n\n## B\n\nText.\n\n---\n\n# Agent Instructions\n\n/a.md?ask=q\n", "# A\n\n---\n\n## B\n\nText.")]
    [InlineData("# A\n\n- ```\n  x\n  ```\n\n---\n\n# Agent Instructions\n\n/a.md?ask=q\n", "# A\n\n- ```\n  x\n  ```")]
    [InlineData("# A\n\n---\n\n## Agent Instructions\n\nInstall the agent.\n", "# A\n\n---\n\n## Agent Instructions\n\nInstall the agent.\n")]
    [InlineData("# A\n\n---\n\n# Agent Instructions\n\nNever `?ask=`.\n", "# A\n\n---\n\n# Agent Instructions\n\nNever `?ask=`.\n")]
    [InlineData("# A\n\n```\n---\n\n# Agent Instructions\n/a.md?ask=\n```\n", "# A\n\n```\n---\n\n# Agent Instructions\n/a.md?ask=\n```\n")]
    [InlineData("# A\n\n---\n\n# Example\n\nGET /bot.md?ask=q\n", "# A\n\n---\n\n# Example\n\nGET /bot.md?ask=q\n")]
    [InlineData("---\ntitle: A\n---\n\nNOTICE# A\n", "---\ntitle: A\n---\n# A\n")]
    [InlineData("# A\n\n> A quote of `llms.txt`.\n", "# A\n\n> A quote of `llms.txt`.\n")]
    [InlineData("> A hint.\n\n# A\n", "> A hint.\n\n# A\n")]
    [InlineData("# A\n\n---\n\n# Agent Instructions\n\nTABLE", "# A\n\n---\n\n# Agent Instructions\n\nTABLE")]
    [InlineData("# A\n\n```\n---\n\n# Agent Instructions\n?ask=\n```\n", "# A\n\n```\n---\n\n# Agent Instructions\n?ask=\n```\n")]
    public void GitBook_FurnitureOfAPage_IsLeftOut(string text, string expected) => Assert.Equal(
        Filled(expected).Trim('\n'),
            DocumentationHosts.RemoveFurniture(Filled(text), DocumentationHosts.Find("gitbook")!, new("https://x.com/docs/a.md")).Trim('\n'));

    [Theory]
    [InlineData("> ## Documentation Index\n> Fetch the complete index at: https://x.com/llms.txt\n> Use this file.\n\n# A\n\nText.\n", "# A\n\nText.")]
    [InlineData("# A\n\n---\n\n> To find other pages, fetch the index at: https://x.com/llms.txt\n\nBuilt with [Mintlify](https://mintlify.com).\n", "# A")]
    [InlineData("# A\n\n<AgentInstructions>\n\n```json\n{}\n```\n\n</AgentInstructions>\n\nText.\n", "# A\n\nText.")]
    [InlineData("import { Note } from '/n.mdx';\n\n# A\n\nYou can\nimport a key from the console.\n", "# A\n\nYou can\nimport a key from the console.")]
    [InlineData("# A\n\nimport a key from the console.\n\nexport const is a word.\n", "# A\n\nimport a key from the console.\n\nexport const is a word.")]
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
    [InlineData("# A\n\n<llms-only>\nFor you.\n</llms-only>\n\n<llms-ignore>\nFor people.\n</llms-ignore>\n", "# A\n\nFor people.")]
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
    [InlineData("---\ntitle: x\n---\n\n# Page Not Found\n", true)]
    [InlineData("Page Not Found\n===\n", true)]
    [InlineData("**Page not found!**\n", true)]
    [InlineData("<h1>404: Page Not Found</h1>\n", true)]
    [InlineData("# Page Not Found | Docs\n", true)]
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
    [InlineData("[a](//y.com/c.md) ![i](//y.com/i.png)", "[a](https://y.com/c.md) ![i](https://y.com/i.png)")]
    [InlineData("[a\nb](/docs/en/c.md\n'Title') [c](\n/docs/en/c.md)", "[a\nb](../c.md\n'Title') [c](\n../c.md)")]
    [InlineData("[a]:\n/docs/en/c.md\n[b]: /docs/en/c.md \"Title\"", "[a]:\n../c.md\n[b]: ../c.md \"Title\"")]
    [InlineData("<a id=x href=/docs/en/c.md>c</a> <img\n src='/docs/en/i.png'>", "<a id=x href=../c.md>c</a> <img\n src='https://x.com/docs/en/i.png'>")]
    [InlineData("<code><a href=\"/docs/en/c.md\">c</a></code>", "<code><a href=\"../c.md\">c</a></code>")]
    [InlineData("- ```json\n  {}\n  ```\n\n[a](/docs/en/c.md)", "- ```json\n  {}\n  ```\n\n[a](../c.md)")]
    [InlineData("1. a\n\n   ```\n   x\n\nOutside [a](/docs/en/c.md)", "1. a\n\n   ```\n   x\n\nOutside [a](../c.md)")]
    [InlineData("> ```\n> x\n\n[a](/docs/en/c.md)", "> ```\n> x\n\n[a](../c.md)")]
    [InlineData("Text:\n\n    ```\n\n[a](/docs/en/c.md)", "Text:\n\n    ```\n\n[a](../c.md)")]
    [InlineData("- a\n\n    [a](/docs/en/c.md)\n1. b\n\t[a](/docs/en/c.md)", "- a\n\n    [a](../c.md)\n1. b\n\t[a](../c.md)")]
    [InlineData("<Step>\n\n    [a](/docs/en/c.md)\n</Step>", "<Step>\n\n    [a](../c.md)\n</Step>")]
    [InlineData("<!-- a -->\n[a](/docs/en/c.md) x <!-- [b](/docs/en/c.md) -->", "<!-- a -->\n[a](../c.md) x <!-- [b](/docs/en/c.md) -->")]
    [InlineData("`a\n- b` [a](/docs/en/c.md)", "`a\n- b` [a](../c.md)")]
    [InlineData("[b](javascript:x) [c](http://u:p@x.com/docs/en/c.md) [d]()", "[b](javascript:x) [c](http://u:p@x.com/docs/en/c.md) [d]()")]
    public void Links_LeadFromTheFile(string text, string expected)
    {
        var site = SiteAddress.Parse("https://x.com/docs/en", out _)!;

        Assert.Equal(expected, LinkRewriter.Rewrite(text, new("https://x.com/docs/en/disk/a.md"), "disk/a.md", site));
    }

    [Theory]
    [InlineData("    [a](/docs/en/c.md)")]
    [InlineData("\t[a](/docs/en/c.md)")]
    [InlineData("> ```\n> [a](/docs/en/c.md)\n> ```")]
    [InlineData("- a\n\n      [a](/docs/en/c.md)")]
    [InlineData("1. a\n   ```\n   [a](/docs/en/c.md)\n   ```")]
    [InlineData("~~~~\n```\n[a](/docs/en/c.md)\n~~~~")]
    [InlineData("`a\n[a](/docs/en/c.md)`")]
    [InlineData("<pre>\n[a](/docs/en/c.md)\n\n[b](/docs/en/c.md)\n</pre>")]
    [InlineData("<code>[a](/docs/en/c.md)</code> <script>\"[a](/docs/en/c.md)\"</script>")]
    [InlineData("<!--\n\n[a](/docs/en/c.md)\n-->")]
    [InlineData("\\[a](/docs/en/c.md) a](/docs/en/c.md)")]
    [InlineData("[a](/docs/en/c.md is not a link)")]
    [InlineData("url=\"/docs/en/c.md\" | src=\"/y\"")]
    [InlineData("[^1]: /docs/en/c.md\n\n[^2]: Only for VMs")]
    [InlineData("[注]: 必填\n\n[Required]: yes, if /docs is set\n\n[1]: foo")]
    public void CodeAndText_ThatLookLikeLinks_Stay(string text) => Links_LeadFromTheFile(text, text);

    [Theory]
    [InlineData("y")]
    [InlineData("](")]
    [InlineData("[a](<")]
    [InlineData("[a](b (")]
    [InlineData("[a]: b \"\n")]
    [InlineData("<a href=\"")]
    [InlineData("<code>")]
    [InlineData("<!--")]
    [InlineData("{% a=")]
    [InlineData("- ")]
    [InlineData("> - 1. ")]
    [InlineData(">\t- a\n")]
    [InlineData("   - ```\n")]
    [InlineData("<A>\n")]
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

        var bare = await Task.Run(() => DocumentationHosts.RemoveFurniture(text, DocumentationHosts.Find("mintlify")!)).WaitAsync(TimeSpan.FromMinutes(1));
        bare = await Task.Run(() => DocumentationHosts.RemoveFurniture(bare, DocumentationHosts.Find("gitbook")!)).WaitAsync(TimeSpan.FromMinutes(1));
        await Task.Run(() => LinkRewriter.Rewrite(bare, new("https://x.com/docs/en/a.md"), "a.md", site)).WaitAsync(TimeSpan.FromMinutes(1));
    }

    private static string Filled(string text) =>
        text.Replace("NOTICE", GitBookSite.Notice, StringComparison.Ordinal).Replace("TABLE", Table, StringComparison.Ordinal);
}
