using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Dialects.Files;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Project;
using ZecGen.Generator.Proofreading;

namespace ZecGen.Generator;

/// <summary>The steps that <see cref="Pipeline"/> puts together.</summary>
/// <remarks>What they hand on are classes: for each struct the compiler's own tables would have to be compiled anew.</remarks>
internal static class PipelineSteps
{
    public static IncrementalValueProvider<PageSettings> Settings(
        this IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ProjectSettings> project) =>
        context.AnalyzerConfigOptionsProvider.Combine(project).Select(static (input, _) => PageSettings.Of(input.Left, input.Right));

    public static IncrementalValueProvider<GeneratorOptions> Options(this IncrementalValueProvider<PageSettings> settings) =>
        settings.Select(static (settings, _) => settings.Options).WithTrackingName(TrackingNames.Options);

    public static IncrementalValueProvider<TargetCapabilities> TargetCapabilities(this IncrementalGeneratorInitializationContext context) =>
        context.CompilationProvider.Select(static (compilation, _) => Generator.TargetCapabilities.Of(compilation));

    public static IncrementalValueProvider<Obstacles> Obstacles(
        this IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ProjectSettings> project,
        IncrementalValueProvider<TargetCapabilities> surroundings) =>
        project
            .Combine(context.ParseOptionsProvider)
            .Combine(surroundings)
            .Select(static (input, _) => Project.Obstacles.Of(input.Left.Left, ((CSharpParseOptions)input.Left.Right).LanguageVersion, input.Right.HasRuntime))
            .WithTrackingName(TrackingNames.Obstacles);

    /// <summary>The dialects that files of the project describe.</summary>
    public static IncrementalValueProvider<DialectSet> Dialects(
        this IncrementalGeneratorInitializationContext context, IncrementalValueProvider<PageSettings> settings) =>
        context.AdditionalTextsProvider
            .Where(static file => DialectFile.MayBe(file.Path))
            .Combine(settings)
            .Where(static input => input.Right.IsDialect(input.Left))
            .Select(static (input, _) => input.Left)
            .Select(static (file, cancellation) => DialectFile.Read(file.Path, file.GetText(cancellation)?.ToString() ?? ""))
            .Collect()
            .Select(static (files, _) => new DialectSet(files.ToEquatable()))
            .WithTrackingName(TrackingNames.Dialects);

    public static IncrementalValuesProvider<NamedSource> Sources(
        this IncrementalGeneratorInitializationContext context, IncrementalValueProvider<PageSettings> settings,
        IncrementalValueProvider<DialectSet> dialects) =>
        context.AdditionalTextsProvider
            .Combine(settings.Combine(dialects))
            .Select(static (input, cancellation) => PageSources.Read(input.Left, input.Right.Left, input.Right.Right, cancellation))
            .Where(static source => source is not null)!;

    public static IncrementalValuesProvider<Page> Parse(this IncrementalValuesProvider<NamedSource> sources, IncrementalValueProvider<Obstacles> obstacles) =>
        sources
            .Combine(obstacles)
            .Where(static input => input.Right.IsEmissionPossible)
            .Select(static (input, _) => input.Left.Source)
            .SelectMany(static (source, _) => PageParser.ParseAll(source))
            .WithTrackingName(TrackingNames.Pages);

    public static IncrementalValueProvider<SymbolTable> Symbols(
        this IncrementalValuesProvider<Page> pages, IncrementalValueProvider<GeneratorOptions> options) =>
        pages
            .Select(static (page, _) => PageSignature.Of(page))
            .WithTrackingName(TrackingNames.Signatures)
            .Collect()
            .Select(static (signatures, _) => new PageSignatures(signatures.ToEquatable()))
            .Combine(options)
            .Select(static (input, _) => SymbolTable.Build(input.Left.Signatures, input.Right.Language, input.Right.Output))
            .WithTrackingName(TrackingNames.Symbols);

    public static IncrementalValueProvider<LinkIndex> Links(this IncrementalValuesProvider<Page> pages) =>
        pages
            .Select(static (page, _) => PageAnchors.Of(page))
            .Collect()
            .Select(static (pages, _) => new LinkIndex(pages.ToEquatable()))
            .WithTrackingName(TrackingNames.Links);

    /// <summary>The pages in a fixed order, with the rows that they have on other pages.</summary>
    public static IncrementalValuesProvider<Page> Complete(this IncrementalValuesProvider<Page> pages) =>
        pages
            .Collect()
            .SelectMany(static (pages, _) => PageOrder.Group(LinkedTables.Complete(pages)))
            .SelectMany(static (group, _) => group.Pages)
            .WithTrackingName(TrackingNames.Ordered);

    public static IncrementalValuesProvider<PageView> Views(this IncrementalValuesProvider<Page> pages, IncrementalValueProvider<SymbolTable> symbols) =>
        pages
            .Combine(symbols)
            .Select(static (input, _) => new PageView(input.Left, input.Right))
            .WithTrackingName(TrackingNames.Views);

