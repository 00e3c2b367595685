using Microsoft.CodeAnalysis;
using ZecGen.Generator;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Proofreading;

namespace ZecGen.Cli.Runs;

/// <summary>Runs the pipeline of a build and keeps its model, where a build would emit C#.</summary>
internal sealed class ModelCollector : IIncrementalGenerator
{
    public List<Page> Pages { get; } = [];

    public List<ProofreadPage> Proofread { get; } = [];

    public List<SymbolTable> Symbols { get; } = [];

    public List<Service> Services { get; } = [];

    public List<Operation> Operations { get; } = [];

    public List<StructureSet> Structures { get; } = [];

    public List<EnumerationSet> Enumerations { get; } = [];

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var pipeline = new Pipeline(context);
        context.RegisterSourceOutput(pipeline.CompletePages, (_, page) => Pages.Add(page));
        context.RegisterSourceOutput(pipeline.Proofread, (_, page) => Proofread.Add(page));
        context.RegisterSourceOutput(pipeline.Symbols, (_, symbols) => Symbols.Add(symbols));
        context.RegisterSourceOutput(pipeline.Services, (_, service) => Services.Add(service));
        context.RegisterSourceOutput(pipeline.Operations, (_, operation) => Operations.Add(operation));
        context.RegisterSourceOutput(pipeline.Structures, (_, set) => Structures.Add(set));
        context.RegisterSourceOutput(pipeline.Enumerations, (_, set) => Enumerations.Add(set));
        pipeline.ReportFindings(context);
    }
}
