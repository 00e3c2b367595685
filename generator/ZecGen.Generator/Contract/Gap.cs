using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Contract;

/// <summary>A part of a page that cannot be read: what is missing there may only look as if it were gone.</summary>
/// <param name="Page">The page.</param>
/// <param name="Id">The diagnostic that says so.</param>
/// <param name="Arguments">What it says: names, and reasons.</param>
/// <param name="IsWholePage">Whether nothing at all is made of the page.</param>
internal sealed record Gap(string Page, string Id, EquatableArray<string> Arguments, bool IsWholePage)
{
    // What is said of a part of a page, which may have held anything.
    private static readonly HashSet<string> Parts = Ids(
        DiagnosticCatalogue.UnreadTable, DiagnosticCatalogue.UnreadRow, FormCatalogue.UnreadList, FormCatalogue.MalformedErrorCode, FormCatalogue.SecondAction);

    // What is said of one row, which is named.
    private static readonly HashSet<string> Rows = Ids(
        DiagnosticCatalogue.UnknownType, DiagnosticCatalogue.UndefinedStructure, FormCatalogue.UnknownRequirement, FormCatalogue.UnreadValue);

    // What is of no account where nothing is missing.
    private static readonly HashSet<string> Doubts = Ids(
        DiagnosticCatalogue.UnreadSentence, DiagnosticCatalogue.UnreadColumn, DiagnosticCatalogue.PageWithoutAction, ProofreadingCatalogue.BrokenLink);

    /// <summary>Whether it is worth a word even where nothing seems to be missing.</summary>
    public bool IsCertain => IsWholePage || !Doubts.Contains(Id);

    /// <returns>Null where the finding is about something else.</returns>
    public static Gap? Of(string page, DiagnosticInfo finding, bool hasAction)
    {
        var isWholePage = DiagnosticCatalogue.LeavesPageOut(finding.Descriptor) && !hasAction;
        var id = finding.Descriptor.Id;
        return isWholePage || DiagnosticCatalogue.LeavesPageOut(finding.Descriptor) || Parts.Contains(id) || Rows.Contains(id) || Doubts.Contains(id) ? new(page, id, finding.Arguments, isWholePage) : null;
    }

    /// <summary>A page that describes no action, though another version of it may: its headings still name what it was about.</summary>
    public static Gap OfTitle(string page, EquatableArray<string> headings) => new(page, DiagnosticCatalogue.PageWithoutAction.Id, headings, IsWholePage: false);

    /// <summary>Whether a change may only look like one because of what cannot be read.</summary>
    /// <param name="isOld">Whether it is the old version's page.</param>
    public bool MayCause(Change change, bool isOld)
    {
        if (Id == DiagnosticCatalogue.PageWithoutAction.Id && !IsWholePage)
            return (isOld ? change.Rule.IsGain : change.Rule.IsLoss) && Arguments.Any(heading => change.Pages.Any(page => page == PageHints.OfAction(heading)));
        if (!change.Pages.Any(page => page == Page || (IsWholePage && page == PageHints.OfPage(Page)))) return false;
        if (Rows.Contains(Id)) return Arguments.Any(argument => change.Names.Any(name => name == argument));
        if (!(isOld ? change.Rule.IsGain : change.Rule.IsLoss)) return false;
        if (Id == DiagnosticCatalogue.UnreadSentence.Id) return Arguments.Any(argument => change.Names.Any(name => name == argument));
        return Id != ProofreadingCatalogue.BrokenLink.Id || change.Rule.Id.Contains("enumeration");
    }

    private static HashSet<string> Ids(params Microsoft.CodeAnalysis.DiagnosticDescriptor[] descriptors) => new(descriptors.Select(static descriptor => descriptor.Id), StringComparer.Ordinal);
}
