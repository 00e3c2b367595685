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
        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => GeneratorOptions.Read(provider.GlobalOptions))
            .WithTrackingName(TrackingNames.Options);

        var pages = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(options)
            .Select(static (input, cancellation) => PageSources.Read(input.Left.Left, input.Left.Right, input.Right, cancellation))
            .Where(static source => source is not null)
            .Select(static (source, _) => PageParser.Parse(source!))
            .WithTrackingName(TrackingNames.Pages)
            .Collect()
            .SelectMany(static (parsed, _) => PageOrder.Group(parsed))
            .SelectMany(static (group, _) => group)
            .WithTrackingName(TrackingNames.Ordered);

        var symbols = pages
            .Select(static (page, _) => PageSurface.Of(page))
            .WithTrackingName(TrackingNames.Surfaces)
            .Collect()
            .Combine(options)
            .Select(static (input, _) => SymbolTable.Build(input.Left.ToEquatable(), input.Right.Language, input.Right.Output))
            .WithTrackingName(TrackingNames.Symbols);

        var bound = pages
            .Combine(symbols)
            .Select(static (input, _) => PageBinder.Bind(input.Left, input.Right))
            .WithTrackingName(TrackingNames.Bound);

        var operations = bound
            .Where(static page => page.Operation is not null)
            .Select(static (page, _) => page.Operation!)
            .WithTrackingName(TrackingNames.Operations);
        var structures = bound.SelectMany(static (page, _) => page.Structures).WithTrackingName(TrackingNames.Structures);
        var enumerations = symbols.SelectMany(static (table, _) => table.Enumerations).WithTrackingName(TrackingNames.Enumerations);
        var services = symbols.SelectMany(static (table, _) => table.Services).WithTrackingName(TrackingNames.Services);
        var clients = services.Where(static service => service.Names.Output.HasClient);
        var diagnostics = bound.SelectMany(static (page, _) => page.Diagnostics).WithTrackingName(TrackingNames.Diagnostics);

        var missing = context.CompilationProvider
            .Select(static (compilation, _) => PolyfillEmitter.Needed.Where(name => compilation.GetTypeByMetadataName(name) is null).ToEquatable())
            .Combine(services.Collect())
            .SelectMany(static (input, _) => Enumerable.Repeat(input.Left, input.Left.Count > 0 && input.Right.Length > 0 ? 1 : 0))
            .WithTrackingName(TrackingNames.Polyfills);

        var registrations = clients
            .Combine(context.CompilationProvider.Select(static (compilation, _) => ServicesEmitter.Needed.All(name => compilation.GetTypeByMetadataName(name) is not null)))
            .Where(static input => input.Right)
            .Select(static (input, _) => input.Left)
            .WithTrackingName(TrackingNames.Registrations);

        context.RegisterSourceOutput(operations, static (output, operation) => output.Add(OperationEmitter.Emit(operation)));
        context.RegisterSourceOutput(structures, static (output, structure) => output.Add(StructureEmitter.Emit(structure)));
        context.RegisterSourceOutput(enumerations, static (output, enumeration) => output.Add(EnumerationEmitter.Emit(enumeration)));
        context.RegisterSourceOutput(clients, static (output, service) => output.Add(ClientEmitter.Emit(service)));
        context.RegisterSourceOutput(clients, static (output, service) => output.Add(ErrorCodeEmitter.Emit(service)));
        context.RegisterSourceOutput(registrations, static (output, service) => output.Add(ServicesEmitter.Emit(service)));
        context.RegisterSourceOutput(missing, static (output, names) => output.Add(PolyfillEmitter.Emit(names)));
        context.RegisterSourceOutput(options.SelectMany(static (settings, _) => settings.Problems), static (output, finding) => output.ReportDiagnostic(finding.ToDiagnostic()));
        context.RegisterSourceOutput(diagnostics, static (output, finding) => output.ReportDiagnostic(finding.ToDiagnostic()));
    }
}
