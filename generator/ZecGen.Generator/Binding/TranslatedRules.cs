using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>The rules of a field in all languages: those of the same table in another language count too, and where they contradict the wider one
/// holds.</summary>
/// <param name="All">The rules.</param>
/// <param name="Conflicts">Where the languages contradict each other.</param>
internal readonly record struct TranslatedRules(EquatableArray<Constraint> All, EquatableArray<RuleConflict> Conflicts)
{
    /// <param name="row">The field's place in its table.</param>
    /// <param name="others">The same table in other languages.</param>
    public static TranslatedRules Of(FieldDeclaration field, int row, EquatableArray<TranslatedTable> others)
    {
        var merged = field.Constraints;
        List<RuleConflict>? conflicts = null;
        foreach (var table in others)
        {
            if (table.Find(field.Name, row) is not { } other) continue;
            foreach (var constraint in other.Constraints)
            {
                if (OfKind(merged, constraint) is not { } own)
                {
                    merged = merged.Append(constraint).ToEquatable();
                    continue;
                }
                if (ConstraintMath.Contradict(own, constraint)) (conflicts ??= []).Add(new(own, constraint, table.Path));
                if (ConstraintMath.Wider(own, constraint) is var wider && wider != own)
                    merged = merged.Map(known => ReferenceEquals(known, own) ? wider : known);
            }
        }
        return new(merged, conflicts?.ToEquatable() ?? default);
    }

    /// <summary>The text of a field, with the limits in words that only another language states.</summary>
    public static RichText InWords(RichText text, EquatableArray<Constraint> own, EquatableArray<Constraint> merged)
    {
        List<TextLine>? foreign = null;
        foreach (var constraint in merged)
            if (constraint is LengthConstraint or RangeConstraint or CountConstraint && OfKind(own, constraint) is null)
                (foreign ??= []).Add(new($"In another language its page requires {ConstraintMath.InWords(constraint)}.", IsItem: false, default));
        return foreign is null ? text : new(text.Lines.Concat(foreign).ToEquatable());
    }

    private static Constraint? OfKind(EquatableArray<Constraint> constraints, Constraint kind)
    {
        foreach (var constraint in constraints)
            if (constraint.GetType() == kind.GetType()) return constraint;
        return null;
    }
}

/// <summary>Two rules of one field that contradict each other.</summary>
/// <param name="Own">What holds on the page so far.</param>
/// <param name="Other">What another language says.</param>
/// <param name="Path">The page that says it.</param>
internal sealed record RuleConflict(Constraint Own, Constraint Other, string Path);
