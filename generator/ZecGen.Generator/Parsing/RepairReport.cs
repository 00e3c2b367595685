using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Markdown.Repairs;

namespace ZecGen.Generator.Parsing;

/// <summary>What had to be repaired before a page could be read → findings.</summary>
internal static class RepairReport
{
    /// <param name="headless">Where tables stand that have no header: that they lack what should stand below it is no news.</param>
    /// <param name="isRead">Whether anything was read from the page: the tables of a guide are its own affair.</param>
    public static void Add(IReadOnlyList<Repair> repairs, bool isRead, IReadOnlyList<TextSpan> headless, PageReport report)
    {
        foreach (var repair in repairs)
        {
            if (repair.Kind == RepairKind.ConflictMarker) report.Add(FormCatalogue.ConflictMarker, repair.Span);
            else if (repair.Kind == RepairKind.FenceUnclosed) report.Add(FormCatalogue.UnclosedFence, repair.Span);
            else if (repair.Kind == RepairKind.SeparatorMissing && headless.Any(table => table.IntersectsWith(repair.Span))) continue;
            else if (isRead && Words(repair.Kind) is var (problem, fix)) report.Add(FormCatalogue.MalformedMarkdown, repair.Span, problem, fix);
        }
    }

    private static (string Problem, string Fix) Words(RepairKind kind) => kind switch
    {
        RepairKind.BlankLineInTable => ("A blank line cuts this row off from its table", "take the line out"),
        RepairKind.CommentInTable => ("A comment cuts this row off from its table", "put the comment above or below the table"),
        RepairKind.SeparatorMissing => ("The table has no line '| --- | --- |' below its header", "add it"),
        RepairKind.SeparatorMalformed => ("The line below the header is no '| --- | --- |' with as many columns as the header", "correct it"),
        RepairKind.DrawnTable => ("The borders of this table are drawn with '+' and '-'", "write '| --- | --- |' below the header, and no other border"),
        RepairKind.CommentUnclosed => ("The comment that begins here is never closed, and would hide the rest of the page", "write '-->' behind it"),
        RepairKind.TableInCode => ("The table stands in a code block, or as far from the margin as one", "take the fence or the blanks out"),
        RepairKind.FullWidthBars => ("The row has full-width bars", "write '|' between its cells"),
        RepairKind.CellOverLines => ("A cell of this row goes on over several lines, which ends the row in Markdown", "write <br> instead of line breaks"),
        RepairKind.DoubledCarriageReturns => ("The line ends with two carriage returns", "save the page with the line ends of one system"),
        _ => ("The example stands outside a code block", "put '```' above and below it"),
    };
}
