using Microsoft.CodeAnalysis;
using ZecGen.Generator.Emission;

namespace ZecGen.Generator;

/// <summary>Pages of API documentation in, a client out.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ZecGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var pipeline = new Pipeline(context);
        context.RegisterSourceOutput(pipeline.Operations, static (output, operation) => output.Add(OperationEmitter.Emit(operation)));
        context.RegisterSourceOutput(pipeline.Structures, static (output, set) => output.Add(StructureEmitter.Emit(set)));
        context.RegisterSourceOutput(pipeline.Enumerations, static (output, set) => output.Add(EnumerationEmitter.Emit(set)));
        context.RegisterSourceOutput(pipeline.Names, static (output, names) => output.Add(ConverterEmitter.Emit(names)));
        context.RegisterSourceOutput(pipeline.Clients, static (output, service) => output.Add(ClientEmitter.Emit(service)));
        context.RegisterSourceOutput(pipeline.ErrorCodes, static (output, service) => output.Add(ErrorCodeEmitter.Emit(service)));
        context.RegisterSourceOutput(pipeline.Registrations, static (output, service) => output.Add(ServicesEmitter.Emit(service)));
        context.RegisterSourceOutput(pipeline.Polyfills, static (output, found) => output.Add(PolyfillEmitter.Emit(found.Missing)));
        pipeline.ReportFindings(context);
    }
}
