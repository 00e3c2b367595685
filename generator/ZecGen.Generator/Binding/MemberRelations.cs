using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>Rules that speak of another member of the same record: they hold only where there is such a member, and it can be left out.</summary>
internal static class MemberRelations
{
    /// <param name="members">All members of its record, by their names on the wire.</param>
    public static Member Resolve(Member member, IReadOnlyDictionary<string, Member> members) =>
        member.Constraints.Any(static constraint => constraint is ExclusiveConstraint or RequiredWhenConstraint)
            ? member with { Constraints = member.Constraints.Select(constraint => Resolve(constraint, member, members)).OfType<Constraint>().ToEquatable() }
            : member;

    /// <returns>Null where the rule speaks of no member of the record.</returns>
    private static Constraint? Resolve(Constraint constraint, Member member, IReadOnlyDictionary<string, Member> members) => constraint switch
    {
        ExclusiveConstraint rule => Find(rule.Other, members) is { IsRequired: false } other && !member.IsRequired
            ? rule with { OtherName = other.Name }
            : null,
        RequiredWhenConstraint rule =>
            Find(rule.Other, members) is { Type.Kind: TypeKind.Text or TypeKind.Enumeration or TypeKind.Boolean or TypeKind.Integer or TypeKind.Float
                or TypeKind.Decimal } other && !member.MustBeSent ? rule with { OtherName = other.Name } : null,
        _ => constraint,
    };

    private static Member? Find(string wireName, IReadOnlyDictionary<string, Member> members) => members.TryGetValue(wireName, out var member) ? member : null;
}
