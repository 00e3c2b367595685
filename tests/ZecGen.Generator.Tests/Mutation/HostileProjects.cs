using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests.Mutation;

/// <summary>Small projects with hostile names and texts in every slot that a page has. The same seed and number make the same project.</summary>
internal sealed class HostileProjects(int seed)
{
    /// <summary>Stands in texts alone: where emitted code has it as a name, a text has become code.</summary>
    public const string Marker = "Injected";

    private static readonly string[] Texts =
    [
        "*/ class Injected { } /*", "--> Injected <!--", "]]> Injected <![CDATA[", "</summary><see cref=\"Injected\"/><summary>",
        "<inheritdoc cref=\"Injected\"/>", "<c>Injected", "</c></remarks>Injected",
        "\"; Injected(); //", "} class Injected {", "\\\"; Injected(); //", "\\", "\\u0022; Injected", "\"\"\"Injected\"\"\"", "\"\"\"\"\"", "{Injected}",
        "{{Injected}}", "$\"{Injected}\"", "@\"Injected\"", "'Injected'",
        "#if Injected", "#line 1 \"Injected\"", "#error Injected", "#pragma warning disable Injected", "#nullable disable", "#region Injected", "[Injected]",
        "[assembly: Injected]", "using Injected;", "global::Injected.X",
        "&#x3c;Injected&#x3e;", "&lt;Injected/&gt;", "&#0;Injected", "&Injected;", "\u0001Injected\u001F", "\u001b[31mInjected", "\uFFFEInjected\uFFFF",
        "\uD800Injected", "Injected\uDC00", "\u2028Injected\u2029", "\u0085Injected",
        "\uFEFFInjected", "\u202EInjected\u202C", "\u2066Injected\u2069", "\u200BInjected\u200D", "\u0000Injected", "😀Injected", "شبكة Injected", "` Named ``",
        "**Injected", "[Injected](x)", "[Injected](https://a/\"><b>)", "![Injected](x)",
        "Length limit: 1 to 5 characters. Injected", "Value range: 1-5. Injected", "Default value: \"Injected\"", "Only letters, numbers and \\ are supported.",
        "Valid values: \"LISTED\", B", "Deprecated. Please use Injected instead.",
        "<ul><li>LISTED: Injected.</li><li>B\": Two.</li></ul>", "<br>A：Injected<br>B：*/", "%s {0} {1:x}", "🏳️‍🌈 Injected", "%{ hint %} Injected",
        "{% hint %}", "<table><tr><td>Injected", "<script>Injected</script>",
    ];

    private static readonly string[] Names =
    [
        "class", "record", "field", "file", "scoped", "await", "_", "__arglist", "1st", "Object", "ToString", "GetType", "MemberwiseClone", "Equals", "Clone",
        "EqualityContract", "PrintMembers", "Deconstruct", "Value", "Text", "Known",
        "System", "Api", "Task", "ValueList", "ZecClient", "ZecApi", "Zec", "JsonConverter", "Timestamp", "Operation", "Unknown", "value__", "requestId",
        "RequestId", "REQUESTID", "名称", "K", "Å", "Å", "e\u0301", "é", "ﬁ", "ß", "ı", "İ", "ǅ",
        "شبكة", "😀", "a\u200Bb", "a\u202Eb", "ab", "AB", "a b", "a.b", "a-b", "a/b", "a\\b", "\"a\"", "'a'", "`a`", "*a*", "<a>", "a>b", "a|b", "a\\|b", "[a]",
        "(a)", "{a}", "@a", "#a", "$a", "&amp;", "a\u0000b", "\uD800", "nul", "con", "aux",
        "..", ".", "-", "a:b", "a;b", "a,b", "a=b", "\u2028", "\u1100\u1161", "가", "op_Implicit", "get_Item", "Item", "Descriptor", "_Descriptor", "Request",
        "Response", "dataSet", "pageNum", "pageSize", "totalCount",
        new('x', 300), new('名', 300),
    ];

