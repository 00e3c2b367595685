using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Rows of value tables (<c>状态值 | 状态说明</c>) → values of an enumeration.</summary>
internal static class ValueTableReader
{
    /// <param name="owner">What has the values, for messages.</param>
    public static EquatableArray<ValueRow> Read(IReadOnlyList<TableLayout> tables, string owner, PageReport report)
    {
        var values = new List<ValueRow>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var layout in tables)
            foreach (var row in layout.Rows.SelectMany(written => RowFit.Of(written, layout, report)))
            {
                var description = layout.Text(row, Column.Description);
                if (layout.Text(row, Column.Value).Flat is not { Length: > 0 } text)
                {
                    if (!description.IsBlank) report.Add(DiagnosticCatalogue.UnreadRow, row.Span, description.Flat, "it has no value");
                    continue;
                }
                // "RUNNING / STARTED"
                if (!IsValue(text) && text.Split(Between).ToList() is { Count: > 1 } several && several.TrueForAll(static part => IsValue(part.Trim(' '))))
                {
                    report.Add(FormCatalogue.MalformedMarkdown, layout.Cell(row, Column.Value)!.Span, $"The cell '{text}' has several values",
                        "give each a row of its own");
                    foreach (var part in several)
                        if (seen.Add(part.Trim(' '))) values.Add(new(new(part.Trim(' '), description), layout.Cell(row, Column.Value)!.Span));
                    continue;
                }
                // Two cells that changed places.
                if (!IsValue(text) && !ListedValues.IsCodeValue(layout.Text(row, Column.Value)) && IsValue(description.Flat))
                    report.Add(DiagnosticCatalogue.UnreadRow, row.Span, description.Flat, $"'{text}' is in the place of the value");
                else if (seen.Add(text)) values.Add(new(new(text, description), layout.Cell(row, Column.Value)!.Span));
                else report.Add(FormCatalogue.RepeatedValue, layout.Cell(row, Column.Value)!.Span, text, owner);
            }
        return values.ToEquatable();
    }

    private static readonly char[] Between = ['/', '|', ',', '，', '、'];

    private static bool IsValue(string text) => text.Length > 0 && text.All(ListedValues.IsValueCharacter);

    /// <summary>
    /// The values of a table of two columns whose header says nothing of values, or of one column whose header does: each row begins with one word.
    /// </summary>
    public static EquatableArray<ValueRow> Assume(TableLayout layout)
    {
        if (layout.Rows.Count < 2 || (layout.Width != 2 && !(layout.Width == 1 && layout.ColumnAt(0) is Column.Value or Column.Status))) return default;
        if (AreMembers(layout)) return default;
        var values = new List<ValueRow>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in layout.Rows)
        {
            if (row.IsBlank) continue;
            var text = row.Cells[0].Text.Flat;
            if (text.Length == 0 || !text.All(ListedValues.IsValueCharacter) || !seen.Add(text)) return default;
            values.Add(new(new(text, layout.Width > 1 ? row.Cells[1].Text : RichText.Empty), row.Cells[0].Span));
        }
        return values.ToEquatable();
    }

    // "Parameter | Description" of a structure that tells no types: a header that says "Name" may be one of values.
    private static bool AreMembers(TableLayout layout) =>
        layout.ColumnAt(0) is Column.Name && layout.Table.Header.Cells[0].Text.Flat is var header
        && Members.Any(word => TextSearch.Find(header, word) >= 0)
        && layout.Rows.Any(static row => row.Cells[0].Text.Flat.Any(char.IsLower));

    private static readonly string[] Members = ["param", "field", "propert", "member", "参数", "字段", "属性", "成员"];
}
