using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Contract;

/// <summary>Compares the rules of a member that is sent.</summary>
internal static class RuleComparison
{
    public static void Compare(MemberContract old, MemberContract @new, Spot spot, ChangeList changes)
    {
        if (old.Rules == @new.Rules) return;
        foreach (var rule in old.Rules)
            if (Counterpart(rule, @new.Rules) is null) changes.Add(Dropped(rule), spot, Shown(rule));
        foreach (var rule in @new.Rules)
        {
            if (Counterpart(rule, old.Rules) is not { } before) changes.Add(Added(rule), spot, "", Shown(rule));
            else if (Id(before, rule) is { } id) changes.Add(id, spot, Shown(before), Shown(rule));
        }
    }

    private static string Dropped(Constraint rule) => rule switch
    {
        DefaultConstraint => "request-default-dropped",
        FormatConstraint => "request-format-changed",
        _ => "request-rule-dropped",
    };

    private static string Added(Constraint rule) => rule switch
    {
        DefaultConstraint => "request-default-changed",
        FormatConstraint => "request-format-changed",
        _ => "request-rule-added",
    };

    /// <returns>Null where both say the same.</returns>
    private static string? Id(Constraint old, Constraint @new)
    {
        if (old == @new) return null;
        if (@new is DefaultConstraint) return "request-default-changed";
        if (@new is FormatConstraint) return "request-format-changed";
        if (!Permits(@new, old)) return "request-rule-narrowed";
        return Permits(old, @new) ? null : "request-rule-widened";
    }

    // Of most kinds a member has one rule, and of the others one for each member that they speak of.
    private static Constraint? Counterpart(Constraint rule, EquatableArray<Constraint> rules) => rule is ExclusiveConstraint or RequiredWhenConstraint
        ? rules.FirstOrDefault(other => other == rule)
        : rules.FirstOrDefault(other => other.GetType() == rule.GetType());

    /// <summary>Whether a rule lets through all that another one does.</summary>
    private static bool Permits(Constraint rule, Constraint other) => (rule, other) switch
    {
        (LengthConstraint a, LengthConstraint b) => Permits(a.Minimum ?? 0, a.Maximum, b.Minimum ?? 0, b.Maximum),
        (CountConstraint a, CountConstraint b) => Permits(a.Minimum ?? 0, a.Maximum, b.Minimum ?? 0, b.Maximum),
        (RangeConstraint a, RangeConstraint b) => Permits(a.Minimum, a.Maximum, b.Minimum, b.Maximum),
        (CharactersConstraint a, CharactersConstraint b) => Permits(a.Allowed, b.Allowed),
        (EdgesConstraint a, EdgesConstraint b) => Permits(a.First, b.First) && Permits(a.Last, b.Last),
        (MultipleOfConstraint a, MultipleOfConstraint b) => a.Step != 0 && b.Step % a.Step == 0,
        _ => rule == other,
    };

    private static bool Permits(decimal? minimum, decimal? maximum, decimal? otherMinimum, decimal? otherMaximum) =>
        (minimum is null || otherMinimum >= minimum) && (maximum is null || otherMaximum <= maximum);

    private static bool Permits(CharacterClass? set, CharacterClass? other)
    {
        if (set is null) return true;
        if (other is null) return false;
        return (set.Upper || !other.Upper) && (set.Lower || !other.Lower) && (set.Digits || !other.Digits) && other.Others.All(c => Contains(set, c));
    }

    private static bool Contains(CharacterClass set, char c) =>
        set.Others.IndexOf(c) >= 0 || (set.Upper && c is >= 'A' and <= 'Z') || (set.Lower && c is >= 'a' and <= 'z') || (set.Digits && c is >= '0' and <= '9');

    private static string Shown(Constraint rule) => rule switch
    {
        DefaultConstraint standard => $"'{standard.Value}'",
        FormatConstraint format => format.Name,
        _ => RuleText.Shown(rule),
    };
}
