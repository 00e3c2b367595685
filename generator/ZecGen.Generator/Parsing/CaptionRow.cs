using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>Rows that group the rows below them and say nothing else: <c>| **Optional** | | | |</c>. What is not marked as a caption may be a row
/// that lost its cells.</summary>
internal static class CaptionRow
{
    /// <summary>Whether all of a row is a caption: one cell says something, and it is no name, status or code that lost the cells beside it.</summary>
    public static bool Is(Row row)
    {
        // Nearly all rows say something in their second cell.
        if (row.Cells.Count > 1 && !row.Cells[1].Text.IsBlank) return false;
        var text = row.Cells[0].Text;
        if (text.IsBlank || row.Cells.Skip(1).Any(static cell => !cell.Text.IsBlank)) return false;
        var flat = text.Flat;
        if (flat.Any(static c => c is '_' or '.' or '[' or >= '0' and <= '9')) return false;
        return (flat.IndexOf(' ') < 0 && RequiredCell.SpeaksForItself(flat)) || (IsStrong(text) && (char.IsUpper(flat[0]) || !NameCell.Of(text).IsName));
    }

    private static bool IsStrong(RichText text) =>
        text.Lines.All(static line => line.Marks.Any(mark => mark.Kind == MarkKind.Strong && mark.Length == line.Text.Length));
}
