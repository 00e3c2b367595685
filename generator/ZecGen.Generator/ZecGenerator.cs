using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Emission;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Project;

namespace ZecGen.Generator;

/// <summary>Pages of API documentation in, a client out.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ZecGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What steps hand on are classes: for each struct the compiler's own tables would have to be compiled anew.
        var project = ProjectInputs.Settings(context.AdditionalTextsProvider).WithTrackingName(TrackingNames.Project);
        var severities = ProjectInputs.Severities(context.AdditionalTextsProvider, project);
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
        var parsed = sources
            .Combine(obstacles)
            .Where(static input => input.Right.IsEmissionPossible)
            .Select(static (input, _) => input.Left!.Source)
            .Select(static (source, _) => PageParser.Parse(source))
            .WithTrackingName(TrackingNames.Pages);

        var symbols = parsed
            .Select(static (page, _) => PageSurface.Of(page))
            .WithTrackingName(TrackingNames.Surfaces)
            .Collect()
            .Select(static (surfaces, _) => new PageSurfaces(surfaces.ToEquatable()))
            .Combine(options)
            .Select(static (input, _) => SymbolTable.Build(input.Left.Surfaces, input.Right.Language, input.Right.Output))
            .WithTrackingName(TrackingNames.Symbols);

        var links = parsed
            .Select(static (page, _) => PageAnchors.Of(page))
            .Collect()
            .Select(static (pages, _) => new LinkIndex(pages.ToEquatable()))
            .WithTrackingName(TrackingNames.Links);

        var bound = parsed
            .Collect()
            .SelectMany(static (pages, _) => PageOrder.Group(pages))
            .SelectMany(static (group, _) => group.Pages)
            .WithTrackingName(TrackingNames.Ordered)
            .Combine(symbols.Combine(links))
            .Select(static (input, _) => PageBinder.Bind(input.Left, input.Right.Left, input.Right.Right))
            .WithTrackingName(TrackingNames.Bound);

        var operations = bound
            .Where(static page => page.Operation is not null)
            .Select(static (page, _) => page.Operation!)
            .WithTrackingName(TrackingNames.Operations);
        var structures = bound
            .SelectMany(static (page, _) => page.Structures)
            .Collect()
            .SelectMany(static (structures, _) => TypeSets.Of(structures))
            .WithTrackingName(TrackingNames.Structures);
        var enumerations = symbols.SelectMany(static (table, _) => table.Enumerations).WithTrackingName(TrackingNames.Enumerations);
        var services = symbols.SelectMany(static (table, _) => table.Services).WithTrackingName(TrackingNames.Services);
        var clients = services.Where(static service => service.Names.Output.HasClient);
        var diagnostics = bound.SelectMany(static (page, _) => page.Diagnostics).WithTrackingName(TrackingNames.Diagnostics);

        var missing = surroundings
            .Combine(symbols)
            .SelectMany(static (input, _) => Enumerable.Repeat(input.Left, input.Left.Missing.Count > 0 && input.Right.Services.Count > 0 ? 1 : 0))
            .WithTrackingName(TrackingNames.Polyfills);

        var registrations = clients
            .Combine(surroundings)
            .Where(static input => input.Right.HasServices)
            .Select(static (input, _) => input.Left)
            .WithTrackingName(TrackingNames.Registrations);

        context.RegisterSourceOutput(operations, static (output, operation) => output.Add(OperationEmitter.Emit(operation)));
        context.RegisterSourceOutput(structures, static (output, set) => output.Add(StructureEmitter.Emit(set)));
        context.RegisterSourceOutput(enumerations, static (output, set) => output.Add(EnumerationEmitter.Emit(set)));
        context.RegisterSourceOutput(clients, static (output, service) => output.Add(ClientEmitter.Emit(service)));
        context.RegisterSourceOutput(clients, static (output, service) => output.Add(ErrorCodeEmitter.Emit(service)));
        context.RegisterSourceOutput(registrations, static (output, service) => output.Add(ServicesEmitter.Emit(service)));
        context.RegisterSourceOutput(missing, static (output, found) => output.Add(PolyfillEmitter.Emit(found.Missing)));
        Report(diagnostics);
        Report(symbols.SelectMany(static (table, _) => table.Problems));
        Report(options.SelectMany(static (settings, _) => settings.Problems));
        Report(project.SelectMany(static (settings, _) => SettingsCheck.OfProject(settings)));
        Report(sources.Select(static (source, _) => source!.Item).Collect().Combine(project).SelectMany(static (input, _) => SettingsCheck.OfValues(input.Left, input.Right)));
        Report(sources.Collect().Combine(obstacles).SelectMany(static (input, _) => input.Left.IsEmpty ? default : input.Right.Errors));

        void Report(IncrementalValuesProvider<DiagnosticInfo> findings) => context.RegisterSourceOutput(findings.Combine(severities), static (output, input) =>
        {
            if (input.Right.Apply(input.Left) is { } finding) output.ReportDiagnostic(finding);
        });
    }
}
