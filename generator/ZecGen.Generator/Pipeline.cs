using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Project;

namespace ZecGen.Generator;

/// <summary>The steps from additional files to a model and its findings: a build emits what they give, a tool shows it.</summary>
internal sealed class Pipeline
{
    private readonly IncrementalValueProvider<SeverityRules> severities;
    private readonly IncrementalValuesProvider<DiagnosticInfo>[] findings;

    public Pipeline(IncrementalGeneratorInitializationContext context)
    {
        // What steps hand on are classes: for each struct the compiler's own tables would have to be compiled anew.
        var project = ProjectInputs.Settings(context.AdditionalTextsProvider).WithTrackingName(TrackingNames.Project);
        severities = ProjectInputs.Severities(context.AdditionalTextsProvider, project);
        var settings = context.AnalyzerConfigOptionsProvider.Combine(project).Select(static (input, _) => PageSettings.Of(input.Left, input.Right));
        var options = settings.Select(static (settings, _) => settings.Options).WithTrackingName(TrackingNames.Options);

        var surroundings = context.CompilationProvider.Select(static (compilation, _) => Surroundings.Of(compilation));
        var obstacles = project
            .Combine(context.ParseOptionsProvider)
            .Combine(surroundings)
            .Select(static (input, _) => Obstacles.Of(input.Left.Left, ((CSharpParseOptions)input.Left.Right).LanguageVersion, input.Right.HasRuntime))
            .WithTrackingName(TrackingNames.Obstacles);

        var sources = context.AdditionalTextsProvider
            .Combine(settings)
            .Select(static (input, cancellation) => PageSources.Read(input.Left, input.Right, cancellation))
            .Where(static source => source is not null);
        Pages = sources
            .Combine(obstacles)
            .Where(static input => input.Right.IsEmissionPossible)
            .Select(static (input, _) => input.Left!.Source)
            .Select(static (source, _) => PageParser.Parse(source))
            .WithTrackingName(TrackingNames.Pages);

        Symbols = Pages
            .Select(static (page, _) => PageSurface.Of(page))
            .WithTrackingName(TrackingNames.Surfaces)
            .Collect()
            .Select(static (surfaces, _) => new PageSurfaces(surfaces.ToEquatable()))
            .Combine(options)
            .Select(static (input, _) => SymbolTable.Build(input.Left.Surfaces, input.Right.Language, input.Right.Output))
            .WithTrackingName(TrackingNames.Symbols);

        var links = Pages
            .Select(static (page, _) => PageAnchors.Of(page))
            .Collect()
            .Select(static (pages, _) => new LinkIndex(pages.ToEquatable()))
            .WithTrackingName(TrackingNames.Links);

        var bound = Pages
            .Collect()
            .SelectMany(static (pages, _) => PageOrder.Group(pages))
            .SelectMany(static (group, _) => group.Pages)
            .WithTrackingName(TrackingNames.Ordered)
            .Combine(Symbols.Combine(links))
            .Select(static (input, _) => PageBinder.Bind(input.Left, input.Right.Left, input.Right.Right))
            .WithTrackingName(TrackingNames.Bound);

        Operations = bound
            .Where(static page => page.Operation is not null)
            .Select(static (page, _) => page.Operation!)
            .WithTrackingName(TrackingNames.Operations);
        Structures = bound
            .SelectMany(static (page, _) => page.Structures)
            .Collect()
            .SelectMany(static (structures, _) => TypeSets.Of(structures))
            .WithTrackingName(TrackingNames.Structures);
        Enumerations = Symbols.SelectMany(static (table, _) => table.Enumerations).WithTrackingName(TrackingNames.Enumerations);
        Services = Symbols.SelectMany(static (table, _) => table.Services).WithTrackingName(TrackingNames.Services);
        Clients = Services.Where(static service => service.Names.Output.HasClient);
        var diagnostics = bound.SelectMany(static (page, _) => page.Diagnostics).WithTrackingName(TrackingNames.Diagnostics);

        Polyfills = surroundings
            .Combine(Symbols)
            .SelectMany(static (input, _) => Enumerable.Repeat(input.Left, input.Left.Missing.Count > 0 && input.Right.Services.Count > 0 ? 1 : 0))
            .WithTrackingName(TrackingNames.Polyfills);

        Registrations = Clients
            .Combine(surroundings)
            .Where(static input => input.Right.HasServices)
            .Select(static (input, _) => input.Left)
            .WithTrackingName(TrackingNames.Registrations);

        findings =
        [
            diagnostics,
            Symbols.SelectMany(static (table, _) => table.Problems),
            options.SelectMany(static (settings, _) => settings.Problems),
            project.SelectMany(static (settings, _) => SettingsCheck.OfProject(settings)),
            sources.Select(static (source, _) => source!.Item).Collect().Combine(project).SelectMany(static (input, _) => SettingsCheck.OfValues(input.Left, input.Right)),
            sources.Collect().Combine(obstacles).SelectMany(static (input, _) => input.Left.IsEmpty ? default : input.Right.Errors),
        ];
    }

    public IncrementalValuesProvider<Page> Pages { get; }

    public IncrementalValueProvider<SymbolTable> Symbols { get; }

    public IncrementalValuesProvider<Operation> Operations { get; }

    public IncrementalValuesProvider<StructureSet> Structures { get; }

    public IncrementalValuesProvider<EnumerationSet> Enumerations { get; }

    public IncrementalValuesProvider<Service> Services { get; }

    /// <summary>The services that a client is wanted for.</summary>
    public IncrementalValuesProvider<Service> Clients { get; }

    /// <summary>The clients that can be registered in a container, because the project references one.</summary>
    public IncrementalValuesProvider<Service> Registrations { get; }

    /// <summary>What the framework of the project lacks, where anything is emitted at all.</summary>
    public IncrementalValuesProvider<Surroundings> Polyfills { get; }

    /// <summary>Reports what is wrong with pages and settings, as severely as the project says.</summary>
    public void ReportFindings(IncrementalGeneratorInitializationContext context)
    {
        foreach (var provider in findings)
        {
            context.RegisterSourceOutput(provider.Combine(severities), static (output, input) =>
            {
                if (input.Right.Apply(input.Left) is { } finding) output.ReportDiagnostic(finding);
            });
        }
    }
}
