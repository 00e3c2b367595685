using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Whatever a page says, the emitted code keeps its shape and compiles.</summary>
public class HostileTextTests
{
    private const string Harmless = "harmless";

    public static TheoryData<string> Texts() =>
    [
        "\"; System.IO.File.Delete(\"x\"); //",
        "*/ } class Evil { /*",
        "</summary><evil a=\"b\">",
        "]]> <!-- -->",
        "\"\"\" \"\"\"\" {0} {{x}}",
        "\\ \\u0022 \\\" \\n",
        "a\u0085b\u2028c\u2029d",
        "\u202Eevil\u202C \u2066x\u2069 \uFEFF",
        "\uD800 alone \uDC00",
        "\u0000\u0001\u001F\u007F",
        "#if false\n#endif\n#region x",
        "public class Evil { }",
        "@\"x\" $\"{1}\" 'c'",
        new string('x', 100_000),
    ];

    // Line feeds stand between the values of an emitted list, so none may stand within one.
    [Fact]
    public void LineFeed_InAValue_BecomesABlank() =>
        Assert.Contains(
            """string IOpenValue.Known => "A B\nFIXED";""",
            GeneratorRun.Of(Pages.Api("ResizeDisk",
                "| mode | No | String | <ul><li>A&#10;B: By itself.</li><li>FIXED: As given.</li></ul> |")).Files["Zec.ZecEnumerations.g.cs"],
            StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Texts))]
    public void HostileText_InPages_KeepsTheShapeOfTheCode(string text)
    {
        var line = text.Replace("\n", " ", StringComparison.Ordinal).Replace("|", "", StringComparison.Ordinal);
        var hostile = GeneratorRun.WithExamples(Project(line, text));
        var harmless = GeneratorRun.WithExamples(Project(Harmless, Harmless));

        Assert.Empty(hostile.Problems);
        Assert.Equal(harmless.Files.Keys.Order(StringComparer.Ordinal), hostile.Files.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, code) in harmless.Files) Assert.Equal(Shape(code), Shape(hostile.Files[name]));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void HostileText_InNames_NeverBecomesCode(string text)
    {
        var name = text.Replace("\n", " ", StringComparison.Ordinal).Replace("|", "", StringComparison.Ordinal);
        var run = GeneratorRun.With(
            [("ZecGenEmitExamples", "true"), ("ZecGenNamespace", name)],
            Pages.Api("ResizeDisk", $"| {name} | Yes | String | Text. |\n| kind | No | String | <ul><li>{name}：One.</li><li>B：Two.</li></ul> |",
                $"| requestId | String | Text. |\n| {name} | {name} | Text. |", $"| 400 | {name} | Text. |\n| {name} | A | Text. |"),
            Pages.Api("MoveDisk", path: $"docs-spec/{name}.md"),
            Pages.Api("CloneDisk") with { Service = name, ApiVersion = name, Url = "https://example.com/" + name },
            Pages.Api("WipeDisk", $"| a | No | [{name}](datastructure.md#{name}) | Deprecated. Please use {name} instead. |",
                description: $"Deprecated, use {name}. Query {name}: from `{name}` to `DONE`; `{name}` means failure."),
            Pages.Structures(
                (name, $"| Name | Type | Description |\n| --- | --- | --- |\n| a | Array of {name} | Text. |")) with { RelativePath = "docs-spec/more.md" },
            Pages.Structures(("Status", $"| Value | Description |\n| --- | --- |\n| {name} | Text. |")),
            Pages.Api("DeleteDisk", "| status | No | [Status](datastructure.md#status) | Text. |"),
            Pages.Api("EvilDisk", service: "zec") with { Content = $"# {name}\n\n## 2. Request Parameters\n\n{Pages.RequestHeader}\n| a | Yes | {name} | x |\n",
                Service = "zec" });

        Assert.Empty(run.Problems);
        Assert.DoesNotContain(run.Output.SyntaxTrees,
            tree => tree.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax>()
                .Any(type => type.Identifier.Text == "Evil"));
    }

    // Text in every slot that prose has; only what must be one line is.
    private static PageFile[] Project(string line, string text) =>
    [
        Pages.Api(
            "ResizeDisk",
            $"| diskId | Yes | String | {line} |\n| status | No | String | See [Status](datastructure.md#status). {line} |\n| old | No | String | Deprecated. "
                + $"{line} |\n| kind | No | String | <ul><li>A：{line}</li><li>B：<code>{line}</code></li></ul> |",
            $"| requestId | String | `{Code(line)}` |\n| dataSet | Array of [Thing](datastructure.md#thing) | <p>{line}</p><p>[{line}](https://example.com/"
                + $"{line})</p> |",
            $"| 404 | INVALID\\_DISK | {line} |",
            description: $"{line}\n\n#### {line}\n\n* {line}\n* `{Code(line)}` {line}\n\n{{% hint style=\"info\" %}}\n{line}\n{{% endhint %}}") is var api
                ? api with { Content = $"---\ndescription: {line}\n---\n\n"
                    + api.Content.Replace("```json", $"**{line}**\n\n```json", StringComparison.Ordinal)
                        .Replace("X-ZC-Action: ResizeDisk\n",
                            $"X-ZC-Action: ResizeDisk\n\nRequest:\n{{\"diskId\": {Json(line)}, {Json(line)}: [{Json(line)}]}}\n\nResponse:\n{{\"requestId\": "
                                + $"{Json(line)}, \"response\": {{\"requestId\": {Json(line)}}}}}\n", StringComparison.Ordinal)
                                    + $"\n<!-- zecgen-disable {line} -->\n\n# {line}\n\n{line}\n" }
                : throw new InvalidOperationException(),
        new("docs-spec/errors.md",
            $"# Errors\n\n{line}\n\n| HTTP Status Code | Error Code | Description |\n| --- | --- | --- |\n| 500 | INTERNAL | {line} |\n"),
        Pages.Structures(("Status", $"| Value | Description |\n| --- | --- |\n| ON | {line} |\n| OFF | <p>{line}</p> |"),
            ("Thing", $"{line}\n\n| Name | Type | Description |\n| --- | --- | --- |\n| id | String | {line} |")),
        new("docs-spec/guide.md", text),
    ];

    private static string Code(string line) => line.Replace("`", "", StringComparison.Ordinal);

    private static string Json(string line) => System.Text.Json.JsonSerializer.Serialize(line);

    // Kinds of tokens, comments left out: text may change the content of a literal and nothing else. A long one is several with + between them.
    private static List<SyntaxKind> Shape(string code)
    {
        var kinds = new List<SyntaxKind>();
        foreach (var token in CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens())
            if (token.IsKind(SyntaxKind.StringLiteralToken) && kinds is [.., SyntaxKind.StringLiteralToken, SyntaxKind.PlusToken])
                kinds.RemoveAt(kinds.Count - 1);
            else kinds.Add(token.Kind());
        return kinds;
    }
}
