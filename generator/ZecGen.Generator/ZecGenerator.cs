using Microsoft.CodeAnalysis;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Emission;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator;

/// <summary>Pages of API documentation in, a client out.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ZecGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What steps hand on are classes: for each struct the compiler's own tables would have to be compiled anew.
        var settings = context.AnalyzerConfigOptionsProvider.Select(static (provider, _) => PageSettings.Of(provider));
        var options = settings.Select(static (settings, _) => settings.Options).WithTrackingName(TrackingNames.Options);

        var parsed = context.AdditionalTextsProvider
            .Combine(settings)
            .Select(static (input, cancellation) => PageSources.Read(input.Left, input.Right, cancellation))
            .Where(static source => source is not null)
            .Select(static (source, _) => PageParser.Parse(source!))
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

        var surroundings = context.CompilationProvider.Select(static (compilation, _) => Surroundings.Of(compilation));
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
        context.RegisterSourceOutput(options.SelectMany(static (settings, _) => settings.Problems), static (output, finding) => output.ReportDiagnostic(finding.ToDiagnostic()));
        context.RegisterSourceOutput(symbols.SelectMany(static (table, _) => table.Problems), static (output, finding) => output.ReportDiagnostic(finding.ToDiagnostic()));
        context.RegisterSourceOutput(diagnostics, static (output, finding) => output.ReportDiagnostic(finding.ToDiagnostic()));
    }
}
