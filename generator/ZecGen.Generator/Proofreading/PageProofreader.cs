using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Proofreading;

/// <summary>What a page says of itself, and what other pages say of the same things, held against each other → all that is to be reported of it.</summary>
internal static class PageProofreader
{
    public static EquatableArray<DiagnosticInfo> Check(BoundPage bound, SymbolTable symbols, LinkIndex links)
    {
        var page = bound.Page;
        List<DiagnosticInfo> findings =
        [
            .. page.Diagnostics,
            .. ServiceProofreader.Check(page, symbols),
            .. bound.Unknown,
            .. TranslationProofreader.Check(page, symbols),
            .. ExampleProofreader.Check(page, symbols.Declarations),
            .. ReferenceProofreader.Check(page, bound.Unknown, symbols.Declarations, links),
            .. UnreadProofreader.Check(page, symbols.Operations),
            .. ErrorProofreader.Check(page, symbols),
        ];
        Symptoms.TakeOut(findings);
        return Suppression.Of(page, findings.Count > 1 ? [.. findings.Distinct()] : findings);
    }
}
