using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ZecGen.Docs.Tests;

/// <summary>Each example in C# compiles as it stands, with the <c>using</c> lines of its document.</summary>
public class CodeExampleTests
{
    // The usings of a new project, and what the text around an example makes clear: local variables of these names take their place.
    private const string Preamble = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using static Preamble;

        public static class Preamble
        {
            public static readonly string id = "id", password = "password";
            public static readonly Zec.IZecClient client = zec;
            public static readonly TimeProvider clock = TimeProvider.System;
            public static readonly ZecGen.Testing.FakeService service = null!;
            public static readonly Microsoft.Extensions.Hosting.HostApplicationBuilder builder = new();
            public static readonly Microsoft.Extensions.DependencyInjection.IServiceCollection services = builder.Services;
            public static readonly Microsoft.Extensions.Logging.ILoggerFactory loggerFactory = null!;

            public static Zec.ZecClient zec => new(new ZecGen.AccessKeyCredential(id, password));
        }
        """;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    public static TheoryData<int, string> Examples
    {
        get
        {
            var examples = new TheoryData<int, string>();
            foreach (var block in Blocks()) examples.Add(block.Line, block.Page);
            return examples;
        }
    }

    [Fact]
    public void Examples_OfReadMeAndDocuments_AreFound()
    {
        var pages = Blocks().Select(block => block.Page).ToHashSet();

        string[] some = ["README.md", Document.OfPackages, "generator/docs/calling.md", "generator/docs/errors-and-retries.md", "generator/docs/testing.md"];
        Assert.Superset(some.ToHashSet(), pages);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_WithTheUsingsOfItsDocument_Compiles(int line, string page) =>
        Assert.Empty(Problems(Blocks().Single(block => block.Line == line && block.Page == page)));

    [Theory]
    [InlineData("zec.NoSuchThing();")]
    [InlineData("var image = new ImageInfo { ImageId = 1 };")]
    [InlineData("Console.WriteLine(zec.DescribeImagesAsync(null).Result.DataSet[0].ImageName.Length)")]
    public void Example_ThatIsWrong_IsReported(string text) => Assert.NotEmpty(Problems(new("README.md", 1, "csharp", ["using Zec;", text])));

    // What is emitted is no example to be written; tests of the generator compare it.
    private static IEnumerable<CodeBlock> Blocks() =>
        Document.All.SelectMany(static document => document.Blocks).Where(static block => block.Language is "csharp" or "cs" or "c#");

    private static List<string> Problems(CodeBlock block)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        var first = Blocks().First(other => other.Page == block.Page);
        var usings = first != block && !block.Text.Contains("using Zec;", StringComparison.Ordinal) && IsOnlyUsings(first) ? first.Text + "\n" : "";
        var example = CSharpSyntaxTree.ParseText(usings + block.Text, options, block.ToString());
        var isProgram = example.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
        var compilation = CSharpCompilation.Create(
            "Example",
            [example, CSharpSyntaxTree.ParseText(Preamble, options)],
            References,
            new(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        var diagnostics = compilation.Emit(stream).Diagnostics;
        return [.. diagnostics.Where(static found => found.Severity >= DiagnosticSeverity.Warning).Select(static found => found.ToString())];
    }

    private static bool IsOnlyUsings(CodeBlock block)
    {
        var root = CSharpSyntaxTree.ParseText(block.Text).GetCompilationUnitRoot();
        return root.Usings.Count > 0 && root.Members.Count == 0;
    }
}
