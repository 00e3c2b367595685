using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing;

/// <summary>Rows of an error table → codes. A repeated row is taken once; spelling is kept, it is what the wire carries.</summary>
internal static class ErrorTableReader
{
    public static IEnumerable<ErrorDeclaration> Read(Table table, TableLayout layout)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var code = layout.Text(row, Column.Code).Flat.Replace(" ", "");
            if (code.Length == 0 || !seen.Add(code)) continue;

            var status = layout.Text(row, Column.Status).Flat;
            yield return new(code, IsStatus(status) ? int.Parse(status, System.Globalization.CultureInfo.InvariantCulture) : 0, layout.Text(row, Column.Description));
        }
    }

    private static bool IsStatus(string text) => text.Length == 3 && text[0] is >= '1' and <= '5' && text.All(c => c is >= '0' and <= '9');
}
