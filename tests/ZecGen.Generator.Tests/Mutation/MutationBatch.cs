using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests.Mutation;

/// <summary>Some broken pages and a few that are in order, in one project: whatever the broken ones say, all is read, the others stay as they are,
/// and the output is C#.</summary>
public static class MutationBatch
{
    private static readonly string[] KnownAttributes =
    [
        "DocumentedRules", "GeneratedCode", "JsonConverter", "global::System.Obsolete", "global::System.ComponentModel.EditorBrowsable",
        "global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers",
    ];

    // In a service that mutated pages may belong to as well, under names that none of them has.
    private static readonly PageFile[] Intact =
    [
        Pages.Api("GrowBystander",
            "| options | Yes | [BystanderOption](datastructure.md#bystanderoption) | Options. |\n| kind | No | "
                + "[BystanderKind](datastructure.md#bystanderkind) | Kind. |", path: "bystanders/growbystander.md"),
        Pages.Api("DescribeBystanders", "| pageSize | No | Integer | Value range: 1 to 1000. |", path: "bystanders/describebystanders.md"),
        Pages.Structures(
            ("BystanderOption", "| Name | Type | Description |\n| --- | --- | --- |\n| force | Boolean | Whether to force it. |"),
            ("BystanderKind", "| Value | Description |\n| --- | --- |\n| ON | On. |\n| OFF | Off. |")) with { RelativePath = "bystanders/datastructure.md",
                Service = "zec" },
    ];

    private static readonly IReadOnlyDictionary<string, string> Alone =
        Sources(Run([])).ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <param name="binds">Whether the compiler also binds the output: it takes many times longer than all else.</param>
    /// <returns>What went wrong, one line each; nothing when all is well.</returns>
    public static IReadOnlyList<string> Check(IReadOnlyList<PageFile> pages, bool binds)
    {
        var result = Run(pages);
        if (result.Results.Single().Exception is { } exception)
            return [$"The generator threw {exception.GetType().Name}: {exception.Message} {exception.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}"];

        var wrong = result.Diagnostics.Where(finding => finding.Id == "ZEC0008").Select(finding => finding.ToString()).ToList();
        var sources = Sources(result);
        var texts = sources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
        wrong.AddRange(Alone.Where(file => file.Key.Contains("Bystander", StringComparison.Ordinal) && texts.GetValueOrDefault(file.Key) != file.Value)
            .Select(file => $"{file.Key} is not what it is without the mutated pages."));
        wrong.AddRange(sources.SelectMany(source => source.SyntaxTree.GetDiagnostics()).Select(Describe));
        wrong.AddRange(sources.SelectMany(source => CodeOfTexts(source.SyntaxTree)));
        if (binds && wrong.Count == 0)
            wrong.AddRange(EmptyProject.OfThisProcess.AddSyntaxTrees(sources.Select(source => source.SyntaxTree)).GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Describe));
        return wrong;
    }

    // Names that only texts have, in comments too, where they would be references; directives and attributes of whatever name.
    private static IEnumerable<string> CodeOfTexts(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        foreach (var token in root.DescendantTokens(descendIntoTrivia: true))
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.Contains(HostileProjects.Marker, StringComparison.Ordinal))
                yield return $"{tree.FilePath}: a text has become a name in {LineOf(tree, token.SpanStart)}";
        foreach (var trivia in root.DescendantTrivia(descendIntoTrivia: true))
            if (trivia.IsDirective && !trivia.IsKind(SyntaxKind.NullableDirectiveTrivia) && !trivia.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia))
                yield return $"{tree.FilePath}: there is a directive, {trivia}";
        foreach (var attribute in root.DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.AttributeSyntax>())
            if (!KnownAttributes.Contains(attribute.Name.ToString())) yield return $"{tree.FilePath}: there is the attribute {attribute.Name}";
    }

    private static string LineOf(SyntaxTree tree, int at) => tree.GetText().Lines.GetLineFromPosition(at).ToString().Trim();

    private static GeneratorDriverRunResult Run(IReadOnlyList<PageFile> pages)
    {
        PageFile[] all = [.. Intact, .. pages];
        return CSharpGeneratorDriver.Create(
            [new ZecGenerator().AsSourceGenerator()],
            all.Select(page => page.ToAdditionalText()),
            new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose),
            new ProjectOptions(all, new Dictionary<string, string> { ["ZecGenEmitExamples"] = "true" }))
                .RunGenerators(EmptyProject.OfThisProcess).GetRunResult();
    }

    private static IReadOnlyList<GeneratedSourceResult> Sources(GeneratorDriverRunResult result) => result.Results.Single().GeneratedSources;

    private static string Describe(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree
            ? $"{diagnostic} — {tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()}"
            : diagnostic.ToString();
}