    private static readonly string[] Actions = ["ResizeDisk", "DescribeDisks", "DescribeAllDisks", "EnumerateDescribeDisks", "WaitForResizeDisk", "ToString",
        "GetType", "GetHashCode", "MemberwiseClone", "EqualityContract", "PrintMembers", "JsonConverter", "ZecClient", "ZecApi",
        "RecordReader", "describeDisks"];
    private static readonly string[] Structures = ["Disk", "ToString", "EqualityContract", "PrintMembers", "Value", "Text", "Task", "Timestamp",
        "JsonConverterAttribute", "ResizeDiskRequest", "DISK", "Zec", "System", "Object", "Deconstruct"];
    private static readonly string[] Services =
        ["zec", "api", "system", "task", "microsoft", "zecgen", "http", "a-b", "a_b", "1a", "console", "名称", "x/../y", "*/", "\"", "#if"];
    private static readonly string[] Types =
        ["String", "Integer", "Float", "BigDecimal", "Boolean", "Timestamp", "Object", "Array of String", "Array of Array of Integer"];

    public IReadOnlyList<PageFile> Make(int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var service = One(random, Services);
        var structures = Enumerable.Range(0, random.Next(1, 4)).Select(_ => One(random, Structures)).ToArray();
        PageFile[] pages = [.. Enumerable.Range(0, random.Next(1, 4)).Select(at => Action(random, One(random, Actions), service, structures, at)),
            StructurePage(random, structures)];
        return [.. pages.DistinctBy(page => page.RelativePath)];
    }

    private static PageFile Action(Random random, string action, string service, string[] structures, int at)
    {
        var page = Pages.Api(
            action,
            Rows(random, structures, isRequest: true),
            Rows(random, structures, isRequest: false),
            string.Join("\n", Enumerable.Range(0, random.Next(1, 4))
                .Select(_ => $"| {One(random, ["400", "404", "4O4", "", Name(random)])} | {Cell(One(random, Names))} | {Cell(Text(random))} |")),
            string.Join("\n\n", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Text(random))),
            path: $"docs-spec/{(random.Next(3) == 0 ? FileName(One(random, Names)) : "page")}{at}.md");
        var json =
            $"{{\"{Escaped(One(random, Names))}\": \"{Escaped(Text(random))}\", \"response\": {{\"{Escaped(One(random, Names))}\": "
                + $"{One(random, ["1", "\"x\"", "[]", "{}", "null", Text(random)])}}}}}";
        return page with
        {
            Content = page.Content.Replace("**1. An example**", $"**{Text(random)}**", StringComparison.Ordinal)
                .Replace($"X-ZC-Action: {action}\n", $"X-ZC-Action: {action}\n\nResponse:\n{json}\n", StringComparison.Ordinal),
            Service = service,
            ApiVersion = random.Next(2) == 0 ? "2025-01-01" : Text(random),
            Url = random.Next(2) == 0 ? "https://example.com/" + Text(random) : null,
        };
    }

    private static PageFile StructurePage(Random random, string[] structures) => Pages.Structures([.. structures.Select(name => (
        name + One(random, ["", "", " " + Name(random)]),
        random.Next(3) == 0
            ? "| Value | Description |\n| --- | --- |\n"
                + string.Join("\n", Enumerable.Range(0, random.Next(1, 6)).Select(_ => $"| {Cell(One(random, Names))} | {Cell(Text(random))} |"))
            : Pages.ResponseHeader + "\n" + Rows(random, structures, isRequest: false)))]);

    private static string Rows(Random random, string[] structures, bool isRequest) => string.Join("\n", Enumerable.Range(0, random.Next(1, 7)).Select(_ =>
    {
        var type = random.Next(3) == 0 && One(random, structures) is var name
            ? $"{One(random, ["", "Array of "])}[{name}](datastructure.md#{name.ToLowerInvariant()})" : random.Next(8) == 0
            ? Cell(Name(random)) : One(random, Types);
        return $"| {Cell(One(random, Names))} | {(isRequest ? One(random, ["Yes", "No", "Yes", "No", Cell(Name(random))]) + " | " : "")}{type} | "
            + $"{Cell(Text(random) + One(random, ["", " " + Text(random)]))} |";
    }));

    private static string Text(Random random) => One(random, Texts);

    // A text in the place of a name, which may well become one.
    private static string Name(Random random) => Text(random).Replace(Marker, "Named", StringComparison.Ordinal);

    private static T One<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string FileName(string name) => name.Replace("/", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);
}
