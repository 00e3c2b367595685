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

    [Theory]
    [MemberData(nameof(Texts))]
    public void KeepsTheShapeOfTheCode(string text)
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
    public void NamesNeverBecomeCode(string text)
    {
        var name = text.Replace("\n", " ", StringComparison.Ordinal).Replace("|", "", StringComparison.Ordinal);
        var run = GeneratorRun.WithExamples(
            Pages.Api("ResizeDisk", $"| {name} | Yes | String | Text. |\n| kind | No | String | <ul><li>{name}：One.</li><li>B：Two.</li></ul> |", errors: $"| 400 | {name} | Text. |"),
            Pages.Structures(("Status", $"| Value | Description |\n| --- | --- |\n| {name} | Text. |")),
            Pages.Api("DeleteDisk", "| status | No | [Status](datastructure.md#status) | Text. |"),
            Pages.Api("EvilDisk", service: "zec") with { Content = $"# {name}\n\n## 2. Request Parameters\n\n{Pages.RequestHeader}\n| a | Yes | {name} | x |\n", Service = "zec" });

        Assert.Empty(run.Problems);
        Assert.DoesNotContain(run.Output.SyntaxTrees, tree => tree.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax>().Any(type => type.Identifier.Text == "Evil"));
    }

    // Text in every slot that prose has; only what must be one line is.
    private static PageFile[] Project(string line, string text) =>
    [
        Pages.Api(
            "ResizeDisk",
            $"| diskId | Yes | String | {line} |\n| status | No | String | See [Status](datastructure.md#status). {line} |",
            $"| requestId | String | `{line.Replace("`", "", StringComparison.Ordinal)}` |",
            $"| 404 | INVALID\\_DISK | {line} |",
            description: $"{line}\n\n{{% hint style=\"info\" %}}\n{line}\n{{% endhint %}}"),
        Pages.Structures(("Status", $"| Value | Description |\n| --- | --- |\n| ON | {line} |\n| OFF | <p>{line}</p> |")),
        new("docs-spec/guide.md", text),
    ];

    // Kinds of tokens, comments left out: text may change the content of a literal and nothing else.
    private static IEnumerable<SyntaxKind> Shape(string code) =>
        CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens().Select(token => token.Kind());
}
