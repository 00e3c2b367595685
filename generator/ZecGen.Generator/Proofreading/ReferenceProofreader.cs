using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Proofreading;

/// <summary>Compares links with what they lead to, and structures with what refers to them.</summary>
internal static class ReferenceProofreader
{
    /// <param name="unknown">The types that are not documented, which are reported already, with their links.</param>
    public static IEnumerable<DiagnosticInfo> Check(Page page, EquatableArray<DiagnosticInfo> unknown, DeclarationIndex declarations, LinkIndex links)
    {
        foreach (var structure in page.Structures)
            if (!declarations.IsReferenced(structure.Name))
                yield return page.Report(ProofreadingCatalogue.UnreferencedStructure, structure.Span, structure.Name);
        foreach (var values in page.Assumed)
            if (values.Columns is { } columns && !declarations.IsReferenced(values.Enumeration.Name))
                yield return page.Report(DiagnosticCatalogue.UnreadTable, values.Span, columns, values.Enumeration.Name);

        var reported = unknown.Select(static finding => finding.Span).OrderBy(static span => span).ToList();
        foreach (var link in page.Links)
            if (!IsWithin(reported, link.Span) && links.ProblemOf(page.Path, link.Target) is { } problem)
                yield return page.Report(ProofreadingCatalogue.BrokenLink, link.Span, link.Target, problem) with { RowNames = FieldsOf(page, link.Span) };
    }

    // Those whose type a link says: it may be another one now.
    private static EquatableArray<string> FieldsOf(Page page, TextSpan link)
    {
        var fields = page.Structures.SelectMany(static structure => structure.Fields);
        if (page.Operation is { } operation) fields = fields.Concat(operation.Request).Concat(operation.Response);
        return fields.Where(field => field.TypeSpan.Contains(link)).Select(static field => field.Name).ToEquatable();
    }

    /// <param name="cells">In order, none within another.</param>
    private static bool IsWithin(List<TextSpan> cells, TextSpan span)
    {
        var (low, high) = (0, cells.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (cells[middle].Start <= span.Start) low = middle + 1;
            else high = middle;
        }
        return low > 0 && cells[low - 1].Contains(span);
    }
}
