using System.Globalization;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Contract;

/// <summary>Rules of members as facts of a contract, <c>length=2..63</c>, and back.</summary>
internal static class RuleText
{
    private const string Between = "..";

    /// <summary>The rules in the order of their texts, each once.</summary>
    public static EquatableArray<Constraint> Sorted(EquatableArray<Constraint> rules) =>
        rules.Count < 2 ? rules.Map(WithoutNames) : rules.Select(WithoutNames).Distinct().OrderBy(static rule => KeyOf(rule), StringComparer.Ordinal)
            .ThenBy(static rule => ValueOf(rule), StringComparer.Ordinal).ToEquatable();

    /// <summary>The kind of a rule.</summary>
    public static string KeyOf(Constraint rule) => rule switch
    {
        LengthConstraint => "length",
        RangeConstraint => "range",
        CountConstraint => "count",
        CharactersConstraint => "characters",
        EdgesConstraint => "edges",
        UniqueConstraint => "unique",
        MultipleOfConstraint => "step",
        DefaultConstraint => "default",
        FormatConstraint => "format",
        ExclusiveConstraint => "exclusive",
        RequiredWhenConstraint => "required-when",
        _ => throw new ArgumentException($"No key for {rule.GetType()}.", nameof(rule)),
    };

    /// <summary>What it says.</summary>
    public static string ValueOf(Constraint rule) => rule switch
    {
        LengthConstraint length => Limits(length.Minimum, length.Maximum),
        RangeConstraint range => Limits(range.Minimum, range.Maximum),
        CountConstraint count => Limits(count.Minimum, count.Maximum),
        CharactersConstraint characters => TextOf(characters.Allowed),
        EdgesConstraint edges => (edges.First is { } first ? TextOf(first) : "") + "\n" + (edges.Last is { } last ? TextOf(last) : ""),
        UniqueConstraint unique => unique.Path + "\n" + unique.Key,
        MultipleOfConstraint multiple => Number(multiple.Step),
        DefaultConstraint standard => standard.Value,
        FormatConstraint format => format.Name,
        ExclusiveConstraint exclusive => exclusive.Other,
        RequiredWhenConstraint required => required.Other + "\n" + required.Value,
        _ => throw new ArgumentException($"No text for {rule.GetType()}.", nameof(rule)),
    };

    /// <returns>Null where there is no such rule.</returns>
    public static Constraint? Parse(string key, string value)
    {
        var (left, right) = Halves(value, key is "edges" or "unique" or "required-when" ? "\n" : Between);
        return key switch
        {
            "length" => new LengthConstraint(Whole(left), Whole(right)),
            "range" => new RangeConstraint(Fraction(left), Fraction(right)),
            "count" => new CountConstraint(Whole(left), Whole(right)),
            "characters" => new CharactersConstraint(ClassOf(value)),
            "edges" => new EdgesConstraint(left.Length == 0 ? null : ClassOf(left), right.Length == 0 ? null : ClassOf(right)),
            "unique" => new UniqueConstraint(left, right),
            "step" => new MultipleOfConstraint(decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture)),
            "default" => new DefaultConstraint(value),
            "format" => new FormatConstraint(value),
            "exclusive" => new ExclusiveConstraint(value),
            "required-when" => new RequiredWhenConstraint(left, right),
            _ => null,
        };
    }

    /// <summary>Whether a rule may say so; a key that is no rule's may say anything.</summary>
    public static bool IsValue(string key, string value)
    {
        try
        {
            return Parse(key, value) is not { } rule || ValueOf(rule) == value;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>A rule as people read it.</summary>
    public static string Shown(Constraint rule) => KeyOf(rule) + " " + ValueOf(rule).Replace("\n", " ").Trim();

    // The C# names in rules follow from names on the wire.
    private static Constraint WithoutNames(Constraint rule) => rule switch
    {
        UniqueConstraint unique => new UniqueConstraint(unique.Path, unique.Key),
        ExclusiveConstraint exclusive => new ExclusiveConstraint(exclusive.Other),
        RequiredWhenConstraint required => new RequiredWhenConstraint(required.Other, required.Value),
        CharactersConstraint characters => new CharactersConstraint(Ordered(characters.Allowed)),
        EdgesConstraint edges => new EdgesConstraint(edges.First is null ? null : Ordered(edges.First), edges.Last is null ? null : Ordered(edges.Last)),
        RangeConstraint range => new RangeConstraint(Plain(range.Minimum), Plain(range.Maximum)),
        MultipleOfConstraint multiple => new MultipleOfConstraint(Plain(multiple.Step)!.Value),
        _ => rule,
    };

    private static CharacterClass Ordered(CharacterClass set) => set with { Others = new string([.. set.Others.Distinct().OrderBy(static c => c)]) };

    // 1.0 is 1.
    private static decimal? Plain(decimal? value) => value / 1.000000000000000000000000000000000m;

    private static string TextOf(CharacterClass set) => (set.Upper ? "A-Z" : "") + (set.Lower ? "a-z" : "") + (set.Digits ? "0-9" : "") + "+" + set.Others;

    private static CharacterClass ClassOf(string text)
    {
        var at = text.IndexOf('+');
        var groups = at < 0 ? text : text.Substring(0, at);
        return new(groups.Contains("A-Z"), groups.Contains("a-z"), groups.Contains("0-9"), at < 0 ? "" : text.Substring(at + 1));
    }

    private static (string Left, string Right) Halves(string value, string separator) =>
        value.IndexOf(separator, StringComparison.Ordinal) is >= 0 and var at ? (value.Substring(0, at), value.Substring(at + separator.Length)) : (value, "");

    private static string Limits(decimal? minimum, decimal? maximum) =>
        (minimum is { } least ? Number(least) : "") + Between + (maximum is { } most ? Number(most) : "");

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static int? Whole(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private static decimal? Fraction(string text) => text.Length == 0 ? null : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
