using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Sentences;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Description → constraints. A rule is made of a whole clause, and of nothing that stands beside a doubt.</summary>
/// <remarks>What no rule reads unambiguously stays prose: a validator that refuses a valid request is worse than none.</remarks>
internal static class ConstraintReader
{
    // Each clause of a rule is held against all others, and no description for people has more.
    private const int MostClauses = 500;

    private static readonly RuleForm[] Relations = [.. RequiredWhenForms.All, .. ExclusiveForms.All];

    private static readonly ClauseForms Texts = new([.. LengthForms.All, .. CharactersForm.All, CharactersForm.Composition, .. EdgesForm.All,
        .. DefaultForms.Names, new ValuesForm(areNumbers: false), .. Relations, .. RemarkForms.All]);

    private static readonly ClauseForms Lists = new([.. CountForms.All, .. UniqueForms.All, .. Relations, .. RemarkForms.All]);
    private static readonly ClauseForms Numbers =
        new([.. RangeForms.All, .. MultipleOfForms.All, .. DefaultForms.Numbers, new ValuesForm(areNumbers: true), .. Relations, .. RemarkForms.All]);
    private static readonly ClauseForms Truths = new([.. DefaultForms.Truths, .. Relations, .. RemarkForms.All]);
    private static readonly ClauseForms Others = new([.. UniqueForms.All, .. Relations, .. RemarkForms.All]);
    private static readonly ClauseForms Remarks = new(RemarkForms.All);

    /// <param name="name">The field on the wire.</param>
    /// <param name="values">What the description lists.</param>
    public static DescriptionReading Read(string name, DescriptionSentences description, TypeExpression type, EquatableArray<ValueDeclaration> values = default)
    {
        if (description.Overlong is { } beginning && (description.Topics & Topic.Rule) != 0) return new(default, [beginning], []);
        if (description.All.Count == 0) return DescriptionReading.Nothing;

        var kind = type.ArrayDepth > 0 ? null : PrimitiveTypes.KindOf(type.Name);
        var read = ReadClauses(name, description, FormsOf(type, kind, values), values);
        var rules = new List<Constraint>();
        var findings = new List<Contradiction>();
        if (read.Sentences.Sum(static sentence => sentence.Count) > MostClauses)
            return new(default, UnreadSentences.Of(description, read, type, kind, values.Count > 0), findings);
        // What speaks of pattern strings allows more than its rules say; they are understood, and hold for something else.
        if ((description.Topics & Topic.Veto) != 0) read.TakeAll();
        else
        {
            LimitRules.Read(read, type, kind, rules, findings);
            TextRules.Read(read, rules);
            ValueRules.Read(read, name, kind, values, rules, findings);
            QuotedValues.Check(read, rules);
            if (kind == TypeKind.Text && FormatRule.Read(description) is { } format) rules.Add(format);
            EncodedValue.Release(description, read, rules);
        }
        return new(rules.ToEquatable(), UnreadSentences.Of(description, read, type, kind, values.Count > 0), findings);
    }

    private static ReadDescription ReadClauses(
        string name, DescriptionSentences description, ClauseForms forms, EquatableArray<ValueDeclaration> values)
    {
        // The first clause is what the member is, unless it is a rule itself. It cannot be its own subject.
        var first = description.All[0];
        var untitled = new Subject(name, null);
        var clauses = ClauseReader.Read(first.Text, first.MayStateRule ? forms : Remarks, untitled);
        var hasTitle = clauses.Count > 0 && clauses[0] is { IsRead: false };
        var subject = hasTitle ? new Subject(name, first.Text) : untitled;

        var all = new List<List<Clause>>(description.All.Count) { clauses };
        foreach (var sentence in description.All.Skip(1)) all.Add(ClauseReader.Read(sentence.Text, sentence.MayStateRule ? forms : Remarks, subject));
        return new(description, subject, all, hasTitle, values);
    }

    private static ClauseForms FormsOf(TypeExpression type, TypeKind? kind, EquatableArray<ValueDeclaration> values)
    {
        if (type.ArrayDepth > 0) return Lists;
        switch (kind)
        {
            case TypeKind.Text:
                return values.Count > 0 ? new(DefaultForms.Of(values), Texts) : Texts;
            case TypeKind.Integer or TypeKind.Float or TypeKind.Decimal:
                return Numbers;
            case TypeKind.Boolean:
                return Truths;
            default:
                return Others;
        }
    }
}
