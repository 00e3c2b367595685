using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing;

/// <summary>Rows of an error table → codes. A repeated row is taken once; spelling is kept, it is what the wire carries.</summary>
internal static class ErrorTableReader
{
    // Slips that are known from published pages. What the wire carries is kept.
    private static readonly (string Wrong, string Right)[] Misspellings = [("_FILED_", "_FAILED_"), ("_SOLDOUT", "_SOLD_OUT"), ("OVER_LAP", "OVERLAP")];

    public static IEnumerable<ErrorRow> Read(Table table, TableLayout layout, PageReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (layout.Cell(row, Column.Code) is not { } cell || cell.Text.Flat.Replace(" ", "") is not { Length: > 0 } code) continue;
            if (!seen.Add(code))
            {
                report.Add(ProofreadingCatalogue.RepeatedErrorCode, cell.Span, code);
                continue;
            }
            if (Correct(code) is var correct && correct != code) report.Add(ProofreadingCatalogue.MisspeltErrorCode, cell.Span, code, correct);

            var status = layout.Text(row, Column.Status).Flat;
            yield return new(new(code, IsStatus(status) ? int.Parse(status, System.Globalization.CultureInfo.InvariantCulture) : 0, layout.Text(row, Column.Description)), cell.Span);
        }
    }

    private static string Correct(string code)
    {
        foreach (var (wrong, right) in Misspellings) code = code.Replace(wrong, right);
        return code;
    }

    private static bool IsStatus(string text) => text.Length == 3 && text[0] is >= '1' and <= '5' && text.All(c => c is >= '0' and <= '9');
}
