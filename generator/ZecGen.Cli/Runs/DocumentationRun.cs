using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Contract;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Proofreading;

namespace ZecGen.Cli.Runs;

/// <summary>One run of the generator itself over pages, so that what is shown is what a build sees.</summary>
internal sealed class DocumentationRun
{
    private readonly ModelCollector model;
    private readonly PageFiles files;
    private readonly Dictionary<string, AdditionalText> texts;
    private readonly Lazy<IReadOnlyDictionary<string, string>> paths;

    private DocumentationRun(ModelCollector model, IEnumerable<Diagnostic> findings, PageFiles files, IEnumerable<AdditionalText> texts)
    {
        (this.model, this.files) = (model, files);
        this.texts = texts.ToDictionary(static text => text.Path, StringComparer.Ordinal);
        var needed = files.Needed.ToHashSet(StringComparer.Ordinal);
        Pages = [.. model.Pages.Where(page => !needed.Contains(page.FilePath)).Select(WithAssumed)];
        // Single pages need not describe an action.
        var isComplete = files.AreSingle && !IsEmpty;
        Diagnostics =
        [
            .. findings
                .Where(finding => !needed.Contains(finding.Location.GetLineSpan().Path ?? ""))
                .Where(finding => !(isComplete && finding.Id == DiagnosticCatalogue.PagesWithoutActions.Id))
                .OrderBy(finding => finding.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Location.SourceSpan.Start)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal),
        ];
        paths = new(() => model.Pages.DistinctBy(page => page.Title).ToDictionary(page => page.Title, page => PathOf(page.FilePath)));
    }

    /// <summary>The pages that were named.</summary>
    public IReadOnlyList<Page> Pages { get; }

    /// <summary>All pages with what is wrong with them, also those that only others need.</summary>
    public IReadOnlyList<ProofreadPage> Proofread => model.Proofread;

    public SymbolTable Symbols => model.Symbols.Single();

    public IReadOnlyList<Service> Services => model.Services;

    public IReadOnlyList<Operation> Operations => model.Operations;

    public IReadOnlyList<Structure> Structures => [.. model.Structures.SelectMany(set => set.Structures)];

    public IReadOnlyList<OpenEnumeration> Enumerations => [.. model.Enumerations.SelectMany(set => set.Enumerations)];

    /// <summary>The pages that were named, and those that they need.</summary>
    public IReadOnlyList<Page> AllPages => model.Pages;

    /// <summary>What the services promise, ordered by their names.</summary>
    public EquatableArray<ServiceContract> Contracts =>
        Services.OrderBy(service => service.Names.Slug, StringComparer.Ordinal).Select(ContractOf).ToEquatable();

    /// <summary>What is wrong with the pages that were named, ordered by page and place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Findings about files that could not be read.</summary>
    public IEnumerable<Diagnostic> UnreadFiles => Diagnostics.Where(finding => finding.Id == DiagnosticCatalogue.UnreadableFile.Id);

    /// <summary>The actions of the pages, each once, in however many languages it is described.</summary>
    public IReadOnlyCollection<(string? Service, string Action)> Actions =>
        [.. Pages.Where(page => page.Operation is not null && Symbols.ServiceOf(page.Path) is not null)
            .Select(page => (Symbols.ServiceOf(page.Path)?.Slug, Symbols.Operations.ActionOf(page.Path) ?? page.Operation!.Action)).Distinct()];

    /// <summary>The structures and enumerations of the pages, each once.</summary>
    public IReadOnlyCollection<(string? Service, string Name)> StructureNames =>
        [.. Pages.SelectMany(page => page.Structures.Select(structure => structure.Name).Concat(page.Enumerations.Select(enumeration => enumeration.Name))
            .Select(name => (Symbols.ServiceOf(page.Path)?.Slug, name))).Distinct()];

    /// <summary>The findings that say that nothing is made of a page.</summary>
    public IReadOnlyCollection<Diagnostic> LeavingPagesOut
    {
        get
        {
            var emitted = Pages.Where(page => page.Operation is not null && Symbols.Operations.IsEmitted(page.Path)).Select(page => page.FilePath)
                .ToHashSet(StringComparer.Ordinal);
            return [.. Diagnostics.Where(finding => DiagnosticCatalogue.LeavesPageOut(finding.Descriptor) && finding.Severity > DiagnosticSeverity.Hidden
                && !emitted.Contains(finding.Location.GetLineSpan().Path))];
        }
    }

    /// <summary>The files of pages that a finding says nothing is made of.</summary>
    public IReadOnlyCollection<string> LeftOut =>
        [.. LeavingPagesOut.Select(static finding => finding.Location.GetLineSpan().Path).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether nothing was found: folders without an action, or single pages that say nothing.</summary>
    public bool IsEmpty =>
        Pages.All(page => page.Operation is null && !(files.AreSingle && page.Structures.Count + page.Enumerations.Count + page.Errors.Count > 0));

    /// <summary>A page's path below the folder that was named, with forward slashes.</summary>
    public string PathOf(string filePath) => files.PathOf(filePath);

    /// <inheritdoc cref="PageFiles.Searched"/>
    public IReadOnlyList<string> Folders => files.Searched;

    /// <inheritdoc cref="PageFiles.Covers"/>
    public bool Covers(string filePath) => files.Covers(filePath);

    /// <summary>The text of a page as it was read, null where it was not.</summary>
    public string? TextOf(string filePath) => texts.TryGetValue(filePath, out var text) ? text.GetText()!.ToString() : null;

    /// <summary>The path of the page that an operation or a structure comes from.</summary>
    /// <param name="title">The page as the model knows it.</param>
    public string PathOfTitle(string title) => paths.Value[title];

    /// <param name="files">The pages.</param>
    /// <param name="item">What a project's item would say of them.</param>
    /// <param name="general">How warnings count.</param>
    /// <param name="specific">How findings of an id count.</param>
    /// <param name="settings">Properties of the project, as MSBuild would hand them over.</param>
    public static DocumentationRun Of(
        PageFiles files, PageItem item, ReportDiagnostic general, IReadOnlyDictionary<string, ReportDiagnostic> specific,
        IEnumerable<(string Name, string Value)> settings)
    {
        var (model, problems) = (new ModelCollector(), new List<FileProblem>(files.Problems));
        IEnumerable<string> read = [.. files.Named, .. files.Needed, .. files.Baselines, .. item.HasDialectFile ? [item.Dialect!] : Array.Empty<string>()];
        var texts = Read(read.Order(StringComparer.Ordinal), problems);
        var driver = CSharpGeneratorDriver.Create(
            [model.AsSourceGenerator()],
            texts,
            parseOptions: null,
            new PageOptions(files.ProjectFolder, item, files.PathOf, settings));
        // The compiler's own rules say how a finding counts.
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: general, specificDiagnosticOptions: specific);
        var result = driver.RunGenerators(CSharpCompilation.Create("documentation", options: options)).GetRunResult().Results.Single();
        return result.Exception is { } exception
            ? throw new InvalidOperationException("The generator failed.", exception)
            : new(model, result.Diagnostics.Concat(OfFiles(files, problems, options)), files, texts);
    }

    private static List<AdditionalText> Read(IEnumerable<string> paths, List<FileProblem> problems)
    {
        var texts = new List<AdditionalText>();
        foreach (var path in paths)
        {
            try
            {
                texts.Add(new PageText(path));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add(new(path, exception.Message));
            }
        }
        return texts;
    }

    private static IEnumerable<Diagnostic> OfFiles(PageFiles files, IEnumerable<FileProblem> problems, CompilationOptions options) =>
    [
        .. files.EmptyFolders
            .Select(folder => Create(DiagnosticCatalogue.FolderWithoutPages, Location.None, options, folder, PageLinks.Extensions))
            .OfType<Diagnostic>(),
        .. problems
            .Select(problem => Create(
                DiagnosticCatalogue.UnreadableFile, Location.Create(problem.Path, default, default), options, Path.GetFileName(problem.Path), problem.Reason))
            .OfType<Diagnostic>(),
    ];

    private static Diagnostic? Create(DiagnosticDescriptor descriptor, Location place, CompilationOptions options, params object?[] arguments)
    {
        DiagnosticSeverity? severity = descriptor.GetEffectiveSeverity(options) switch
        {
            ReportDiagnostic.Suppress => null,
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            _ => DiagnosticSeverity.Warning,
        };
        return severity is { } counts ? Diagnostic.Create(descriptor, place, counts, additionalLocations: null, properties: null, arguments) : null;
    }

    private ServiceContract ContractOf(Service service) => ContractBuilder.Of(
        WithPaths(ContractBuilder.Of(service)),
        model.Operations.Where(operation => operation.Service.Slug == service.Names.Slug)
            .Select(operation => ContractBuilder.Of(operation, hasProse: true) with { Page = PathOfTitle(operation.Page) }),
        Structures.Where(structure => structure.Service.Slug == service.Names.Slug)
            .Select(structure => ContractBuilder.Of(structure, hasProse: true) with { Page = PathOfTitle(structure.Page) }),
        Enumerations.Where(enumeration => enumeration.Service.Slug == service.Names.Slug).Select(ContractBuilder.Of).Select(WithPaths));

    private ServiceContract WithPaths(ServiceContract service) =>
        service with { Errors = service.Errors.Map(error => error with { Pages = error.Pages.Map(PathOfTitle) }) };

    private EnumerationContract WithPaths(EnumerationContract enumeration) => enumeration with
    {
        Page = enumeration.Page is { } page ? PathOfTitle(page) : null,
        Values = enumeration.Values.Map(value => value with { Pages = value.Pages.Map(PathOfTitle) }),
    };

    // A list that something refers to is an enumeration like any other.
    private Page WithAssumed(Page page) => page.Assumed.Count == 0 ? page : page with
    {
        Enumerations = page.Enumerations
            .Concat(page.Assumed.Select(assumed => assumed.Enumeration).Where(enumeration => Symbols.Declarations.IsReferenced(enumeration.Name)))
            .ToEquatable(),
    };
}
