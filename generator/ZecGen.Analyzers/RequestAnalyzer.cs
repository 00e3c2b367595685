using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ZecGen.Analyzers.Flow;
using ZecGen.Analyzers.Initializers;
using ZecGen.Analyzers.Metadata;

namespace ZecGen.Analyzers;

/// <summary>Checks what code writes out of requests against the rules that their records carry. What is not constant is not judged.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(RequestCatalogue.BrokenValue, RequestCatalogue.BrokenCount, RequestCatalogue.ExclusiveMembers);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // Here, the compiler has not yet resolved its references; where code is checked, it has.
            var compilation = start.Compilation;
            var table = new Lazy<RuleTable?>(() => RuleTable.Of(compilation));
            var templates = new Lazy<Templates>(() => new(compilation, table.Value!));
            start.RegisterOperationAction(context => Check(context, table, templates), OperationKind.ObjectCreation, OperationKind.With);
        });
    }

    private static void Check(OperationAnalysisContext context, Lazy<RuleTable?> lazy, Lazy<Templates> templates)
    {
        var record = context.Operation;
        if (record is IObjectCreationOperation { Initializer: null } || lazy.Value is not { } table
            || table.Of(record.Type) is not { } rules || Assignment.IsContinued(record)) return;
        var report = new RuleReport(context, table, rules, templates);
        var assignments = Assignment.Of(record);
        for (var i = 0; i < assignments.Count; i++)
        {
            report.Check(assignments[i]);
            for (var earlier = 0; rules.HasExclusions && earlier < i; earlier++) report.CheckPair(assignments[earlier], assignments[i]);
        }
    }
}
