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

    private static readonly char[] ValueSeparators = [',', '，', '、', '/', '|', ';', '；'];

    // Headers that limit a number or a length, rather than list values.
    private static readonly string[] RangeWords = ["range", "范围"];
    private static readonly string[] ValueWords = ["value", "取值", "值"];

    // A cell that says what it limits needs no label; one below a label of another kind would be misread.
    private static readonly string[] LengthWords = ["character", "char", "letter", "byte", "字符", "字节", "字母", "个字", "位数", "length", "长度"];

    /// <summary>The description with the sentences that stand in columns of their own.</summary>
    public static RichText WithRules(Row row, TableLayout layout)
    {
        var description = layout.Text(row, Column.Description);
        foreach (var column in Columns)
            if (layout.Has(column) && layout.Text(row, column) is { IsBlank: false } cell && !NothingWords.Contains(cell.Flat.Trim('`', ' ')))
                description = Append(description, LabelOf(column, layout.HeaderOf(column), cell), cell);
        return description;
    }

    /// <summary>The description with the example that stands in a column of its own. It is no rule, and no sentence that one could be read from.</summary>
    public static RichText WithExample(RichText description, Row row, TableLayout layout) =>
        layout.Has(Column.Example) && layout.Text(row, Column.Example) is { IsBlank: false } cell && !NothingWords.Contains(cell.Flat.Trim('`', ' '))
            ? Append(description, IsChinese(layout.HeaderOf(Column.Example)) ? "示例：" : "Example: ", cell) : description;

    private static readonly Column[] Columns =
        [Column.Rule, Column.Value, Column.Length, Column.MinimumLength, Column.MaximumLength, Column.Minimum, Column.Maximum, Column.Default];

    /// <summary>Whether a cell says nothing but a number, or two of them.</summary>
    public static bool IsLimit(RichText cell) =>
        cell.Flat.Trim() is var text && (NothingWords.Contains(text)
            || (text.Any(char.IsDigit) && text.All(static c => char.IsDigit(c) || c is ' ' or ',' or '.' or '-' or '–' or '~' or '～' or '[' or ']')));

    private static string LabelOf(Column column, string header, RichText cell)
    {
        var isChinese = IsChinese(header);
        switch (column)
        {
            case Column.Default: return isChinese ? "默认值：" : "Default value: ";
            // "40" alone is the width of a column as often as a limit; what has words says itself what it is.
            case Column.Length: return !IsLimit(cell) ? "" : isChinese ? "长度：" : "Length: ";
            case Column.MinimumLength: return isChinese ? "最小长度：" : "Minimum length: ";
            case Column.MaximumLength: return isChinese ? "最大长度：" : "Maximum length: ";
            case Column.Minimum: return isChinese ? "最小值：" : "Minimum value: ";
            case Column.Maximum: return isChinese ? "最大值：" : "Maximum value: ";
        }
        if (AreConstants(cell)) return isChinese ? ChineseValues : EnglishValues;
        if (LengthWords.Any(word => TextSearch.Find(cell.Flat, word) >= 0) && cell.Flat.Any(char.IsDigit)) return "";
        if (RangeWords.Any(word => TextSearch.Find(header, word) >= 0)) return isChinese ? "取值范围：" : "Value range: ";
        return ValueWords.Any(word => TextSearch.Find(header, word) >= 0) || column == Column.Value ? (isChinese ? ChineseValues : EnglishValues) : "";
    }

    // "RADIO, LIGHT" and "`on` / `off`" are values below any header; words in lower case may say something of the field.
    private static bool AreConstants(RichText cell)
    {
        var isCode = cell.Lines.All(static line => line.Marks.Any(static mark => mark.Kind == MarkKind.Code));
        var parts = cell.Lines.SelectMany(static line => line.Text.Split(ValueSeparators)).Select(static part => part.Trim(' ', '`')).ToList();
        return parts.Count > 1 && parts.TrueForAll(part => part.Length > 0 && part.All(ListedValues.IsValueCharacter)
            && part.Any(char.IsLetter) && (isCode || !part.Any(char.IsLower)));
    }

    // "A<br>B", "A / B", "A | B" in a column of values: parted as a list in a sentence is.
    private static TextLine? Listed(RichText cell)
    {
        var parts = cell.Lines.Count > 1
            ? [.. cell.Lines.Select(static line => line.Text.Trim())]
            : cell.Lines[0].Text.Split(ValueSeparators).Select(static part => part.Trim()).ToList();
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
