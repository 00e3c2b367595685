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

    // The same where a response has one code that says whether the call succeeded.
    private static readonly string[] WordsOfResponses = ["return code", "status code", "返回码", "状态码"];

    /// <summary>A page with usual headers above such columns.</summary>
    /// <param name="path">Of the page, with forward slashes: the name of its file may say what its title does not.</param>
    public static Document Name(Document document, PageForm form, string path)
    {
        var below = new HashSet<Section>(Below(document, form, path));
        return below.Count == 0 ? document : document with
        {
            Sections = [.. document.Sections.Select(section => !below.Contains(section) || !section.Blocks.Any(static block => block is Table) ? section
                : section with { Blocks = [.. section.Blocks.Select(block => block is Table table ? Name(table, form) : block)] })],
        };
    }

    /// <summary>The sections of a page that have codes, in their order: those whose headings say so, and those below these.</summary>
    public static IEnumerable<Section> Below(Document document, PageForm form, string path)
    {
        var isOfCodes = form is { HasNumericCodes: true, HasRoutes: false }
            && !document.Sections.Any(static section => ClassifiedSection.KindOf(section) is SectionKind.Request or SectionKind.Response);
        var all = isOfCodes && SaysCodes(FileOf(path), isOfCodes);
        var level = int.MaxValue;
        foreach (var section in document.Sections)
        {
            var heading = HeadingText.Of(section.Heading.Flat);
            if (!IsOfStatuses(heading, form) && SaysCodes(heading, isOfCodes)) level = Math.Min(level, section.Level);
            else if (section.Level <= level) level = int.MaxValue;
            if (all || level < int.MaxValue) yield return section;
        }
    }

    // What HTTP itself says is no code of the service.
    private static bool SaysCodes(string heading, bool isOfCodes) =>
        Words.Any(word => TextSearch.Find(heading, word) >= 0) || SectionWords.Classify(heading).Kind == SectionKind.Errors
        || (isOfCodes && TextSearch.Find(heading, "HTTP") < 0 && WordsOfResponses.Any(word => TextSearch.Find(heading, word) >= 0));

    /// <summary>The number that a sentence calls an error code; null where it calls none so.</summary>
    public static string? CodeSaidIn(string text, int fewestDigits)
    {
        foreach (var word in Words)
        {
            if (TextSearch.Find(text, word) is not (>= 0 and var at)) continue;
            var rest = text.Substring(at + word.Length).TrimStart('s', ' ', ':', '：', '"', '“', '`', '为', '是');
            var end = 0;
            while (end < rest.Length && rest[end] is >= '0' and <= '9') end++;
            if (end >= fewestDigits) return rest.Substring(0, end);
        }
        return null;
    }

    // "error_code.md"
    private static string FileOf(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return (name.LastIndexOf('.') is > 0 and var end ? name.Substring(0, end) : name).Replace('_', ' ').Replace('-', ' ');
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
