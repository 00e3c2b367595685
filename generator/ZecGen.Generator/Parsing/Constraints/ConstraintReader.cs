using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Description → constraints. Each family of rules has its file; a rule speaks only where the type fits.</summary>
/// <remarks>What no rule reads unambiguously stays prose: a validator that refuses a valid request is worse than none.</remarks>
internal static class ConstraintReader
{
    /// <param name="name">The field on the wire.</param>
    /// <param name="values">What the description lists.</param>
    public static EquatableArray<Constraint> Read(string name, Statements description, TypeExpression type, EquatableArray<ValueDeclaration> values = default)
    {
        var (all, sentences, signs) = description;
        // What speaks of pattern strings allows more than its rules say.
        if (all.Count == 0 || (signs & Sign.Veto) != 0) return default;

        List<Constraint>? constraints = null;
        if (type.ArrayDepth > 0) Add(CountRule.Read(sentences));
        else
        {
            switch (PrimitiveTypes.KindOf(type.Name))
            {
                case TypeKind.Text:
                    Add(LengthRule.Read(sentences));
                    Add(CharactersRule.Read(sentences));
                    Add(EdgesRule.Read(sentences));
                    Add(FormatRule.Read(signs));
                    break;
                case TypeKind.Integer or TypeKind.Float or TypeKind.Decimal:
                    Add(RangeRule.Read(sentences, all));
                    Add(MultipleOfRule.Read(sentences));
                    break;
            }
        }
        if ((signs & Sign.Unique) != 0 && !PrimitiveTypes.IsPrimitive(type.Name)) Add(UniqueRule.Read(sentences));
        var standard = (signs & Sign.Default) != 0 ? DefaultRule.Read(all, type, values) : null;
        // A default outside the limits has a meaning of its own, and may be sent as well.
        if (standard is not null) constraints?.RemoveAll(constraint => constraint is RangeConstraint range && IsOutside(standard, range));
        Add(standard);
        if ((signs & Sign.Exclusive) != 0) Add(ExclusiveRule.Read(all, name));
        if ((signs & Sign.RequiredWhen) != 0) Add(RequiredWhenRule.Read(all));
        return constraints is { Count: > 0 } ? constraints.ToEquatable() : default;

        void Add(Constraint? constraint)
        {
            if (constraint is not null) (constraints ??= []).Add(constraint);
        }
    }

    private static bool IsOutside(DefaultConstraint standard, RangeConstraint range) =>
        decimal.TryParse(standard.Value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value)
        && (value < range.Minimum || value > range.Maximum);
}
