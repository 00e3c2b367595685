using System.Globalization;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Rows of an error table → codes. A repeated row is taken once; spelling is kept, it is what the wire carries.</summary>
/// <param name="areNumbers">Whether the service has no other codes than numbers.</param>
/// <param name="success">The code of a call that succeeded, which is no error; empty where there is none.</param>
internal sealed class ErrorTableReader(PageReport report, bool areNumbers, string success)
{
    // Slips that are known from published pages. What the wire carries is kept.
    private static readonly (string Wrong, string Right)[] Misspellings = [("_FILED_", "_FAILED_"), ("_SOLDOUT", "_SOLD_OUT"), ("OVER_LAP", "OVERLAP")];

    private static readonly HashSet<string> NothingWords = new(StringComparer.OrdinalIgnoreCase) { "-", "--", "—", "/", "无", "N/A", "None" };

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    // Whether a row of the table that is read says one.
    private bool saysStatus;

    // What the tables above say.
    private readonly Dictionary<string, int> statuses = new(StringComparer.Ordinal);

    private readonly List<(string Code, Microsoft.CodeAnalysis.Text.TextSpan Span)> taken = [];

    /// <summary>Whether a code was read.</summary>
    public bool Knows(string code) => statuses.ContainsKey(code);

    /// <summary>Reports the codes that read as slips, once all are read.</summary>
    public void ReportOdd()
    {
        var usual = taken.FirstOrDefault(static one => OddErrorCode.IsUsual(one.Code) && OddErrorCode.ReasonFor(one.Code) is null).Code;
        var unusual = taken.Count(static one => !OddErrorCode.IsUsual(one.Code));
        foreach (var (code, span) in taken)
        {
            var reason = OddErrorCode.ReasonFor(code)
                // One among others; where half of them are so, it is a form of the service.
                ?? (usual is not null && !OddErrorCode.IsUsual(code) && unusual * 2 <= taken.Count ? $"others are written as '{usual}'" : null);
            if (reason is not null) report.Add(ProofreadingCatalogue.OddErrorCode, span, code, reason);
        }
    }

    /// <param name="heading">What stands above the table: a status there holds for all rows that say none.</param>
    /// <param name="caption">What stands right above the table, null where nothing does: it says the status sooner than the heading.</param>
    public IEnumerable<ErrorRow> Read(TableLayout layout, string heading, Block? caption = null)
    {
        report.NoteRead(layout.Table);
        seen.Clear();
        var above = caption is Paragraph { Text.Lines.Count: 1 } paragraph && StatusLine.Read(PlainCharacters.Of(paragraph.Text.Flat)) is var (status, _, _)
            ? status : Math.Max(0, StatusCell.Read(heading));
        saysStatus = above == 0 && layout.Rows.Any(row => StatusCell.Read(layout.Text(row, Column.Status).Flat) > 0);
        foreach (var written in layout.Rows)
            if (!written.IsBlank && !CaptionRow.Is(written))
                foreach (var row in RowFit.Of(written, layout, report))
                    foreach (var error in ReadRow(row, layout, above)) yield return error;
    }

    /// <summary>Reads the codes of a cell, or of the beginning of a line.</summary>
    public IEnumerable<ErrorRow> ReadCodes(RichText cell, Microsoft.CodeAnalysis.Text.TextSpan span, int status, RichText description)
    {
        var (codes, unread) = ErrorCodes.In(cell);
        if (unread is not null) report.Add(FormCatalogue.MalformedErrorCode, span, unread);
        foreach (var code in codes)
        {
            if (code == success) continue;
            if (areNumbers && !ErrorCodes.IsNumber(code))
            {
                report.Add(FormCatalogue.MalformedErrorCode, span, code);
                continue;
            }
            if (!seen.Add(code))
            {
                report.Add(ProofreadingCatalogue.RepeatedErrorCode, span, code);
                continue;
            }
            taken.Add((code, span));
            if (!statuses.TryGetValue(code, out var other)) statuses[code] = status;
            else if (status != 0 && other != 0 && status != other)
                report.Add(ProofreadingCatalogue.OtherStatus, span, code, Text(status), Text(other), "a table above");
            if (Correct(code) is var correct && correct != code) report.Add(ProofreadingCatalogue.MisspeltErrorCode, span, code, correct);
            yield return new(new(code, status, description), span);
        }
    }

    private IEnumerable<ErrorRow> ReadRow(Row row, TableLayout layout, int above)
    {
        if (layout.Cell(row, Column.Code) is not { } cell || NothingWords.Contains(cell.Text.Flat) || StatusCell.IsClass(cell.Text.Flat)) return [];
        var status = StatusOf(row, layout, above);
        if (!cell.Text.IsBlank) return ReadCodes(cell.Text, cell.Span, status, layout.Text(row, Column.Description));
        // A row of strong nothing is blank, too.
        if (!layout.Text(row, Column.Description).IsBlank)
            report.Add(DiagnosticCatalogue.UnreadRow, row.Span, layout.Text(row, Column.Description).Flat, "it has no error code");
        return [];
    }

    private int StatusOf(Row row, TableLayout layout, int above)
    {
        if (layout.Cell(row, Column.Status) is not { } cell) return above;
        var status = StatusCell.Read(cell.Text.Flat);
        if (status < 0 || (saysStatus && cell.Text.IsBlank && layout.Cell(row, Column.Code) is { Text.IsBlank: false }))
            report.Add(FormCatalogue.MalformedStatus, cell.Span, cell.Text.Flat);
        return status switch { < 0 => 0, 0 => above, _ => status };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Correct(string code)
    {
        foreach (var (wrong, right) in Misspellings) code = code.Replace(wrong, right);
        return code;
    }
}
