using ZecGen.Generator.Model;

namespace ZecGen.Generator.Parsing.Constraints;

/// <summary>Rules that are dropped once they are made, since the description lets in what they would refuse; their sentences count as not understood.</summary>
internal static class DroppedRules
{
    public static void Drop(ReadDescription description, List<Constraint> rules, Func<Constraint, bool> isDropped)
    {
        foreach (var rule in rules.Where(isDropped).ToList())
        {
            rules.Remove(rule);
            description.Release(KindsOf(rule));
        }
    }

    private static RuleKind[] KindsOf(Constraint rule) => rule switch
    {
        LengthConstraint => [RuleKind.Length, RuleKind.LengthInBytes, RuleKind.LengthInThousands],
        RangeConstraint => [RuleKind.Range],
        MultipleOfConstraint => [RuleKind.MultipleOf, RuleKind.Step],
        CharactersConstraint => [RuleKind.Characters, RuleKind.Composition],
        EdgesConstraint => [RuleKind.Edges],
        _ => [],
    };
}
