using System.Globalization;
using ZecGen.Generator.Model;

namespace ZecGen.Cli.Rules;

/// <summary>A rule in words: <c>Length: 1 to 64 characters</c>.</summary>
internal static class ConstraintWords
{
    public static string Of(Constraint constraint) => constraint switch
    {
        LengthConstraint length => $"Length: {Limits(length.Minimum, length.Maximum)} {Plural("character", length.Maximum ?? length.Minimum)}",
        CountConstraint count => $"Elements: {Limits(count.Minimum, count.Maximum)}",
        RangeConstraint range => $"Range: {Limits(range.Minimum, range.Maximum)}",
        CharactersConstraint characters => $"Characters: {Class(characters.Allowed)}",
        EdgesConstraint edges => string.Join("; ", Edges(edges)),
        MultipleOfConstraint multiple => $"Multiple of {Number(multiple.Step)}",
        UniqueConstraint unique => $"Unique: {unique.Key}",
        DefaultConstraint standard => $"Default: {standard.Value}",
        FormatConstraint format => $"Format: {format.Name}",
        ExclusiveConstraint exclusive => $"Not together with {exclusive.Other}",
        RequiredWhenConstraint required => $"Required when {required.Other} is {required.Value}",
        _ => throw new ArgumentOutOfRangeException(nameof(constraint), constraint, "There are no words for this rule."),
    };

    private static IEnumerable<string> Edges(EdgesConstraint edges)
    {
        if (edges.First is { } first) yield return $"First character: {Class(first)}";
        if (edges.Last is { } last) yield return $"Last character: {Class(last)}";
    }

    private static string Class(CharacterClass set)
    {
        var parts = new List<string>();
        if (set.Upper || set.Lower)
            parts.Add((set.Upper, set.Lower) switch { (true, true) => "letters", (true, false) => "uppercase letters", _ => "lowercase letters" });
        if (set.Digits) parts.Add("digits");
        parts.AddRange(set.Others.Select(c => c == ' ' ? "space" : c.ToString()));
        return string.Join(" ", parts);
    }

    private static string Limits(decimal? minimum, decimal? maximum) => (minimum, maximum) switch
    {
        (null, _) => $"at most {Number(maximum)}",
        (_, null) => $"at least {Number(minimum)}",
        _ when minimum == maximum => $"exactly {Number(minimum)}",
        _ => $"{Number(minimum)} to {Number(maximum)}",
    };

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Plural(string noun, decimal? number) => number == 1 ? noun : noun + "s";
}
