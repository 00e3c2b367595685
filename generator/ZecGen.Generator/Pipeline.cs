using Microsoft.CodeAnalysis;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Project;
using ZecGen.Generator.Proofreading;

namespace ZecGen.Generator;

/// <summary>The steps from additional files to a model and its findings: a build emits what they give, a tool shows it.</summary>
internal sealed class Pipeline
{
    private readonly IncrementalValueProvider<SeverityRules> severities;
    private readonly IncrementalValuesProvider<DiagnosticInfo>[] findings;

    public Pipeline(IncrementalGeneratorInitializationContext context)
    {
        var project = ProjectInputs.Settings(context.AdditionalTextsProvider).WithTrackingName(TrackingNames.Project);
        severities = ProjectInputs.Severities(context.AdditionalTextsProvider, project);
        var settings = context.Settings(project);
        var options = settings.Options();
        var surroundings = context.TargetCapabilities();
        var obstacles = context.Obstacles(project, surroundings);

        var dialects = context.Dialects(settings);
        var sources = context.Sources(settings, dialects);
        Pages = sources.Parse(obstacles);
        Symbols = Pages.Symbols(options);
        CompletePages = Pages.Complete();
        var views = CompletePages.Views(Symbols);
        var bound = views.Bind();
        Operations = bound.Operations();
        Structures = bound.Structures();
        var prose = Pages.Prose();
        Enumerations = Symbols.Enumerations(prose);
        Services = Symbols.Services(prose);
        Names = Services.Select(static (service, _) => service.Names);
        ErrorCodes = Services.Where(static service => service.Names.Output.HasClient);
        Clients = ErrorCodes.Select(static (service, _) => service with { ErrorCodes = default });
        Registrations = Clients.Registrations(surroundings);
        Polyfills = surroundings.Polyfills(Symbols);
        Proofread = views.Proofread(Pages.Links());

        findings =
        [
            Proofread.Diagnostics(),
            Symbols.SelectMany(static (table, _) => table.Problems),
            options.SelectMany(static (options, _) => options.Problems),
            project.SelectMany(static (project, _) => SettingsCheck.OfProject(project)),
            dialects.SelectMany(static (dialects, _) => dialects.Findings),
            sources.CheckValues(settings, dialects),
            sources.CheckObstacles(obstacles),
            this.CheckBaselines(context.Baselines()),
        ];
    }

    /// <summary>The pages as they are.</summary>
    public IncrementalValuesProvider<Page> Pages { get; }

    /// <summary>The pages with the rows that they have on other pages.</summary>
    public IncrementalValuesProvider<Page> CompletePages { get; }

    public IncrementalValueProvider<SymbolTable> Symbols { get; }

    /// <summary>The pages with all that is wrong with them.</summary>
    public IncrementalValuesProvider<ProofreadPage> Proofread { get; }

    public IncrementalValuesProvider<Operation> Operations { get; }

    public IncrementalValuesProvider<StructureSet> Structures { get; }

    public IncrementalValuesProvider<EnumerationSet> Enumerations { get; }

    public IncrementalValuesProvider<Service> Services { get; }

    /// <summary>The services without their operations, for what does not change with these.</summary>
    public IncrementalValuesProvider<ServiceNames> Names { get; }

    /// <summary>The services whose error codes are emitted.</summary>
    public IncrementalValuesProvider<Service> ErrorCodes { get; }

    /// <summary>The services that a client is emitted for, without error codes.</summary>
    public IncrementalValuesProvider<Service> Clients { get; }

    /// <summary>The clients that can be registered in a container, because the project references one.</summary>
    public IncrementalValuesProvider<Service> Registrations { get; }

    /// <summary>What the framework of the project lacks, where anything is emitted at all.</summary>
    public IncrementalValuesProvider<TargetCapabilities> Polyfills { get; }

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
