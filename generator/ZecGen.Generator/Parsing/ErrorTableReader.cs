using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing;

/// <summary>Rows of an error table → codes. A repeated row is taken once; spelling is kept, it is what the wire carries.</summary>
internal static class ErrorTableReader
{
    // Slips that are known from published pages. What the wire carries is kept.
    private static readonly (string Wrong, string Right)[] Misspellings = [("_FILED_", "_FAILED_"), ("_SOLDOUT", "_SOLD_OUT"), ("OVER_LAP", "OVERLAP")];

    public static IEnumerable<ErrorRow> Read(Table table, TableLayout layout, PageReport report)
    {
        report.NoteRead(table);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (layout.Cell(row, Column.Code) is not { } cell) continue;
            foreach (var code in CodesOf(cell.Text))
            {
                if (!seen.Add(code))
                {
                    report.Add(ProofreadingCatalogue.RepeatedErrorCode, cell.Span, code);
                    continue;
                }
                if (Correct(code) is var correct && correct != code) report.Add(ProofreadingCatalogue.MisspeltErrorCode, cell.Span, code, correct);
                yield return new(new(code, StatusOf(layout.Text(row, Column.Status).Flat), layout.Text(row, Column.Description)), cell.Span);
            }
        }
    }

    // Nearly always one; a cell may have several, one below the other, and a remark behind.
    private static IEnumerable<string> CodesOf(RichText cell)
    {
        foreach (var line in cell.Lines)
        {
            var text = PlainCharacters.Of(line.Text).Replace("_ ", "_").Replace(" _", "_");
            var end = 0;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '.' or '-')) end++;
            if (end > 0) yield return text.Substring(0, end);
        }
    }

    private static string Correct(string code)
    {
        foreach (var (wrong, right) in Misspellings) code = code.Replace(wrong, right);
        return code;
    }

    // "404", "404 Not Found", "HTTP 404"
    private static int StatusOf(string cell)
    {
        var text = PlainCharacters.Of(cell);
        var start = text.IndexOfAny(['1', '2', '3', '4', '5']);
        if (start < 0 || (start > 0 && char.IsLetterOrDigit(text[start - 1]))) return 0;
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return end - start == 3 && int.TryParse(text.Substring(start, 3), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var status) ? status : 0;
    }
}
