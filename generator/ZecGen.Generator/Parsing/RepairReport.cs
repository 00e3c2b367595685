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
        RepairKind.BlankLineInTable => ("A blank line separates this row from its table", "remove the line"),
        RepairKind.CommentInTable => ("A comment separates this row from its table", "move the comment above or below the table"),
        RepairKind.SeparatorMissing => ("The table has no line '| --- | --- |' below its header", "add one, with as many columns as the header"),
        RepairKind.SeparatorMalformed => ("The line below the header is not '| --- | --- |' with as many columns as the header", "correct it"),
        RepairKind.DrawnTable => ("The borders of this table are drawn with '+' and '-'", "write '| --- | --- |' below the header, and no other border"),
        RepairKind.CommentUnclosed => ("The comment that begins here is never closed, and would hide the rest of the page", "add '-->' after it"),
        RepairKind.CodeCommentUnclosed => ("The comment that begins here is never closed, and would hide the rest of the page", "add '*/}' after it"),
        RepairKind.TableInHtml => ("The table stands directly below an HTML tag, which makes it a part of the HTML", "add a blank line above it"),
        RepairKind.TableInCode => ("The table is in a code block, or indented like one", "remove the fence or the indentation"),
        RepairKind.FullWidthBars => ("The row has full-width bars", "separate its cells with '|'"),
        RepairKind.CellOverLines => ("A cell of this row spans several lines, which ends the row in Markdown", "use <br> instead of line breaks"),
        RepairKind.DoubledCarriageReturns => ("The line ends with two carriage returns", "save the page with consistent line endings"),
        _ => ("The example is outside a code block", "add '```' above and below it"),
    };
}
