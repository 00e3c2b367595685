using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Binding.Proofreading;

/// <summary>Compares links with what they lead to, and structures with what refers to them.</summary>
internal static class ReferenceProofreader
{
    // A type that is not documented is told of already, with its link.
    private static bool IsTold(PageLink link, List<DiagnosticInfo> findings) => findings.Exists(finding =>
        finding.Span.Contains(link.Span) && (finding.Descriptor == DiagnosticCatalogue.UndefinedStructure || finding.Descriptor == DiagnosticCatalogue.UnknownType));

    public static void Check(Page page, DeclarationIndex declarations, LinkIndex links, List<DiagnosticInfo> findings)
    {
        foreach (var structure in page.Structures)
            if (!declarations.IsReferenced(structure.Name)) findings.Add(page.Report(ProofreadingCatalogue.UnreferencedStructure, structure.Span, structure.Name));
        foreach (var values in page.Assumed)
            if (values.Columns is { } columns && !declarations.IsReferenced(values.Enumeration.Name))
                findings.Add(page.Report(DiagnosticCatalogue.UnreadTable, values.Span, columns, values.Enumeration.Name));
        foreach (var link in page.Links)
            if (!IsTold(link, findings) && links.ProblemOf(page.Path, link.Target) is { } problem) findings.Add(page.Report(ProofreadingCatalogue.BrokenLink, link.Span, link.Target, problem));
    }
}
