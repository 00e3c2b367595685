using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Nesting;

/// <summary>Pages that nest all that pages can nest.</summary>
internal static class DeepPages
{
    // What each repetition opens, what stands within, and what closes it.
    private static readonly (string Name, string Open, string Within, string Close)[] Inlines =
    [
        ("stars", "*", "text", "*"),
        ("stars alone", "*", "", ""),
        ("stars and text", "*a ", "text", "*"),
        ("links", "[", "text", "](a.md)"),
        ("open brackets", "[", "text", ""),
        ("references", "[a][", "text", "]"),
        ("parentheses of a link", "[a](", "b", ")"),
        ("tags", "<b>", "text", "</b>"),
        ("mixed tags", "<ul><li><a href=\"a.md\"><code>", "text", "</code></a></li></ul>"),
        ("unclosed tags", "<b>a<br>", "", ""),
        ("tables in a table", "<table><tr><td>", "text", "</td></tr></table>"),
        ("angles", "<", "text", ">"),
        ("backticks", "`a``", "text", "``b`"),
        ("entities", "&amp;#", "text", ""),
        ("autolinks", "<https://a/", "b", ">"),
        ("bars", "a | ", "b", ""),
        ("escaped bars", "\\|", "b", ""),
        ("tildes", "~~", "text", "~~"),
    ];

    private static readonly (string Name, string Open, string Within, string Close)[] Blocks =
    [
        ("quotes", ">", " text", ""),
        ("quotes with blanks", "> ", "text", ""),
        ("lists", "- ", "text", ""),
        ("numbered lists", "1. ", "text", ""),
        ("lists and quotes", "> - ", "text", ""),
        ("quotes around a table", "> ", "| a | b |", ""),
        ("blocks of HTML", "<div>\n", "text", "\n</div>"),
        ("tables of HTML", "<table>\n<tr>\n<td>\n", "text", "\n</td></tr></table>"),
        ("code of HTML", "<pre><code>\n", "text", "\n</code></pre>"),
        ("hints", "{% hint %}\n", "text", "\n{% endhint %}"),
        ("headings", "#", " text", ""),
        ("fences", "```\n", "text", ""),
        ("comments", "<!-- ", "text", " -->"),
    ];

    private static readonly (string Name, string Open, string Within, string Close)[] Json =
    [
        ("objects", "{\"a\":", "1", "}"),
        ("arrays", "[", "1", "]"),
        ("unclosed objects", "{\"a\":", "", ""),
        ("unclosed arrays", "[", "", ""),
        ("comments of JSON", "/*", "1", "*/"),
    ];

    private static readonly (string Name, string Open, string Within, string Close)[] Types =
    [
        ("arrays of arrays", "Array of ", "String", ""),
        ("lists of lists", "List<", "String", ">"),
        ("brackets behind", "", "String", "[]"),
        ("brackets around", "[", "String", "]"),
        ("remarks", "", "String", "(a)"),
        ("question marks", "", "String", "?"),
        ("nested remarks", "(", "String", ")"),
    ];

    public static IEnumerable<(string Name, PageFile[] Pages)> All(int depth)
    {
        foreach (var inline in Inlines)
        {
            var text = Repeat(inline, depth);
            yield return ($"{inline.Name} in a cell", [Pages.Api("ResizeDisk", $"| size | No | String | {text} |")]);
            // Markdig parses the inlines of all blocks alike.
            if (inline.Name is not ("stars" or "tags")) continue;
            yield return ($"{inline.Name} in prose", [Pages.Api("ResizeDisk", description: text)]);
            yield return ($"{inline.Name} in a heading", [Pages.Api("ResizeDisk", description: "Text.\n\n### " + text)]);
        }
        foreach (var block in Blocks) yield return (block.Name, [Pages.Api("ResizeDisk", description: Repeat(block, depth))]);
        yield return ("indented lists",
            [Pages.Api("ResizeDisk", description: string.Concat(Enumerable.Range(0, 400).Select(level => new string(' ', level * 2) + "- text\n")))]);
        foreach (var json in Json) yield return (json.Name, [Example($"{{\"response\":{Repeat(json, depth)}}}")]);
        foreach (var type in Types) yield return (type.Name, [Pages.Api("ResizeDisk", $"| size | No | {Repeat(type, depth)} | Size. |")]);
        // Sections rather than levels cost time here.
        yield return ("structures in structures", Structures(depth / 5));
        yield return ("a structure in itself", [Pages.Api("ResizeDisk", "| a | No | [A](datastructure.md#a) | A. |"),
            Pages.Structures(("A", Table("| a | [A](#a) | A. |\n| b | Array of [A](#a) | A. |")))]);
    }

    private static string Repeat((string Name, string Open, string Within, string Close) part, int depth) =>
        string.Concat(Enumerable.Repeat(part.Open, depth)) + part.Within + string.Concat(Enumerable.Repeat(part.Close, depth));

    private static PageFile Example(string json)
    {
        var page = Pages.Api("ResizeDisk");
        return page with { Content = page.Content.Replace("X-ZC-Action: ResizeDisk\n", "X-ZC-Action: ResizeDisk\n\nResponse:\n" + json + "\n",
            StringComparison.Ordinal) };
    }

    private static PageFile[] Structures(int depth) =>
    [
        Pages.Api("ResizeDisk", "| a | No | [S0](datastructure.md#s0) | A. |", "| a | [S0](datastructure.md#s0) | A. |"),
        Pages.Structures(
            [.. Enumerable.Range(0, depth)
                .Select(level => ($"S{level}", Table(level + 1 < depth ? $"| a | [S{level + 1}](#s{level + 1}) | A. |" : "| a | String | A. |")))]),
    ];

    private static string Table(string rows) => Pages.ResponseHeader + "\n" + rows;
}
