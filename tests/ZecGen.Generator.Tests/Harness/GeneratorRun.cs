using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Tests.Harness;

/// <summary>One run of the generator over pages. Every run is repeated on the spot, and the repetition must come from the cache.</summary>
public sealed class GeneratorRun
{
    private readonly IReadOnlyList<PageFile> pages;
    private readonly GeneratorDriver driver;
    private readonly CSharpCompilation compilation;
    private readonly IReadOnlyDictionary<string, string> settings;

    private GeneratorRun(IReadOnlyList<PageFile> pages, IReadOnlyDictionary<string, string> settings, GeneratorDriver driver, CSharpCompilation compilation)
    {
        (this.pages, this.settings, this.compilation) = (pages, settings, compilation);
        this.driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        Output = (CSharpCompilation)output;
        Result = this.driver.GetRunResult().Results.Single();
        if (Result.Exception is { } exception) throw new InvalidOperationException("The generator threw.", exception);
        ExpectCachedWhenRepeated();
    }

    public GeneratorRunResult Result { get; }

    /// <summary>The compilation with what was emitted.</summary>
    public CSharpCompilation Output { get; }

    /// <summary>Emitted files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files => Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Findings as the compiler prints them: <c>path(line,column): severity ID: message</c>.</summary>
    public IReadOnlyList<string> Diagnostics => Findings(hidden: false);

    /// <summary>What is only counted, and shown on request.</summary>
    public IReadOnlyList<string> Unread => Findings(hidden: true);

    private static CSharpCompilation Watched(CSharpCompilation compilation)
    {
        const string Unwatched = "#nullable disable warnings\n";
        foreach (var tree in compilation.SyntaxTrees)
            if (tree.ToString() is var text && text.Contains(Unwatched, StringComparison.Ordinal))
                compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text.Replace(Unwatched, "#nullable enable warnings\n", StringComparison.Ordinal), (CSharpParseOptions)tree.Options, tree.FilePath, Encoding.UTF8));
        return compilation;
    }

    private IReadOnlyList<string> Findings(bool hidden) => [.. Result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Hidden == hidden).Select(diagnostic => diagnostic.ToString().Replace(PageFile.Project, ""))];

    public static GeneratorRun Of(params PageFile[] pages) => Create(pages, [], EmptyProject.OfThisProcess);

    /// <summary>A run in a project for this framework, with every warning that the compiler has.</summary>
    public static GeneratorRun For(Framework framework, params PageFile[] pages) => Create(pages, [], EmptyProject.Over(framework.References));

    public static GeneratorRun WithExamples(params PageFile[] pages) => With([("ZecGenEmitExamples", "true")], pages);

    /// <summary>A run in a project with properties of these names and values.</summary>
    public static GeneratorRun With((string Name, string Value)[] settings, params PageFile[] pages) =>
        Create(pages, settings.ToDictionary(setting => setting.Name, setting => setting.Value), EmptyProject.OfThisProcess);

    /// <summary>What the compiler says of the emitted code, warnings included, also those of nullability, which the code turns off for whom it is emitted for.</summary>
    public IReadOnlyList<string> Problems =>
        [.. Watched(Output).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString())];

    /// <summary>Runs again after an edit: the page of the same path is replaced, or the page added.</summary>
    public GeneratorRun Edit(PageFile page)
    {
        var known = pages.FirstOrDefault(candidate => candidate.RelativePath == page.RelativePath);
        List<PageFile> edited = known is null ? [.. pages, page] : [.. pages.Select(candidate => candidate == known ? page : candidate)];
        var next = known is null
            ? driver.AddAdditionalTexts([Text(page)])
            : driver.ReplaceAdditionalTexts([.. edited.Select(Text)]);
        return new(edited, settings, next.WithUpdatedAnalyzerConfigOptions(new ProjectOptions(edited, settings)), compilation);
    }

    /// <summary>Hint names of the files that this run wrote, rather than took from the one before.</summary>
    public IReadOnlyList<string> EmittedAgain =>
        [.. from step in Result.TrackedOutputSteps.Values
            from run in step
            from output in run.Outputs
            where output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified
            from source in SourcesOf(output.Value)
            select source];

    /// <summary>The structures that are emitted.</summary>
    internal IEnumerable<Structure> Structures => Models<StructureSet>(TrackingNames.Structures).SelectMany(set => set.Structures);

    /// <summary>The enumerations that are emitted.</summary>
    internal IEnumerable<OpenEnumeration> Enumerations => Models<EnumerationSet>(TrackingNames.Enumerations).SelectMany(set => set.Enumerations);

    /// <summary>The values of a step.</summary>
    internal IReadOnlyList<T> Models<T>(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? [.. runs.SelectMany(run => run.Outputs).Select(output => (T)output.Value)] : [];

    /// <summary>What became of the outputs of a step.</summary>
    public IReadOnlyList<IncrementalStepRunReason> ReasonsOf(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)] : [];

    // An output step's value is a pair of sources and diagnostics; the sources are internal to the compiler and tell their names.
    private static IEnumerable<string> SourcesOf(object output)
    {
        var sources = output.GetType().GetField("Item1")?.GetValue(output) as System.Collections.IEnumerable;
        return sources is null ? [] : sources.Cast<object>().Select(source => (string)source.GetType().GetProperty("HintName")!.GetValue(source)!);
    }

    private static GeneratorRun Create(PageFile[] pages, Dictionary<string, string> settings, CSharpCompilation compilation)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new ZecGenerator().AsSourceGenerator()],
            pages.Select(Text),
            new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose),
            new ProjectOptions(pages, settings),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new(pages, settings, driver, compilation);
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<PageFile, AdditionalText> Texts = [];

    // One object for one page, as in an editor: what is not edited is not even looked at.
    private static AdditionalText Text(PageFile page) => Texts.GetValue(page, static known => known.ToAdditionalText());

    private void ExpectCachedWhenRepeated()
    {
        var again = driver.RunGenerators(compilation.Clone()).GetRunResult().Results.Single();
        // The compilation is what the run is given, and it is another one.
        foreach (var step in again.TrackedSteps.Where(step => step.Key != "Compilation").Concat(again.TrackedOutputSteps))
            foreach (var output in step.Value.SelectMany(run => run.Outputs))
                Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step.Key} ran again: {output.Reason}");
    }
}
