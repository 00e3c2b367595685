using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ZecGen.Cli.Tests.Reports;

/// <summary><c>zecgen check --format html</c>: one file for the people who write the pages.</summary>
public sealed partial class HtmlReportTests : ReportTest
{
    private static readonly string[] Hostile =
    [
        "</script><script>alert(1)</script>", "</style><style>*{}</style>", "<!--", "]]>", "\" onclick=\"alert(1)", "' onclick='alert(1)", "<img src=x>",
        "&lt;b&gt;", "\u2028\u2029", "\u202Eevil\u202C", "\u200B\uFEFF", "\u0007", "javascript:alert(1)", "{{x}}${x}`",
    ];

    [Fact]
    public async Task Finding_StandsWithItsRowAndItsFix()
    {
        Write(Warned);

        var html = await ReportAsync();

        Assert.Contains("<td>size</td><td>No</td><td class=\"meant\">Strnig</td><td>Size.</td>", html, StringComparison.Ordinal);
        Assert.Contains("Unknown type &#39;Strnig&#39; for &#39;size&#39;", html, StringComparison.Ordinal);
        Assert.Contains("<h4>What to do</h4><p>Write <code>String</code>", html, StringComparison.Ordinal);
        Assert.Contains("data-path=\"docs/createdisk.md\">line 11</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindingInAnExample_StandsWithTheLinesAroundIt()
    {
        Write(Pages.Api("CreateDisk", "| size | No | Integer | Size. |", path: "docs/createdisk.md") with
        {
            Content = Pages.Api("CreateDisk", "| size | No | Integer | Size. |").Content
                .Replace("X-ZC-Action: CreateDisk\n", "X-ZC-Action: CreateDisk\n\nRequest:\n{\n  \"size\": 5,\n  \"sise\": 6\n}\n", StringComparison.Ordinal),
        });

        Assert.Matches("""<span class="number">\d+</span>  &quot;size&quot;: 5,\n<span class="number">\d+</span>  &quot;?<mark>.*sise.*</mark>""",
            await ReportAsync());
    }

    [Fact]
    public async Task Operation_StandsWithItsFieldsRulesAndWhatWasLeftUnread()
    {
        Write(Pages.Api("CreateDisk",
            "| name | Yes | String | Name of 2 to 63 characters. |\n| size | No | Integer | Up to 5 for each zone. |",
            path: "docs/createdisk.md"));

        var html = await ReportAsync();

        Assert.Contains("<strong>CreateDisk</strong> <bdi class=\"path\">docs/<wbr>createdisk.md</bdi><span class=\"badge\" lang=\"en\">1 left unread</span>",
            html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">name</th><td>String</td><td>Yes</td><td>Length: 2 to 63 characters</td>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<th scope=\"row\">size</th><td>Integer</td><td>No</td><td></td><td class=\"unread\">Up to 5 for each zone</td>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"nothing\">Nothing was found.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TextOfPages_IsTextWhereverItStands()
    {
        for (var i = 0; i < Hostile.Length; i++)
        {
            var text = Hostile[i];
            var page = Pages.Api($"CreateDisk{i}",
                $"| {text} | {text} | {text} | {text} |\n| a{i} | No | Strnig{text} | Up to {text} 5. |\n| b | No | String | Values: `{text}`, `x`. |",
                $"| {text} | Strnig | {text} |", $"| 404 | {text} | {text} |", text).Content;
            WritePage($"docs/page{i}.md", page.Replace($"X-ZC-Action: CreateDisk{i}", $"X-ZC-Action: {text}\n\n{{ \"{text}\": \"{text}\" }}",
                StringComparison.Ordinal));
        }
        WritePage("docs/a&'b.md", Warned.Content);

        var html = await ReportAsync();

        Assert.Empty(Offences(html));
        Assert.DoesNotContain(html, static c => c is '\u2028' or '\u2029' or '\u202E' or '\u202C' or '\u200B' or '\uFEFF' or '\u0007');
        foreach (var number in new[] { "U+2028", "U+202E", "U+200B", "U+0007" })
            Assert.Contains($"<span class=\"char\">{number}</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void MarkupThatIsNotOurs_IsNoticed()
    {
        Assert.NotEmpty(Offences("<body><p>x<script>alert(1)</script></p><script>own</script></body>"));
        Assert.NotEmpty(Offences("<p onclick=\"x\">x</p>"));
        Assert.NotEmpty(Offences("<p>1 < 2</p>"));
        Assert.NotEmpty(Offences("<a href=\"javascript:x\">x</a>"));
    }

    [Fact]
    public async Task Policy_AllowsItsOwnStyleAndScriptAndNothingElse()
    {
        Write(Warned);

        var html = await ReportAsync();

        var (style, script) = (Style().Match(html).Groups[1].Value, Script().Match(html).Groups[1].Value);
        Assert.Contains(
            $"content=\"default-src &#39;none&#39;; style-src &#39;sha256-{Digest(style)}&#39;; script-src &#39;sha256-{Digest(script)}&#39;; "
            + "base-uri &#39;none&#39;; form-action &#39;none&#39;\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("innerHTML|outerHTML|insertAdjacent|document\\.write|eval\\(|https?:", script);
        Assert.DoesNotMatch("url\\(|@import", style);

        static string Digest(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public async Task Report_IsTheSameEachTime()
    {
        Write(Warned);

        Assert.Equal(await ReportAsync(), await ReportAsync());
    }

    private async Task<string> ReportAsync() => (await RunAsync("check", "docs", "--format", "html")).Output;

    // Each '<' begins a tag of ours, with attributes of ours, and links lead within the file.
    private static IEnumerable<string> Offences(string html)
    {
        string[] elements =
        [
            "html", "head", "meta", "title", "body", "header", "nav", "main", "section", "article", "div", "span", "p", "a", "bdi", "wbr", "br",
            "h1", "h2", "h3", "h4", "ul", "li", "details", "summary", "form", "fieldset", "legend", "label", "input", "select", "option", "button", "output",
            "table", "caption", "thead", "tbody", "tr", "th", "td", "pre", "code", "mark", "strong", "s", "em",
        ];
        string[] attributes =
        [
            "lang", "charset", "http-equiv", "content", "name", "id", "class", "href", "aria-label", "role", "hidden", "type", "value", "checked",
            "autocomplete", "placeholder", "open", "tabindex", "scope", "data-severity", "data-kind", "data-known", "data-path", "data-unread",
        ];
        var own = Script().Replace(Style().Replace(html, "", 1), "", 1).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal);
        for (var at = own.IndexOf('<', StringComparison.Ordinal); at >= 0; at = own.IndexOf('<', at + 1))
        {
            var tag = Tag().Match(own, at);
            if (!tag.Success || tag.Index != at || !elements.Contains(tag.Groups[1].Value)
                || Attribute().Matches(tag.Groups[2].Value).Any(attribute => !attributes.Contains(attribute.Groups[1].Value)
                    || (attribute.Groups[1].Value == "href" && !attribute.Groups[2].Value.StartsWith('#'))))
                yield return own.Substring(at, Math.Min(80, own.Length - at));
        }
    }

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<script>((?:(?!</script>).)*)</script>(?=</body>)", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("</?([a-z0-9]+)((?: [a-z-]+(?:=\"[^\"<>]*\")?)*)>")]
    private static partial Regex Tag();

    [GeneratedRegex(" ([a-z-]+)(?:=\"([^\"]*)\")?")]
    private static partial Regex Attribute();
}
