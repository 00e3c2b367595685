using ZecGen.Generator.Collections;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Columns that say of a field what other pages say in its description: its default, its range or values, an example. They become lines of
/// it.</summary>
internal static class ExtraColumns
{
    private const char FirstIdeograph = '\u2E80';

    private const string ChineseValues = "可选值：";
    private const string EnglishValues = "Valid values: ";

    // What a cell says that has nothing to say; an empty text is none.
    private static readonly HashSet<string> NothingWords =
        new(StringComparer.OrdinalIgnoreCase) { "", "-", "--", "—", "–", "/", "\\", "无", "N/A", "NA", "None", "null", "nil", "\"\"", "''" };

    // Headers that limit a number or a length, rather than list values.
    private static readonly string[] RangeWords = ["range", "范围"];
    private static readonly string[] ValueWords = ["value", "取值", "值"];

    /// <summary>The description with the sentences that stand in columns of their own.</summary>
    public static RichText WithRules(Row row, TableLayout layout)
    {
        var description = layout.Text(row, Column.Description);
        foreach (var column in Columns)
            if (layout.Has(column) && layout.Text(row, column) is { IsBlank: false } cell && !NothingWords.Contains(cell.Flat.Trim('`', ' ')))
                description = Append(description, LabelOf(column, layout.HeaderOf(column)), cell);
        return description;
    }

    /// <summary>The description with the example that stands in a column of its own. It is no rule, and no sentence that one could be read from.</summary>
    public static RichText WithExample(RichText description, Row row, TableLayout layout) =>
        layout.Has(Column.Example) && layout.Text(row, Column.Example) is { IsBlank: false } cell && !NothingWords.Contains(cell.Flat.Trim('`', ' '))
            ? Append(description, IsChinese(layout.HeaderOf(Column.Example)) ? "示例：" : "Example: ", cell) : description;

    private static readonly Column[] Columns = [Column.Rule, Column.Value, Column.Default];

    private static string LabelOf(Column column, string header)
    {
        if (column == Column.Default) return IsChinese(header) ? "默认值：" : "Default value: ";
        if (RangeWords.Any(word => TextSearch.Find(header, word) >= 0)) return IsChinese(header) ? "取值范围：" : "Value range: ";
        return ValueWords.Any(word => TextSearch.Find(header, word) >= 0) || column == Column.Value ? (IsChinese(header) ? ChineseValues : EnglishValues) : "";
    }

    // "A<br>B", "A / B", "A | B" in a column of values: parted as a list in a sentence is.
    private static TextLine? Listed(RichText cell)
    {
        var parts = cell.Lines.Count > 1
            ? [.. cell.Lines.Select(static line => line.Text.Trim())]
            : cell.Lines[0].Text.Split(['/', '|']).Select(static part => part.Trim()).ToList();
        return parts.Count > 1 && parts.TrueForAll(static part => part.Length > 0 && part.Trim('`').All(ListedValues.IsValueCharacter))
            ? new(string.Join(", ", parts), false, default)
            : null;
    }

    private static bool IsChinese(string header) => header.Any(static c => c >= FirstIdeograph);

    private static bool IsOfValues(string label) => label is ChineseValues or EnglishValues;

    // A list of several lines stands below its label.
    private static RichText Append(RichText description, string label, RichText cell)
    {
        if (IsOfValues(label) && Listed(cell) is { } list) return new(description.Lines.Append(Labelled(label, list)).ToEquatable());
        IEnumerable<TextLine> lines = cell.Lines.Count == 1 && !cell.Lines[0].IsItem
            ? [Labelled(label, cell.Lines[0])]
            : label.Length == 0 ? cell.Lines : [new TextLine(label.TrimEnd(' '), false, default), .. cell.Lines];
        return new(description.Lines.Concat(lines).ToEquatable());
    }

    private static TextLine Labelled(string label, TextLine line) =>
        line with { Text = label + line.Text, Marks = line.Marks.Map(mark => mark with { Start = mark.Start + label.Length }) };
}
