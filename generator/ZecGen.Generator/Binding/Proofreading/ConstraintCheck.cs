using System.Globalization;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Examples;

namespace ZecGen.Generator.Binding.Proofreading;

/// <summary>Whether a value of an example breaks a rule, as the emitted validator would see it.</summary>
internal static class ConstraintCheck
{
    public static bool IsBroken(Constraint rule, JsonNode node) => rule switch
    {
        LengthConstraint length => node.Kind == JsonKind.Text && IsOutside(node.Text.Length, length.Minimum, length.Maximum),
        RangeConstraint range => decimal.TryParse(node.Kind == JsonKind.Number ? node.Text.ToString() : "", NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && (value < range.Minimum || value > range.Maximum),
        CountConstraint count => node.Kind == JsonKind.Array && IsOutside(node.Items.Count, count.Minimum, count.Maximum),
        CharactersConstraint characters => node.Kind == JsonKind.Text && !AllowsAll(characters.Allowed, node.Text),
        EdgesConstraint edges => node is { Kind: JsonKind.Text, Text.Length: > 0 }
            && ((edges.First is not null && !Allows(edges.First, node.Text[0])) || (edges.Last is not null && !Allows(edges.Last, node.Text[node.Text.Length - 1]))),
        MultipleOfConstraint multiple => multiple.Step != 0 && node.Kind == JsonKind.Number && NumberOf(node) % multiple.Step is not (null or 0),
        UniqueConstraint unique => (unique.Path.Length == 0 ? node : node[unique.Path]) is { } list && HasTwins(list, unique.Key),
        _ => false,
    };

    private static decimal? NumberOf(JsonNode node) => decimal.TryParse(node.Text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static bool HasTwins(JsonNode list, string key)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
            if (item[key] is { Kind: JsonKind.Text } value && !keys.Add(value.Text.ToString())) return true;
        return false;
    }

    private static bool IsOutside(int value, int? minimum, int? maximum) => value < minimum || value > maximum;

    private static bool AllowsAll(CharacterClass set, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!Allows(set, c)) return false;
        return true;
    }

    private static bool Allows(CharacterClass set, char c) =>
        (set.Upper && c is >= 'A' and <= 'Z') || (set.Lower && c is >= 'a' and <= 'z') || (set.Digits && c is >= '0' and <= '9') || set.Others.IndexOf(c) >= 0;
}
