using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Proofreading;

/// <summary>What a page says of itself, and what other pages say of the same things, held against each other → all that is to be reported of it.</summary>
internal static class PageProofreader
{
    public static ProofreadPage Check(BoundPage bound, SymbolTable symbols, LinkIndex links)
    {
        var page = bound.Page;
        List<DiagnosticInfo> findings =
        [
            .. page.Diagnostics,
            .. ServiceProofreader.Check(page, symbols),
            .. bound.Unknown,
            .. TranslationProofreader.Check(page, symbols),
            .. ExampleProofreader.Check(page, symbols.Declarations),
            .. CallProofreader.Check(page),
            .. ReferenceProofreader.Check(page, bound.Unknown, symbols.Declarations, links),
            .. UnreadProofreader.Check(page, symbols.Operations),
            .. ErrorProofreader.Check(page, symbols),
            .. WaitProofreader.Check(page, symbols),
        ];
        Symptoms.TakeOut(findings);
        return new(page.Title, page.Operation is not null, IsBlank(page), page.Anchors,
            Suppression.Of(page, findings.Count > 1 ? [.. findings.Distinct()] : findings));
    }

    /// <summary>Whether a page describes nothing at all.</summary>
    public static bool IsBlank(Declarations.Page page) => page.Operation is null && page.Structures.Count + page.Enumerations.Count + page.Errors.Count == 0;
}

/// <summary>A page and all that is to be reported of it.</summary>
/// <param name="Title">The page's path for readers.</param>
/// <param name="HasAction">Whether it describes an action.</param>
/// <param name="IsBlank">Whether it describes nothing at all.</param>
/// <param name="Anchors">What its headings are called.</param>
internal sealed record ProofreadPage(string Title, bool HasAction, bool IsBlank, EquatableArray<string> Anchors, EquatableArray<DiagnosticInfo> Findings);
