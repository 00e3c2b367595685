using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Whatever a page calls its things, the code compiles: each word that code itself uses is tried in each slot.</summary>
public class ReservedNameTests
{
    private static readonly string[] ImportedNamespaces =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private const int LongestLine = 150;

    // What emitted code puts before and behind documented names.
    private static readonly string[] Ends =
        ["Client", "ClientServices", "ClientSettingsCheck", "Api", "ErrorCode", "ErrorCodes", "Exception", "Structures", "Enumerations", "Request", "Response",
            "Operation", "Async", "Attribute", "Value", "Service", "s"];

    private static readonly string[] Beginnings = ["I", "_", "DescribeAll", "Enumerate", "WaitFor", "Zec"];

    private static readonly string[] Specials =
    [
        "_", "__arglist", "__makeref", "1st", "value__", "record", "field", "file", "scoped", "await", "var", "dynamic", "nameof", "get", "init", "Item",
        "op_Equality", "Main", "Global", "Microsoft", "ZecGen", "System", "Api",
        "<Clone>$", "Object", "String", "MemberwiseClone", "Program", "Extensions", "Properties", "名称", "ﬁeld", "Ｃlass", "K", "Å", "e\u0301", "\u1100\u1161",
    ];

    private static readonly Lazy<string[]> Words = new(FindWords);

    [Fact]
    public void MembersValuesAndCodes_OfAnyName_Compile()
    {
        var rows = string.Join("\n", Words.Value.Select(word => $"| {Cell(word)} | String | Text. |"));
        var run = GeneratorRun.Of(
            Pages.Api(
                "ResizeDisk",
                string.Join("\n",
                    Words.Value.Select(word => $"| {Cell(word)} | {(word.Length % 2 == 0 ? "Yes" : "No")} | String | Length limit: 1 to 5 characters. |")
                        .Append("| kind | No | [Kind](datastructure.md#kind) | Kind. |").Append("| thing | No | [Thing](datastructure.md#thing) | Thing. |")),
                rows + "\n| thing | [Thing](datastructure.md#thing) | Thing. |",
                string.Join("\n", Words.Value.Select(word => $"| 400 | {Cell(word.ToUpperInvariant())} | Text. |"))),
            Pages.Structures(
                ("Thing", Pages.ResponseHeader + "\n" + rows),
                ("Kind", "| Value | Description |\n| --- | --- |\n" + string.Join("\n", Words.Value.Select(word => $"| {Cell(word)} | Text. |")))));

        Assert.True(!run.Problems.Any(), string.Join("\n", run.Problems.Take(10)));
        Assert.True(run.Structures.Single().Type.Members.Count > Words.Value.Length * 0.9);
        Assert.True(run.Enumerations.Single().Values.Count > Words.Value.Length * 0.9);
    }

    [Fact]
    public void Structures_OfAnyName_Compile()
    {
        var run = GeneratorRun.Of(Owner("Array of ", "Text."), Sections(Pages.ResponseHeader + "\n| key | String | Key. |\n| self | Boolean | Self. |"));

        Assert.Empty(run.Problems.Take(10));
        Assert.True(run.Structures.Count() > Words.Value.Length / 2);
    }

    [Fact]
    public void Enumerations_OfAnyName_Compile()
    {
        var run = GeneratorRun.Of(Owner("", "Text."), Sections("| Value | Description |\n| --- | --- |\n| ONE | One. |\n| TWO | Two. |"));

        Assert.Empty(run.Problems.Take(10));
        Assert.True(run.Enumerations.Count() > Words.Value.Length / 2);
    }

    [SkippableFact]
    [Trait("Category", "Proof")]
    public void Actions_OfAnyName_Compile()
    {
        Proof.OnlyWhereAsked();
        var actions = Words.Value.Where(IsAsciiName)
            .SelectMany(
                (word, at) => at % 20 == 0 ? new[] { word, "Describe" + Naming.Pascal(word), "DescribeAll" + Naming.Pascal(word),
                    "EnumerateDescribe" + Naming.Pascal(word), "EnumerateAllOfDescribe" + Naming.Pascal(word) } : [word])
            .Where(ZecGen.Generator.Words.Identifiers.IsMultiWord).DistinctBy(word => word, StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal).ToArray();
        var run = GeneratorRun.Of([.. actions.Select((action, at) => Pages.Api(
            action,
            "| pageNum | No | Integer | Page. |\n| pageSize | No | Integer | Size. |",
            "| totalCount | Integer | Total. |\n| dataSet | Array of String | Items. |",
            path: $"docs-spec/page{at}.md"))]);

        Assert.Empty(run.Problems.Take(10));
        Assert.True(run.Files.Count > actions.Length / 2);
    }

