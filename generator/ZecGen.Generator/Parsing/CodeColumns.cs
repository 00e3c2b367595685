using System.Globalization;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Tables of error codes whose headers do not say so: below a heading of errors, the column whose cells are all codes has the codes, whatever it
/// is called.</summary>
internal static class CodeColumns
{
    // Fewer digits may be a count of something.
    private const int FewestDigits = 3;

    // What the heading of a list of codes has, on a page that has nothing else.
    private static readonly string[] Words = ["error code", "错误码", "错误代码"];

    /// <summary>A page with usual headers above such columns.</summary>
    public static Document Name(Document document, PageForm form)
    {
        var below = new HashSet<Section>(Below(document, form));
        return below.Count == 0 ? document : document with
        {
            Sections = [.. document.Sections.Select(section => !below.Contains(section) || !section.Blocks.Any(static block => block is Table) ? section
                : section with { Blocks = [.. section.Blocks.Select(block => block is Table table ? Name(table, form) : block)] })],
        };
    }

    /// <summary>The sections of a page that have codes, in their order: those whose headings say so, and those below these.</summary>
    public static IEnumerable<Section> Below(Document document, PageForm form)
    {
        var level = int.MaxValue;
        foreach (var section in document.Sections)
        {
            var heading = HeadingText.Of(section.Heading.Flat);
            if (!IsOfStatuses(heading, form)
                && (Words.Any(word => TextSearch.Find(heading, word) >= 0) || SectionWords.Classify(heading).Kind == SectionKind.Errors))
                level = Math.Min(level, section.Level);
            else if (section.Level <= level) level = int.MaxValue;
            if (level < int.MaxValue) yield return section;
        }
    }

    /// <summary>Whether a heading speaks of what HTTP itself says, beside codes that are numbers as well.</summary>
    public static bool IsOfStatuses(string heading, PageForm form) =>
        form.HasNumericCodes && form.HasRoutes && heading.IndexOf("HTTP", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether a cell is a code and nothing else.</summary>
    public static bool IsCode(RichText cell, PageForm form) => form.HasNumericCodes
        ? ErrorCodes.In(cell) is { Unread: null, Codes: { Count: > 0 } codes } && codes.All(ErrorCodes.IsNumber)
            && !(form.HasRoutes && codes.All(static code => StatusCell.Read(code) > 0))
        : ColumnEvidence.AreCodes([cell]);

    /// <summary>Whether a cell is a code wherever it stands, and no count of anything.</summary>
    public static bool IsPlainCode(RichText cell, PageForm form) =>
        IsCode(cell, form) && (!form.HasNumericCodes || cell.Flat.Count(char.IsDigit) >= FewestDigits);

    private static Table Name(Table table, PageForm form)
    {
        var layout = TableLayout.Of(table);
        if (layout.Kind is TableKind.Errors or TableKind.Fields || table.Header.Width < 2 || CodesOf(table, form) is not (>= 0 and var codes)) return table;
        var text = layout.Has(Column.Description) ? -1 : TextOf(table, codes);
        return table with
        {
            Header = table.Header with
            {
                Cells =
                [
                    .. table.Header.Cells.Select(
                        (cell, at) => at == codes ? Named(cell, Column.Code) : at == text ? Named(cell, Column.Description) : cell),
                ],
            },
        };
    }

    private static Cell Named(Cell cell, Column column) => cell with { Text = new([new(ColumnWords.NameOf(column), IsItem: false, default)]) };

    private static int CodesOf(Table table, PageForm form)
    {
        for (var at = 0; at < table.Header.Width; at++)
        {
            var cells = CellsOf(table, at);
            var codes = cells.Where(cell => IsCode(cell, form)).ToList();
            // An odd code takes no table of numbers with it.
            if (codes.Count == 0 || (form.HasNumericCodes ? codes.Count * 2 <= cells.Count : codes.Count < cells.Count)) continue;
            if (!form.HasNumericCodes || (at == 0 ? !CountsRows(cells) : codes.TrueForAll(cell => IsPlainCode(cell, form))))
                return at;
        }
        return -1;
    }

    // The column that says most.
    private static int TextOf(Table table, int codes)
    {
        var (best, most) = (-1, 0);
        for (var at = 0; at < table.Header.Width; at++)
            if (at != codes && CellsOf(table, at).Sum(static cell => cell.Flat.Length) is var length && length > most) (best, most) = (at, length);
        return best;
    }

    private static List<RichText> CellsOf(Table table, int at) =>
        [.. table.Rows.Where(row => at < row.Cells.Count && !row.IsBlank).Select(row => row.Cells[at].Text)];

    private static bool CountsRows(List<RichText> cells)
    {
        for (var at = 0; at < cells.Count; at++)
            if (cells[at].Flat != (at + 1).ToString(CultureInfo.InvariantCulture)) return false;
        return true;
    }
}
