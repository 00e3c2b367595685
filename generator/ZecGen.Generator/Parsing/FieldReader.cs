using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Constraints;

namespace ZecGen.Generator.Parsing;

/// <summary>Rows of a parameter or structure table → fields.</summary>
internal static class FieldReader
{
    private const int LongestQuote = 200;

    private static readonly HashSet<string> YesWords = new(StringComparer.Ordinal) { "是", "必选", "必填", "必须", "必需", "必传", "yes", "y", "true", "required", "mandatory", "m", "√", "✓", "✔", "✅" };

    private static readonly HashSet<string> NoWords = new(StringComparer.Ordinal) { "否", "no", "n", "false" };

    // What people put into a cell that has nothing to say.
    private static readonly HashSet<string> NothingWords = new(StringComparer.Ordinal) { "", "-", "--", "—", "/", "无", "N/A", "None", "none" };

    /// <param name="isAnswer">Whether the table is of a response, whose sentences are no rules.</param>
    public static EquatableArray<FieldDeclaration> Read(Table table, TableLayout layout, PageReport report, bool isAnswer = false)
    {
        var fields = new List<FieldDeclaration>(table.Rows.Count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (row.IsBlank || layout.Cell(row, Column.Name) is not { Text.IsBlank: false } nameCell) continue;

            var name = PlainCharacters.Of(nameCell.Text.Flat);
            var isMarked = DeprecationReader.TakeMark(ref name);
            name = WithoutRemark(name);
            if (name.Length == 0) continue;
            if (SaysNothing(layout.Text(row, Column.Type)) && (!Identifiers.IsName(name) || SaysNothing(layout.Text(row, Column.Description))))
            {
                // A caption between the rows, or "None" where there are no parameters.
                if (!NothingWords.Contains(name)) report.Add(DiagnosticCatalogue.UnreadRow, nameCell.Span, name);
                continue;
            }
            if (char.IsUpper(name[0]) || name.IndexOf('_') >= 0) report.Add(ProofreadingCatalogue.UnusualName, nameCell.Span, name);
            if (!names.Add(name))
            {
                report.Add(DiagnosticCatalogue.DuplicateName, nameCell.Span, name);
                continue;
            }
            var statements = Statements.Of(layout.Text(row, Column.Description));
            var field = ReadField(name, isMarked, nameCell, row, layout, statements);
            fields.Add(field);
            if (isAnswer || field.Values.Count > 0) continue;
            foreach (var sentence in UnreadSentences.Of(field, statements))
                report.Add(DiagnosticCatalogue.UnreadSentence, layout.Cell(row, Column.Description)!.Span, Shorten(sentence), name);
        }
        return fields.ToEquatable();
    }

    private static string Shorten(string sentence) => sentence.Length <= LongestQuote ? sentence : sentence.Substring(0, LongestQuote) + "…";

    // "size*", "size (GB)"
    private static string WithoutRemark(string name)
    {
        if (Identifiers.IsName(name)) return name;
        var bare = name.TrimEnd('*', ' ');
        if (bare.Length > 0 && bare[bare.Length - 1] == ')' && bare.IndexOf('(') is var open and > 0) bare = bare.Substring(0, open).TrimEnd();
        return Identifiers.IsName(bare) ? bare : name;
    }

    private static bool SaysNothing(RichText cell) => NothingWords.Contains(cell.Flat);

    private static bool IsRequired(Row row, TableLayout layout) =>
        layout.Has(Column.Required) ? Says(YesWords, layout.Text(row, Column.Required).Flat) : Says(NoWords, layout.Text(row, Column.Optional).Flat);

    // Most cells are written as in the table; no key has to be made of those.
    private static bool Says(HashSet<string> words, string cell) => cell.Length > 0 && (words.Contains(cell) || words.Contains(WordKey.Of(cell)));

    private static FieldDeclaration ReadField(string name, bool isMarked, Cell nameCell, Row row, TableLayout layout, Statements statements)
    {
        var type = TypeExpressionParser.Parse(layout.Text(row, Column.Type));
        var description = layout.Text(row, Column.Description);
        var values = ListedValues.Read(description, type, statements.Signs);
        return new(
            new(name, IsRequired(row, layout), type, description.Links, values, ConstraintReader.Read(name, statements, type, values)),
            nameCell.Span,
            layout.Cell(row, Column.Type)?.Span ?? row.Span,
            description,
            DeprecationReader.Read(description, statements.Signs, isMarked));
    }
}
