using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>What the same table says in another language: its rules count too, and where they contradict the wider one holds.</summary>
internal sealed class Translations(Page page, List<DiagnosticInfo> findings)
{
    /// <summary>The rules of a field in all languages.</summary>
    /// <param name="row">Its place in the table.</param>
    /// <param name="others">The same table in other languages.</param>
    public EquatableArray<Constraint> Merge(FieldDeclaration field, int row, EquatableArray<TranslatedTable> others)
    {
        var merged = field.Constraints;
        foreach (var table in others)
        {
            if (table.Find(field.Name, row) is not { } other) continue;
            foreach (var constraint in other.Constraints) merged = Merge(field, merged, constraint, table.Path);
        }
        return merged;
    }

    /// <summary>Reports where the languages contradict each other, for a page that is not the one to be emitted.</summary>
    public void Compare(EquatableArray<FieldDeclaration> fields, EquatableArray<TranslatedTable> others)
    {
        if (others.Count == 0) return;
        for (var i = 0; i < fields.Count; i++) Merge(fields[i], i, others);
    }

    /// <summary>The text of a field, with the limits in words that only another language states.</summary>
    public static RichText WithRules(RichText text, EquatableArray<Constraint> own, EquatableArray<Constraint> merged)
    {
        List<TextLine>? foreign = null;
        foreach (var constraint in merged)
            if (constraint is LengthConstraint or RangeConstraint or CountConstraint && OfKind(own, constraint) is null)
                (foreign ??= []).Add(new($"In another language its page asks for {ConstraintMath.InWords(constraint)}.", IsItem: false, default));
        return foreign is null ? text : new(text.Lines.Concat(foreign).ToEquatable());
    }

    private EquatableArray<Constraint> Merge(FieldDeclaration field, EquatableArray<Constraint> known, Constraint other, string path)
    {
        if (OfKind(known, other) is not { } own) return known.Append(other).ToEquatable();

        var wider = ConstraintMath.Wider(own, other);
        if (ConstraintMath.Contradict(own, other))
            findings.Add(page.Report(
                ProofreadingCatalogue.LanguagesDisagree, field.Span, field.Name, ConstraintMath.InWords(own), Page.TitleOf(path), ConstraintMath.InWords(other), own is DefaultConstraint ? "The first is told" : "The wider of the two is taken"));
        return wider == own ? known : known.Map(constraint => ReferenceEquals(constraint, own) ? wider : constraint);
    }

    private static Constraint? OfKind(EquatableArray<Constraint> constraints, Constraint kind)
    {
        foreach (var constraint in constraints)
            if (constraint.GetType() == kind.GetType()) return constraint;
        return null;
    }
}
