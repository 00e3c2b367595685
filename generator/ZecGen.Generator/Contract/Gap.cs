using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Contract;

/// <summary>A part of a page that cannot be read: what is missing there may only look as if it were gone.</summary>
/// <param name="Page">The page.</param>
/// <param name="Id">The diagnostic that says so.</param>
/// <param name="Arguments">What it says: names, and reasons.</param>
/// <param name="HasAction">Whether the page describes an action.</param>
/// <param name="IsWholePage">Whether nothing at all is made of the page.</param>
internal sealed record Gap(string Page, string Id, EquatableArray<string> Arguments, bool HasAction, bool IsWholePage)
{
    // What is said of a part of a page, which may have held anything.
    private static readonly HashSet<string> Parts = Ids(
        DiagnosticCatalogue.UnreadTable, DiagnosticCatalogue.UnreadRow, FormCatalogue.UnreadList, FormCatalogue.UnreadPart, FormCatalogue.UnreadErrorCode,
        FormCatalogue.MalformedErrorCode, FormCatalogue.SecondAction, FormCatalogue.ConflictMarker);

    // What is said of one row, which is read in part.
    private static readonly HashSet<string> Rows = Ids(
        DiagnosticCatalogue.UnknownType, DiagnosticCatalogue.UndefinedStructure, FormCatalogue.UnknownRequirement, FormCatalogue.UnreadValue,
        FormCatalogue.MalformedStatus, FormCatalogue.DoubtfulStatus, FormCatalogue.SwappedCells, FormCatalogue.ContradictoryRequirement);

    // What is said of one row, which may not be read at all, and may have been a part of something else.
    private static readonly HashSet<string> Broken = Ids(DiagnosticCatalogue.UnreadRow, FormCatalogue.WrongWidth, FormCatalogue.MalformedMarkdown);

    // What is said of the rules of one row: one that contradicts another is not made, and was not dropped.
    private static readonly HashSet<string> Contradictions = Ids(
        ProofreadingCatalogue.DefaultOutOfRange, ProofreadingCatalogue.DefaultAgainstRule, ProofreadingCatalogue.ContradictoryLimits,
        ProofreadingCatalogue.ReversedRange);

    // What is of no account where nothing is missing: a form that is read as it was probably meant, and what stands in it may be taken for something else.
    private static readonly HashSet<string> Doubts = Ids(
        DiagnosticCatalogue.UnreadSentence, DiagnosticCatalogue.UnreadColumn, DiagnosticCatalogue.PageWithoutAction, DiagnosticCatalogue.DuplicateName,
        DiagnosticCatalogue.DuplicateStructure,
        FormCatalogue.DoubtfulAction, FormCatalogue.WrongWidth, FormCatalogue.MalformedMarkdown, FormCatalogue.UnclosedFence, FormCatalogue.MalformedStatus,
        FormCatalogue.DoubtfulStatus, FormCatalogue.RepeatedValue, FormCatalogue.SwappedColumns, FormCatalogue.MissingHeader, FormCatalogue.SwappedCells,
        FormCatalogue.SwappedHeadings, FormCatalogue.AdjacentTables, FormCatalogue.ContradictoryRequirement, FormCatalogue.CutText,
        ProofreadingCatalogue.ExampleWithoutTable, ProofreadingCatalogue.BrokenLink, ProofreadingCatalogue.DefaultOutOfRange,
        ProofreadingCatalogue.DefaultAgainstRule, ProofreadingCatalogue.ContradictoryLimits, ProofreadingCatalogue.ReversedRange);

    /// <summary>Stands for the id where no diagnostic says anything: a table has lost all of its rows.</summary>
    public const string NoRows = "no rows";

    /// <summary>Whether it is worth a word even where nothing seems to be missing.</summary>
    public bool IsCertain => IsWholePage || !Doubts.Contains(Id);

    /// <summary>Whether it says no more than that the page describes no action.</summary>
    public bool IsSymptom => Id == DiagnosticCatalogue.PageWithoutAction.Id && !IsWholePage;

    /// <summary>Whether nobody can tell what the page said. Of a row that could not be read something was made nevertheless, which callers have.</summary>
    public bool IsUnknown => IsWholePage || (IsCertain && !Rows.Contains(Id)) || IsSymptom;

    private static readonly string[] Shapes = ["wait-", "paging-"];

    private static readonly string[] RuleWords = ["-rule-", "-default-", "-format-"];

    // What the description of a row says.
    private static readonly string[] TextWords = [.. RuleWords, "-limits-", "enumeration", "deprecated", "partial-"];

    // What becomes of a member whose type is that of another section.
    private static readonly string[] TypeWords = ["-shape-changed", "-type-exchanged", "-object-described", "enumeration", "structure-re"];

    // Where nothing stands that a contract has.
    private static readonly HashSet<string> ProseParts = new(["Description", "Examples", "Tools"], StringComparer.Ordinal);

    /// <summary>The part of an action's page that it stands in; empty where it may be any.</summary>
    public string Part { get; init; } = "";

    /// <summary>What was read of its row all the same.</summary>
    public EquatableArray<string> RowNames { get; init; }

    /// <summary>Whether the page ends there, and what stood behind it may be missing as well.</summary>
    public bool IsAtEnd { get; init; }

