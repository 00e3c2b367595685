using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>Two rules of one kind: which is wider, whether they contradict, and what they say.</summary>
internal static class ConstraintMath
{
    /// <summary>The rule that lets through what either lets through.</summary>
    public static Constraint Wider(Constraint left, Constraint right) => (left, right) switch
    {
        (LengthConstraint a, LengthConstraint b) => new LengthConstraint(Least(a.Minimum, b.Minimum), Most(a.Maximum, b.Maximum)),
        (CountConstraint a, CountConstraint b) => new CountConstraint(Least(a.Minimum, b.Minimum), Most(a.Maximum, b.Maximum)),
        (RangeConstraint a, RangeConstraint b) => new RangeConstraint(Least(a.Minimum, b.Minimum), Most(a.Maximum, b.Maximum)),
        (CharactersConstraint a, CharactersConstraint b) => new CharactersConstraint(Union(a.Allowed, b.Allowed)!),
        (EdgesConstraint a, EdgesConstraint b) => new EdgesConstraint(Union(a.First, b.First), Union(a.Last, b.Last)),
        _ => left,
    };

    /// <summary>Whether both state the same limit differently; a limit that one leaves open is no contradiction.</summary>
    public static bool Contradict(Constraint left, Constraint right) => (left, right) switch
    {
        (LengthConstraint a, LengthConstraint b) => Differ(a.Minimum, b.Minimum) || Differ(a.Maximum, b.Maximum),
        (CountConstraint a, CountConstraint b) => Differ(a.Minimum, b.Minimum) || Differ(a.Maximum, b.Maximum),
        (RangeConstraint a, RangeConstraint b) => Differ(a.Minimum, b.Minimum) || Differ(a.Maximum, b.Maximum),
        (CharactersConstraint a, CharactersConstraint b) =>
            a != b && (Union(a.Allowed, b.Allowed) is var both) && (both != Union(a.Allowed, a.Allowed) || both != Union(b.Allowed, b.Allowed)),
        (DefaultConstraint a, DefaultConstraint b) => a.Value != b.Value,
        _ => false,
    };

    public static string InWords(Constraint constraint) => constraint switch
    {
        LengthConstraint length => Limits(length.Minimum, length.Maximum) + " characters",
        CountConstraint count => Limits(count.Minimum, count.Maximum) + " elements",
        RangeConstraint range => "a value of " + Limits(range.Minimum, range.Maximum),
        CharactersConstraint characters => "the characters " + InWords(characters.Allowed),
        EdgesConstraint => "other characters at its beginning or end",
        DefaultConstraint standard => "the default " + standard.Value,
        MultipleOfConstraint multiple => FormattableString.Invariant($"a multiple of {multiple.Step}"),
        UniqueConstraint unique => $"elements with distinct values of '{unique.Key}'",
        ExclusiveConstraint exclusive => $"that '{exclusive.Other}' is not sent with it",
        RequiredWhenConstraint required => $"that it is sent when '{required.Other}' is {required.Value}",
        FormatConstraint format => "the format " + format.Name,
        _ => constraint.ToString(),
    };

    private static string InWords(CharacterClass allowed) =>
        ((allowed.Upper ? "A-Z " : "") + (allowed.Lower ? "a-z " : "") + (allowed.Digits ? "0-9 " : "")
            + string.Join(" ", allowed.Others.ToCharArray())).TrimEnd(' ');

    private static string Limits(IFormattable? minimum, IFormattable? maximum) => (minimum, maximum) switch
    {
        (null, _) => FormattableString.Invariant($"at most {maximum}"),
        (_, null) => FormattableString.Invariant($"at least {minimum}"),
        _ => FormattableString.Invariant($"{minimum} to {maximum}"),
    };

    private static T? Least<T>(T? left, T? right)
        where T : struct, IComparable<T> => left is { } a && right is { } b ? (a.CompareTo(b) <= 0 ? a : b) : null;

    private static T? Most<T>(T? left, T? right)
        where T : struct, IComparable<T> => left is { } a && right is { } b ? (a.CompareTo(b) >= 0 ? a : b) : null;

    private static bool Differ<T>(T? left, T? right)
        where T : struct, IComparable<T> => left is { } a && right is { } b && a.CompareTo(b) != 0;

    private static CharacterClass? Union(CharacterClass? left, CharacterClass? right) =>
        left is null || right is null ? null : new(left.Upper || right.Upper, left.Lower || right.Lower, left.Digits || right.Digits,
            new string([.. (left.Others + right.Others).Distinct().OrderBy(c => c)]));
}