    public static IncrementalValuesProvider<BoundPage> Bind(this IncrementalValuesProvider<PageView> pages) =>
        pages.Select(static (page, _) => page.Bound).WithTrackingName(TrackingNames.Bound);

    public static IncrementalValuesProvider<ProofreadPage> Proofread(
        this IncrementalValuesProvider<PageView> pages, IncrementalValueProvider<LinkIndex> links) =>
        pages
            .Combine(links)
            .Select(static (input, _) => PageProofreader.Check(input.Left.Bound, input.Left.Symbols, input.Right))
            .WithTrackingName(TrackingNames.Proofread);

    public static IncrementalValuesProvider<DiagnosticInfo> Diagnostics(this IncrementalValuesProvider<ProofreadPage> pages) =>
        pages.SelectMany(static (page, _) => page.Findings).WithTrackingName(TrackingNames.Diagnostics);

    public static IncrementalValuesProvider<Operation> Operations(this IncrementalValuesProvider<BoundPage> pages) =>
        pages
            .Where(static page => page.Operation is not null)
            .Select(static (page, _) => page.Operation!)
            .WithTrackingName(TrackingNames.Operations);

    public static IncrementalValuesProvider<StructureSet> Structures(this IncrementalValuesProvider<BoundPage> pages) =>
        pages
            .SelectMany(static (page, _) => page.Structures)
            .Collect()
            .SelectMany(static (structures, _) => TypesByService.Of(structures))
            .WithTrackingName(TrackingNames.Structures);

    /// <summary>What pages say of values and errors, which binding does without.</summary>
    public static IncrementalValueProvider<ProseIndex> Prose(this IncrementalValuesProvider<Page> pages) =>
        pages
            .Select(static (page, _) => PageProse.Of(page))
            .Collect()
            .Select(static (pages, _) => new ProseIndex(pages.ToEquatable()))
            .WithTrackingName(TrackingNames.Prose);

    public static IncrementalValuesProvider<EnumerationSet> Enumerations(
        this IncrementalValueProvider<SymbolTable> symbols, IncrementalValueProvider<ProseIndex> prose) =>
        symbols
            .SelectMany(static (table, _) => table.Enumerations)
            .Combine(prose)
            .Select(static (input, _) => input.Right.Describe(input.Left))
            .WithTrackingName(TrackingNames.Enumerations);

    public static IncrementalValuesProvider<Service> Services(this IncrementalValueProvider<SymbolTable> symbols, IncrementalValueProvider<ProseIndex> prose) =>
        symbols
            .SelectMany(static (table, _) => table.Services)
            .Combine(prose)
            .Select(static (input, _) => input.Right.Describe(input.Left))
            .WithTrackingName(TrackingNames.Services);

    public static IncrementalValuesProvider<TargetCapabilities> Polyfills(
        this IncrementalValueProvider<TargetCapabilities> surroundings, IncrementalValueProvider<SymbolTable> symbols) =>
        surroundings
            .Combine(symbols)
            .SelectMany(static (input, _) => Enumerable.Repeat(input.Left, input.Left.Missing.Count > 0 && input.Right.Services.Count > 0 ? 1 : 0))
            .WithTrackingName(TrackingNames.Polyfills);

    public static IncrementalValuesProvider<Service> Registrations(
        this IncrementalValuesProvider<Service> clients, IncrementalValueProvider<TargetCapabilities> surroundings) =>
        clients
            .Combine(surroundings)
            .Where(static input => input.Right.HasServices)
            .Select(static (input, _) => input.Left)
            .WithTrackingName(TrackingNames.Registrations);

    /// <summary>Findings about what the project says of its pages.</summary>
    public static IncrementalValuesProvider<DiagnosticInfo> CheckValues(
        this IncrementalValuesProvider<NamedSource> sources, IncrementalValueProvider<PageSettings> settings, IncrementalValueProvider<DialectSet> dialects) =>
        sources.Select(static (source, _) => source.Item).Collect().Combine(settings.Combine(dialects))
            .SelectMany(static (input, _) => ValuesOf(input.Left, input.Right.Left, input.Right.Right));

    /// <summary>What keeps code from being emitted, where there are pages that it would be emitted of.</summary>
    public static IncrementalValuesProvider<DiagnosticInfo> CheckObstacles(
        this IncrementalValuesProvider<NamedSource> sources, IncrementalValueProvider<Obstacles> obstacles) =>
        sources.Collect().Combine(obstacles).SelectMany(static (input, _) => ErrorsOf(input.Left, input.Right));

    private static EquatableArray<DiagnosticInfo> ValuesOf(ImmutableArray<PageItem> items, PageSettings settings, DialectSet dialects) =>
        SettingsCheck.OfValues(items, settings.Project,
            name => dialects.Has(settings.DialectOf(PageItem.Empty with { Dialect = name })), [.. BuiltInDialects.All.Select(static known => known.Name)]);

    private static EquatableArray<DiagnosticInfo> ErrorsOf(ImmutableArray<NamedSource> sources, Obstacles obstacles) =>
        sources.IsEmpty ? default : obstacles.Errors;
}
