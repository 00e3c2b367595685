using ZecGen.Generator.Collections;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Description → constraints. Each family of rules has its file; a rule speaks only where the type fits.</summary>
/// <remarks>What no rule reads unambiguously stays prose: a validator that refuses a valid request is worse than none.</remarks>
internal static class ConstraintReader
{
    public static EquatableArray<Constraint> Read(RichText description, TypeExpression type)
    {
        if (!description.Lines.Any(line => Sentences.MayStateRule(line.Text))) return default;

        List<string> sentences = [.. Sentences.Of(description)];
        var constraints = new List<Constraint>();
        if (type.ArrayDepth > 0) Add(CountRule.Read(sentences));
        else
        {
            switch (PrimitiveTypes.KindOf(type.Name))
            {
                case TypeKind.Text:
                    Add(LengthRule.Read(sentences));
                    Add(CharactersRule.Read(sentences));
                    Add(EdgesRule.Read(sentences));
                    break;
                case TypeKind.Integer or TypeKind.Float or TypeKind.Decimal:
                    Add(RangeRule.Read(sentences));
                    break;
            }
        }
        if (!PrimitiveTypes.IsPrimitive(type.Name)) Add(UniqueRule.Read(sentences));
        return constraints.ToEquatable();

        void Add(Constraint? constraint)
        {
            if (constraint is not null) constraints.Add(constraint);
        }
    }
}
