using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Markdown.Repairs;

/// <summary>What a page has broken, and was read as if it were whole.</summary>
internal enum RepairKind
{
    BlankLineInTable,
    CommentInTable,
    SeparatorMissing,
    SeparatorMalformed,
    FullWidthBars,
    CellOverLines,
    DoubledCarriageReturns,
    FenceUnclosed,
    ExampleUnfenced,
    ConflictMarker,
    DrawnTable,
    TableInCode,
    CommentUnclosed,
    CodeCommentUnclosed,
    TableInHtml,
}

/// <param name="Span">Where it stands in the page's text.</param>
internal readonly record struct Repair(RepairKind Kind, TextSpan Span);

/// <summary>A page in the form that Markdown knows.</summary>
/// <param name="Text">The page itself where nothing is broken.</param>
internal sealed record RepairedPage(string Text, OffsetMap Offsets, IReadOnlyList<Repair> Repairs)
{
    /// <summary>Takes each kind of damage in turn: what a conflict left, code, comments, headings written in HTML, tables.</summary>
    public static RepairedPage Of(string page)
    {
        var repairs = new List<Repair>();
        var text = LineEnds.Single(page, repairs);
        var lines = PageLines.Of(text);
        if (lines.IsPlain) return new(text, OffsetMap.Same, repairs);

        var edits = new TextEdits();
        ConflictMarkers.TakeOut(lines, edits, repairs);
        FenceRepair.Apply(lines, edits, repairs);
        CommentRepair.Apply(lines, edits, repairs);
        HtmlHeadings.Apply(lines, edits);
        IndentedTables.Apply(lines, edits, repairs);
        DrawnTables.Apply(lines, edits, repairs);
        TableRepair.Apply(lines, edits, repairs);
        repairs.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        var (repaired, offsets) = edits.Apply(text);
        return new(repaired, offsets, repairs);
    }
}
