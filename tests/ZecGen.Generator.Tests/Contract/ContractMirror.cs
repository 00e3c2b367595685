using System.Text.RegularExpressions;
using ZecGen.Generator.Contract;

namespace ZecGen.Generator.Tests.Contract;

/// <summary>What is reported for two versions is reported, from the other side, when they are swapped.</summary>
internal static partial class ContractMirror
{
    /// <summary>The changes that have no counterpart in the other direction.</summary>
    public static IEnumerable<string> Missing(IReadOnlyList<Change> forth, IReadOnlyList<Change> back) =>
        new[] { (forth, back), (back, forth) }.SelectMany(pair => pair.Item1
            .Where(change => !pair.Item2.Any(other => change.Rule.Mirrors.Contains(other.Rule.Id) && AreAtOnePlace(change, other)))
            .Select(
                change =>
                    $"{change.Rule.Id} {change.Place} has no mirror among {string.Join(", ", pair.Item2.Select(other => $"{other.Rule.Id} {other.Place}"))}"));

    // A name that changed is reported at the old one in either direction, and which operation of a code is reported first does not matter.
    private static bool AreAtOnePlace(Change left, Change right) =>
        OfService(left.Place) == OfService(right.Place) || left.OldKey == right.NewKey || left.NewKey == right.OldKey;

    private static string OfService(string place) => Errors().Replace(place, "$1/error/");

    [GeneratedRegex("^([^/]+)/[^/]+/error/")]
    private static partial Regex Errors();
}