    [SkippableFact]
    [Trait("Category", "Proof")]
    public void Services_OfAnyName_CompileAndHideNothing()
    {
        Proof.OnlyWhereAsked();
        // Only those of which something becomes that is a name already.
        var known = new HashSet<string>(Words.Value.Concat(FrameworkNames.All), StringComparer.OrdinalIgnoreCase);
        var slugs = Words.Value.Concat(FrameworkNames.All).Select(word => word.ToLowerInvariant()).Where(word => word.All(char.IsAsciiLetterLower))
            .Distinct(StringComparer.Ordinal)
            .Where((slug, at) => Ends.Any(end => known.Contains(slug + end) || known.Contains($"I{slug}{end}")) || at % 10 == 0).ToArray();
        PageFile[] pages =
            [.. slugs.Select(slug => Pages.Api("ResizeDisk", path: $"docs-spec/{slug}/resizedisk.md") with { Service = slug, ApiVersion = "2025-01-01" })];

        foreach (var settings in new (string, string)[][] { [], [("ZecGenNamespace", "Company.Product")] })
        {
            var run = GeneratorRun.With(settings, pages);
            var emitted = run.Output.SyntaxTrees.First().Options;
            var user = CSharpSyntaxTree.ParseText(UserCode(), (CSharpParseOptions)emitted);

            Assert.Empty(run.Problems.Take(10));
            Assert.Equal(slugs.Length, run.Files.Keys.Count(name => name.EndsWith("Client.g.cs", StringComparison.Ordinal)));
            Assert.Empty(run.Output.AddSyntaxTrees(user).GetSemanticModel(user).GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()).Take(10));
        }
    }

    [Theory]
    [InlineData("api", "ApiService")]
    [InlineData("system", "SystemService")]
    [InlineData("task", "TaskService")]
    [InlineData("http", "HttpService")]
    [InlineData("zec", "Zec")]
    public void Service_WhoseNameIsInUse_GetsAnotherPrefix(string slug, string prefix) =>
        Assert.Contains($"{prefix}.{prefix}Client.g.cs", GeneratorRun.Of(Pages.Api("ResizeDisk", service: slug) with { ApiVersion = "2025-01-01" }).Files.Keys);

    [Fact]
    public void FrameworkNames_AreThoseOfTheReferenceAssemblies()
    {
        var compilation = CSharpCompilation.Create("names", [], Framework.Net10.References);
        var names = ImportedNamespaces.SelectMany(name => Space(compilation, name).GetTypeMembers())
            .Where(type => type.DeclaredAccessibility == Accessibility.Public).Select(type => type.Name).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("ZECGEN_ACCEPT_SNAPSHOTS") == "1") Accept(names);

        Assert.Equal(names, FrameworkNames.All);
    }

    private static INamespaceSymbol Space(CSharpCompilation compilation, string name) =>
        name.Split('.').Aggregate(compilation.GlobalNamespace, (space, part) => space.GetNamespaceMembers().Single(inner => inner.Name == part));

    private static void Accept(List<string> names)
    {
        var path = Path.Combine(Repository.Root, "generator", "ZecGen.Generator", "Binding", "FrameworkNames.cs");
        var text = File.ReadAllText(path);
        var lines = new StringBuilder();
        var width = LongestLine;
        foreach (var name in names)
        {
            if (width + name.Length + 1 > LongestLine)
            {
                lines.Append("\n       ");
                width = 7;
            }
            lines.Append(' ').Append(name);
            width += name.Length + 1;
        }
        var start = text.IndexOf("\"\"\"", StringComparison.Ordinal) + 3;
        File.WriteAllText(path, text[..start] + lines + "\n        " + text[text.IndexOf("\"\"\"", start, StringComparison.Ordinal)..]);
    }

    // Code of a project that imports what SDK projects import, and the types that it names without a word.
    private static string UserCode() =>
        string.Concat(ImportedNamespaces.Select(name => $"using {name};\n"))
        + "class C { Task A = Task.CompletedTask; HttpClient B = new(); string D = String.Empty; Exception E = new TimeoutException(); Func<Guid> F = "
        + "Guid.NewGuid; object G = new System.Collections.Generic.List<Uri>(); Action H = Console.WriteLine; Microsoft.Win32.SafeHandles.SafeFileHandle I; }";

    private static PageFile Owner(string array, string text) => Pages.Api(
        "ResizeDisk",
        string.Join("\n", Words.Value.Where(IsAsciiName)
            .Select((word, at) => $"| {word} | {(at % 2 == 0 ? "Yes" : "No")} | {array}[{word}](datastructure.md#{word.ToLowerInvariant()}) | {text} |")),
        string.Join("\n", Words.Value.Where(IsAsciiName).Select(word => $"| {word} | [{word}](datastructure.md#{word.ToLowerInvariant()}) | {text} |")));

    private static PageFile Sections(string table) => Pages.Structures([.. Words.Value.Where(IsAsciiName).Select(word => (word, table))]);

    private static bool IsAsciiName(string word) =>
        char.IsAsciiLetter(word[0]) && word.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !word.StartsWith("Any", StringComparison.OrdinalIgnoreCase);

    private static string Cell(string word) => word.Replace("_", "\\_", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal);

    private static string[] FindWords()
    {
        var words = new HashSet<string>(Specials, StringComparer.Ordinal);
        words.UnionWith(SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText));
        foreach (var type in typeof(ApiClient).Assembly.GetExportedTypes().Concat(
            [typeof(object), typeof(ValueType), typeof(Enum), typeof(Exception), typeof(Attribute), typeof(Task), typeof(string), typeof(IEquatable<>)]))
        {
            words.Add(type.Name.Split('`')[0]);
            words.UnionWith(type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                .Where(member => member.Name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')).Select(member => member.Name));
        }
        var emitted = GeneratorRun.Of(Repository.Specification).Output.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantTokens())
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText);
        // What pages call their things is none of ours, but much of it is as good as any.
        words.UnionWith(emitted.Distinct(StringComparer.Ordinal));
        foreach (var word in words.ToArray())
        {
            words.UnionWith(Ends.Where(end => word.Length > end.Length && word.EndsWith(end, StringComparison.Ordinal)).Select(end => word[..^end.Length]));
            words.UnionWith(Beginnings.Where(beginning => word.Length > beginning.Length && word.StartsWith(beginning, StringComparison.Ordinal))
                .Select(beginning => word[beginning.Length..]));
        }
        return [.. words.DistinctBy(word => Naming.Pascal(word), StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
    }
}
