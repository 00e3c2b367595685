using System.Globalization;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Examples;

namespace ZecGen.Generator.Proofreading;

/// <summary>Whether a value of an example breaks a rule.</summary>
internal static class ConstraintCheck
{
    public static bool IsBroken(Constraint rule, JsonNode node) => rule switch
    {
        CountConstraint count => node.Kind == JsonKind.Array && (node.Items.Count < count.Minimum || node.Items.Count > count.Maximum),
        UniqueConstraint unique => (unique.Path.Length == 0 ? node : node[unique.Path]) is { } list && HasTwins(list, unique.Key),
        _ => node.Kind switch
        {
            JsonKind.Text => BrokenRules.IsBrokenByText(rule, node.Text),
            // A parameter of a query is what its type makes of it.
            JsonKind.Word => BrokenRules.IsBrokenByText(rule, node.Text) || (NumberOf(node) is { } number && BrokenRules.IsBrokenByNumber(rule, number)),
            JsonKind.Number => NumberOf(node) is { } value && BrokenRules.IsBrokenByNumber(rule, value),
            _ => false,
        },
    };

    private static decimal? NumberOf(JsonNode node) =>
        decimal.TryParse(node.Text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static bool HasTwins(JsonNode list, string key)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
            if (item[key] is { Kind: JsonKind.Text } value && !keys.Add(value.Text.ToString())) return true;
        return false;
    }
}