    /// <returns>Null where the finding is about something else.</returns>
    public static Gap? Of(string page, DiagnosticInfo finding, bool hasAction)
    {
        var leavesOut = DiagnosticCatalogue.LeavesPageOut(finding.Descriptor);
        var id = finding.Descriptor.Id;
        if (id == DiagnosticCatalogue.UnreadTable.Id && ProseParts.Contains(finding.Part)) return null;
        // Other forms than those of Markdown are read as they were meant; what stands behind the last line is not there.
        if (id == FormCatalogue.MalformedMarkdown.Id && !finding.IsAtEnd) return null;
        if (!leavesOut && !Parts.Contains(id) && !Rows.Contains(id) && !Broken.Contains(id) && !Doubts.Contains(id)) return null;
        return new(page, id, finding.Arguments, hasAction, leavesOut && !hasAction)
        {
            Part = hasAction && (Parts.Contains(id) || Broken.Contains(id)) ? finding.Part : "",
            RowNames = finding.RowNames,
            IsAtEnd = finding.IsAtEnd && Broken.Contains(id),
        };
    }

    /// <summary>A page that describes no action, though another version of it may: its words still name what it was about.</summary>
    /// <param name="isBlank">Whether nothing is made of the page, whatever stood there before.</param>
    public static Gap OfWords(string page, bool isBlank, IEnumerable<string> words) => new(
        page, DiagnosticCatalogue.PageWithoutAction.Id,
        words.Select(PageHints.OfAction).Concat(isBlank ? [page, PageHints.OfPage(page)] : []).Distinct().ToEquatable(), false, false);

    /// <summary>A file that cannot be read.</summary>
    public static Gap OfFile(string page) => new(page, DiagnosticCatalogue.UnreadableFile.Id, default, false, true);

    /// <summary>Whether a change may only look like one because of what cannot be read.</summary>
    /// <param name="isOld">Whether it is the old version's page.</param>
    /// <param name="others">What the other version has names for.</param>
    public bool MayCause(Change change, bool isOld, HashSet<string> others)
    {
        // A structure or an enumeration is named, wherever else it is used; what follows from its members has its page.
        var isMissing = isOld ? change.Rule.IsGain : change.Rule.IsLoss;
        if (Id == NoRows && Part.Length == 0)
            return isMissing && (Place.IsWithin(change.OldKey, Arguments[0]) || (Shapes.Any(change.Rule.Id.StartsWith) && change.Pages.Contains(Page)));
        // The codes that all operations share are on some page without an action.
        var isThere = change.Pages.Any(page => page == Page || (!HasAction && page == PageHints.OfPage(Page)))
            || (change.Pages.Count == 0 && !HasAction && change.Rule.Id.StartsWith("error-", StringComparison.Ordinal));
        if (!isThere) return false;
        // The tables of an operation are known by their part.
        if (Id == NoRows && Part.Length > 0 && !change.Pages.Contains(PageHints.OfAction(Arguments[0]))) return false;
        if (Id == FormCatalogue.ConflictMarker.Id) return IsInPart(change);
        // The second table may be that of a structure whose heading is gone.
        if (Id == FormCatalogue.AdjacentTables.Id && Place.IsWithin(change.NewKey, Arguments[0])) return true;
        if (Id == ProofreadingCatalogue.BrokenLink.Id && TypeWords.Any(change.Rule.Id.Contains) && change.Names.Any(RowNames.Contains)) return true;
        if (Id == FormCatalogue.CutText.Id) return TextWords.Any(change.Rule.Id.Contains) && change.Names.Any(IsOfRow);
        if (Contradictions.Contains(Id)) return RuleWords.Any(change.Rule.Id.Contains) && change.Names.Any(IsOfRow);
        if (IsSymptom) return isMissing && Arguments.Any(change.Pages.Contains);
        if (Rows.Contains(Id) || Broken.Contains(Id))
        {
            // Whatever is made of the row may not be what it says.
            if (change.Names.Any(IsOfRow)) return true;
            if (Rows.Contains(Id)) return false;
            // A row that has a name says what it was about, in whichever table it stands now; where nobody knows the name, it may have been cut off.
            if (!IsAtEnd && change.Names.Count > 0 && NamesOfRow.Any(others.Contains)) return false;
        }
        if (!isMissing || !IsInPart(change)) return false;
        // A sentence says rules of its member, which is there.
        if (Id == DiagnosticCatalogue.UnreadSentence.Id)
            return RuleWords.Any(change.Rule.Id.Contains) && Arguments.Any(argument => change.Names.Any(name => name == argument));
        return Id != ProofreadingCatalogue.BrokenLink.Id || change.Rule.Id.Contains("enumeration");
    }

    private IEnumerable<string> NamesOfRow => Arguments.Take(Broken.Contains(Id) ? 1 : Arguments.Count).Where(IsName).Concat(RowNames);

    private bool IsOfRow(string name) => (Broken.Contains(Id) ? NamesOfRow : Arguments.Concat(RowNames)).Contains(name);

    // A status or a header is none.
    private static bool IsName(string text) =>
        text.Length > 0 && text[0] is not (>= '0' and <= '9') && text.All(static c => c < 128 && (c == '_' || char.IsLetterOrDigit(c)));

    // What a table of one part would say is missing there, and in the structures that it leads to; where the page ends, in the parts behind as well.
    private bool IsInPart(Change change) => Part switch
    {
        "Request" => IsAtEnd || !Place.IsIn(change.Place, Place.Response, Place.Error),
        "Response" => !Place.IsIn(change.Place, Place.Request) && (IsAtEnd || !Place.IsIn(change.Place, Place.Error)),
        "Errors" => Place.IsIn(change.Place, Place.Error),
        _ => true,
    };

    private static HashSet<string> Ids(params Microsoft.CodeAnalysis.DiagnosticDescriptor[] descriptors) =>
        new(descriptors.Select(static descriptor => descriptor.Id), StringComparer.Ordinal);
}
