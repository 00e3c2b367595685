extern alias Analyzers;
using System.Collections.Immutable;
using System.Globalization;
using Analyzers::ZecGen.Analyzers;
using Analyzers::ZecGen.Analyzers.Flow;
using Analyzers::ZecGen.Analyzers.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ZecGen.Generator.Tests.Harness;

/// <summary>Code that uses a client, and what the analyzer says of it.</summary>
internal static class AnalyzedCode
{
    private const string Usings =
        "using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks;"
        + " using ZecGen; using ZecGen.Infrastructure;\n";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    /// <summary>A project that has nothing of its own, and references the assembly of the client.</summary>
    public static CSharpCompilation ConsumerOf(EmittedAssembly client) =>
        EmptyProject.OfThisProcess.WithAssemblyName("Consumer").AddReferences(MetadataReference.CreateFromImage(client.Image));

    /// <summary>Asserts that the analyzer finds what stands between <c>‹</c> and <c>›</c>, in this order, and nothing else.</summary>
    /// <param name="project">What the code is added to.</param>
    /// <param name="findings">The ids, each with its message.</param>
    public static void AssertFindings(CSharpCompilation project, string marked, params string[] findings)
    {
        var found = Of(project, Usings + marked.Replace("‹", "", StringComparison.Ordinal).Replace("›", "", StringComparison.Ordinal));

        Assert.Equal(
            MarksOf(Usings + marked).Zip(findings, static (mark, finding) => $"{mark}: {finding}").ToList(),
            found.OrderBy(static finding => finding.Location.SourceSpan.Start)
                .Select(static finding => $"{Marked(finding)}: {finding.Id} {finding.GetMessage(CultureInfo.InvariantCulture)}"));
        Assert.Equal(findings.Length, marked.Count(static c => c == '‹'));
    }

    /// <summary>The findings in a file that is added to the project. It has to compile.</summary>
    /// <param name="path">Its path, by which the compiler knows what is generated.</param>
    public static ImmutableArray<Diagnostic> Of(CSharpCompilation project, string code, string path = "Use.cs")
    {
        var tree = Tree(code, path);
        var compilation = project.AddSyntaxTrees(tree);
        var model = compilation.GetSemanticModel(tree);
        Assert.Empty(model.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation.WithAnalyzers([new RequestAnalyzer()]).GetAnalyzerSemanticDiagnosticsAsync(model, null, default).GetAwaiter().GetResult();
    }

    /// <summary>What it takes to tell of each new record in the code that it is sent as it is.</summary>
    /// <param name="member">The member that has a value.</param>
    public static long BytesOf(CSharpCompilation project, string code, string member)
    {
        var tree = Tree(Usings + code, "Use.cs");
        var compilation = project.AddSyntaxTrees(tree);
        var model = compilation.GetSemanticModel(tree);
        Assert.Empty(model.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var records = tree.GetRoot().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Select(record => model.GetOperation(record)!).ToList();
        var templates = new Templates(compilation, RuleTable.Of(compilation)!);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var record in records) Assert.False(templates.MayBe(record, member));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>A file of code, as the others are read.</summary>
    public static SyntaxTree Tree(string code, string path) => CSharpSyntaxTree.ParseText(code, Options, path);

    private static IEnumerable<string> MarksOf(string marked)
    {
        var marks = 0;
        for (var at = marked.IndexOf('‹', StringComparison.Ordinal); at >= 0; at = marked.IndexOf('‹', at + 1))
        {
            yield return $"{at - marks} {marked[(at + 1)..marked.IndexOf('›', at)]}";
            marks += 2;
        }
    }

    private static string Marked(Diagnostic finding) =>
        $"{finding.Location.SourceSpan.Start} {finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan)}";
}
