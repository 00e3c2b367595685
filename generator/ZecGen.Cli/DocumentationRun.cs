using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Generator;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;

namespace ZecGen.Cli;

/// <summary>One run of the generator itself over folders of pages, so that what is shown is what a build sees.</summary>
internal sealed class DocumentationRun
{
    private readonly GeneratorRunResult result;
    private readonly IReadOnlyList<string> folders;
    private readonly Lazy<IReadOnlyDictionary<string, string>> paths;

    private DocumentationRun(GeneratorRunResult result, IReadOnlyList<string> folders)
    {
        (this.result, this.folders) = (result, folders);
        paths = new(() => Pages.DistinctBy(page => page.Title).ToDictionary(page => page.Title, page => PathOf(page.FilePath)));
    }

    public IReadOnlyList<Page> Pages => Outputs<Page>(TrackingNames.Pages);

    public SymbolTable Symbols => Outputs<SymbolTable>(TrackingNames.Symbols).Single();

    public IReadOnlyList<Service> Services => Outputs<Service>(TrackingNames.Services);

    public IReadOnlyList<Operation> Operations => Outputs<Operation>(TrackingNames.Operations);

    public IReadOnlyList<Structure> Structures => [.. Outputs<StructureSet>(TrackingNames.Structures).SelectMany(set => set.Structures)];

    public IReadOnlyList<OpenEnumeration> Enumerations => [.. Outputs<EnumerationSet>(TrackingNames.Enumerations).SelectMany(set => set.Enumerations)];

    /// <summary>Ordered by page and place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
        [.. result.Diagnostics.OrderBy(finding => finding.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan.Start).ThenBy(finding => finding.Id, StringComparer.Ordinal)];

    /// <summary>A page's path below the folder that was named, with forward slashes.</summary>
    public string PathOf(string filePath) => PathOf(filePath, folders);

    /// <summary>The path of the page that an operation or a structure comes from.</summary>
    /// <param name="title">The page as the model knows it.</param>
    public string PathOfTitle(string title) => paths.Value[title];

    /// <param name="settings">Properties of the project, as MSBuild would hand them over.</param>
    public static DocumentationRun Of(IReadOnlyList<DirectoryInfo> folders, PageItem item, params (string Name, string Value)[] settings)
    {
        List<string> names = [.. folders.Select(folder => folder.FullName)];
        var pages = folders
            .SelectMany(folder => folder.EnumerateFiles("*.md", SearchOption.AllDirectories))
            .Select(file => new PageText(file.FullName))
            .DistinctBy(page => page.Path)
            .OrderBy(page => page.Path, StringComparer.Ordinal);
        var driver = CSharpGeneratorDriver.Create(
            [new ZecGenerator().AsSourceGenerator()],
            pages,
            parseOptions: null,
            new PageOptions(ProjectOf(folders), item, path => PathOf(path, names), settings),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        var result = driver.RunGenerators(CSharpCompilation.Create("documentation")).GetRunResult().Results.Single();
        return result.Exception is { } exception ? throw new InvalidOperationException("The generator failed.", exception) : new(result, names);
    }

    // What is read does not depend on where the tool is called: the pages' paths begin with the name of the folder that holds them all.
    private static string ProjectOf(IReadOnlyList<DirectoryInfo> folders)
    {
        var common = folders[0];
        while (common.Parent is { } parent && !folders.All(folder => IsWithin(folder.FullName, common.FullName))) common = parent;
        return (common.Parent ?? common).FullName;
    }

    private static string PathOf(string filePath, IReadOnlyList<string> folders)
    {
        var folder = folders.Where(folder => IsWithin(filePath, folder)).MinBy(folder => folder.Length) ?? Environment.CurrentDirectory;
        return Path.GetRelativePath(folder, filePath).Replace('\\', '/');
    }

    private static bool IsWithin(string path, string folder) => !Path.GetRelativePath(folder, path).StartsWith("..", StringComparison.Ordinal);

    private IReadOnlyList<T> Outputs<T>(string step) =>
        result.TrackedSteps.TryGetValue(step, out var runs) ? [.. runs.SelectMany(run => run.Outputs).Select(output => (T)output.Value)] : [];
}
