using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Benchmarks.Reading;
using ZecGen.Generator;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Benchmarks.Driver;

/// <summary>A project with so many pages, as the compiler has it in memory.</summary>
internal sealed class Project
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12);

    private readonly IReadOnlyList<AdditionalText> texts;
    private readonly ProjectOptions options;

    /// <param name="pages">Its pages.</param>
    /// <param name="dialect">How they are written; null for the usual way.</param>
    public Project(IReadOnlyList<PageText> pages, string? dialect = null)
    {
        Pages = [.. pages.Select(page => new PageFile(page.Path, page.Text, Dialect: dialect))];
        texts = [.. Pages.Select(page => page.ToAdditionalText())];
        options = new(Pages, new Dictionary<string, string>());
        Compilation = CSharpCompilation.Create(
            "Project",
            [Source("class Program { }")],
            [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path) is "ZecGen.Runtime.dll" or ['S', 'y', 's', 't', 'e', 'm', '.', ..])
                .Select(path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    public IReadOnlyList<PageFile> Pages { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>A driver that has not run.</summary>
    public GeneratorDriver Fresh(bool trackSteps = false) => Fresh(new ZecGenerator(), trackSteps);

    /// <inheritdoc cref="Fresh(bool)"/>
    public GeneratorDriver Fresh(IIncrementalGenerator generator, bool trackSteps = false) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], texts, Options, options, new(IncrementalGeneratorOutputKind.None, trackSteps));

    public GeneratorDriver Run(GeneratorDriver driver) => driver.RunGenerators(Compilation);

    /// <inheritdoc cref="Editing(GeneratorDriver, string, string, string, Action{GeneratorDriver}?)"/>
    public Action Editing(GeneratorDriver driver, string before, string after, Action<GeneratorDriver>? ran = null) => Editing(driver, "", before, after, ran);

    /// <summary>Generates and compiles, as a build does.</summary>
    public void Build()
    {
        Fresh().RunGeneratorsAndUpdateCompilation(Compilation, out var output, out _);
        var result = output.Emit(Stream.Null);
        if (!result.Success) throw new InvalidOperationException(result.Diagnostics.First(static one => one.Severity == DiagnosticSeverity.Error).ToString());
    }

    /// <summary>Edits a page to and fro; every call is an edit.</summary>
    /// <param name="end">How the page's path ends.</param>
    /// <param name="ran">Gets the driver after each edit.</param>
    public Action Editing(GeneratorDriver driver, string end, string before, string after, Action<GeneratorDriver>? ran = null)
    {
        var page = Pages.First(page => page.RelativePath.EndsWith(end, StringComparison.Ordinal) && page.Content.Contains(before, StringComparison.Ordinal));
        var (current, next) = (texts[Pages.ToList().IndexOf(page)],
            (page with { Content = page.Content.Replace(before, after, StringComparison.Ordinal) }).ToAdditionalText());
        return () =>
        {
            driver = Run(driver.ReplaceAdditionalText(current, next));
            (current, next) = (next, current);
            ran?.Invoke(driver);
        };
    }

    /// <summary>Removes a page and adds it again, by turns.</summary>
    /// <param name="end">How the page's path ends.</param>
    public Action Removing(GeneratorDriver driver, string end)
    {
        var text = ImmutableArray.Create(texts[Pages.ToList().FindIndex(page => page.RelativePath.EndsWith(end, StringComparison.Ordinal))]);
        var isThere = true;
        return () =>
        {
            driver = Run(isThere ? driver.RemoveAdditionalTexts(text) : driver.AddAdditionalTexts(text));
            isThere = !isThere;
        };
    }

    /// <summary>Edits a C# file to and fro.</summary>
    public Action EditingCode(GeneratorDriver driver)
    {
        CSharpCompilation[] states = [Compilation, Compilation.ReplaceSyntaxTree(Compilation.SyntaxTrees[0], Source("class Program { int x; }"))];
        var next = 1;
        return () =>
        {
            driver = driver.RunGenerators(states[next]);
            next = 1 - next;
        };
    }

    private static SyntaxTree Source(string text) => CSharpSyntaxTree.ParseText(text, Options, "Program.cs");
}
