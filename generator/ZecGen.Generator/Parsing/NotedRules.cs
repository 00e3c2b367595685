using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Constraints;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing;

/// <summary>Holds the rules of a description against what the page says of the field elsewhere: <c>Note: depth may also be -1.</c></summary>
internal sealed class NotedRules(FieldNotes notes, PageReport report)
{
    // Each of them reads the description once more.
    private const int MostTries = 8;

    /// <param name="cells">Of the field's row.</param>
    /// <returns>The rules that nothing takes back, and the description with the sentences that took one back.</returns>
    public (DescriptionReading Reading, RichText Description) Check(
        DescriptionReading reading, string name, RichText description, TypeExpression type, EquatableArray<ValueDeclaration> values,
        IEnumerable<RichText> cells)
    {
        var (constraints, noted) = (reading.Constraints, description);
        var (numbers, tries) = (NumbersIn(description), 0);
        foreach (var (said, isSubject, isBeyond) in notes.Of(name, cells))
        {
            if (constraints.Count == 0) break;
            if (!isBeyond && !said.Exemption.MayLetIn(isSubject, numbers)) continue;
            var line = new TextLine(said.Sentence, IsItem: false, default);
            var kept = isBeyond || tries++ == MostTries ? default : Kept(name, description, line, type, values);
            if (constraints.All(kept.Contains)) continue;
            constraints = constraints.Where(kept.Contains).ToEquatable();
            noted = new(noted.Lines.Append(line).ToEquatable());
            report.Add(DiagnosticCatalogue.UnreadSentence, said.Span, FieldReader.Shorten(said.Sentence), name);
        }
        return (reading with { Constraints = constraints }, noted);
    }

    private static EquatableArray<Constraint> Kept(
        string name, RichText description, TextLine line, TypeExpression type, EquatableArray<ValueDeclaration> values) =>
        ConstraintReader.Read(name, DescriptionSentences.Of(new(description.Lines.Append(line).ToEquatable())), type, values).Constraints;

    private static HashSet<decimal> NumbersIn(RichText description)
    {
        var numbers = new HashSet<decimal>();
        foreach (var line in description.Lines)
            foreach (var token in new SentenceText(line.Text).Tokens)
                if (token.Kind == TokenKind.Number) numbers.Add(token.Value);
        return numbers;
    }
}
