using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Parsing.Constraints;

namespace ZecGen.Generator.Parsing;

/// <summary>Rows of a parameter or structure table → fields.</summary>
internal static class FieldReader
{
    private const int LongestQuote = 200;

    private static readonly HashSet<string> YesWords = new(StringComparer.Ordinal) { "是", "必选", "必填", "yes", "y", "true", "required" };

    /// <param name="isAnswer">Whether the table is of a response, whose sentences are no rules.</param>
    public static EquatableArray<FieldDeclaration> Read(Table table, TableLayout layout, PageReport report, bool isAnswer = false)
    {
        var fields = new List<FieldDeclaration>(table.Rows.Count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (row.IsBlank || layout.Cell(row, Column.Name) is not { Text.IsBlank: false } nameCell) continue;

            var name = nameCell.Text.Flat;
            var isMarked = DeprecationReader.TakeMark(ref name);
            if (name.Length == 0) continue;
            if (char.IsUpper(name[0])) report.Add(ProofreadingCatalogue.UnusualName, nameCell.Span, name);
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

    // Most cells are written as in the table; no key has to be made of those.
    private static bool IsYes(string cell) => cell.Length > 0 && (YesWords.Contains(cell) || YesWords.Contains(WordKey.Of(cell)));

    private static FieldDeclaration ReadField(string name, bool isMarked, Cell nameCell, Row row, TableLayout layout, Statements statements)
    {
        var type = TypeExpressionParser.Parse(layout.Text(row, Column.Type));
        var description = layout.Text(row, Column.Description);
        return new(
            new(name, type, description.Links, ListedValues.Read(description, type), ConstraintReader.Read(name, statements, type)),
            nameCell.Span,
            IsYes(layout.Text(row, Column.Required).Flat),
            layout.Cell(row, Column.Type)?.Span ?? row.Span,
            description,
            DeprecationReader.Read(description, statements.Signs, isMarked));
    }
}
