using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Binding.Proofreading;

/// <summary>Compares links with what they lead to, and structures with what refers to them.</summary>
internal static class ReferenceProofreader
{
    public static void Check(Page page, DeclarationIndex declarations, List<DiagnosticInfo> findings)
    {
        foreach (var structure in page.Structures)
            if (!declarations.IsReferenced(structure.Name)) findings.Add(page.Report(ProofreadingCatalogue.UnreferencedStructure, structure.Span, structure.Name));

        if (page.Operation is { } operation)
        {
            CheckLinks(page, operation.Request, declarations, findings);
            CheckLinks(page, operation.Response, declarations, findings);
        }
        foreach (var structure in page.Structures) CheckLinks(page, structure.Fields, declarations, findings);
    }

    private static void CheckLinks(Page page, EquatableArray<FieldDeclaration> fields, DeclarationIndex declarations, List<DiagnosticInfo> findings)
    {
        foreach (var field in fields)
            if (field.Type.Link is { } link && declarations.MissingSection(page.Path, link) is { } target)
                findings.Add(page.Report(ProofreadingCatalogue.MissingAnchor, field.TypeSpan, field.Name, link, Page.TitleOf(target)));
    }
}
