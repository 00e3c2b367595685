using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ZecGen.Analyzers.Flow;
using ZecGen.Analyzers.Initializers;
using ZecGen.Analyzers.Metadata;
using ZecGen.Infrastructure;

namespace ZecGen.Analyzers;

/// <summary>What is wrong with one record that is written out.</summary>
internal readonly struct RuleReport(OperationAnalysisContext context, RuleTable table, RecordRules rules, Lazy<Templates> templates)
{
    public void Check(Assignment assignment)
    {
        if (rules.Of(assignment.Member.Name) is not { } member) return;
        var failures = default(ValidationFailures);
        if (ElementCount.Of(assignment.Value) is { } count)
        {
            member.CheckElements(ref failures, count);
            Report(RequestCatalogue.BrokenCount, failures, assignment, member.Name);
        }
        else if (ConstantValue.Of(assignment.Value, assignment.Member.Type) is { } constant)
        {
            member.Check(ref failures, constant);
            Report(RequestCatalogue.BrokenValue, failures, assignment, member.Name);
        }
    }

    /// <summary>Reports the later of two members that exclude each other.</summary>
    public void CheckPair(Assignment earlier, Assignment later)
    {
        if (!Excludes(earlier, later) && !Excludes(later, earlier)) return;
        var failures = default(ValidationFailures);
        failures.Exclusive(later.Member.Name, later.IsGiven, earlier.Member.Name, earlier.IsGiven);
        Report(RequestCatalogue.ExclusiveMembers, failures, later, earlier.Member.Name);
    }

    private bool Excludes(Assignment one, Assignment other) =>
        rules.Of(one.Member.Name) is { Others: { IsEmpty: false } others } && others.Contains(other.Member.Name);

    private void Report(DiagnosticDescriptor descriptor, ValidationFailures failures, Assignment assignment, string member)
    {
        if (failures.Count == 0) return;
        var record = context.Operation;
        if (IsPartOfResponse(record) || templates.Value.MayBe(record, assignment.Member.Name, member)) return;
        context.ReportDiagnostic(Diagnostic.Create(
            descriptor, assignment.Value.Syntax.GetLocation(), Harmless.Of(TextOf(failures)), Harmless.Of(rules.Documentation)));
    }

    private bool IsPartOfResponse(IOperation record)
    {
        for (var around = record.Parent; around is not null; around = around.Parent)
            if (around is IObjectCreationOperation or IWithOperation && table.IsReceived(around.Type)) return true;
        return false;
    }

    // One sentence: ImageName must …; it has 1, and must begin with …
    private static string TextOf(ValidationFailures failures) => string.Join(", and ", failures.ToList().Select(
        static (failure, place) => failure.Message.Substring(0, failure.Message.Length - 1).Substring(place == 0 ? 0 : failure.Path.Length + 1)));
}
