using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Contract;

/// <summary>Takes differences while contracts are compared.</summary>
internal sealed class ChangeList
{
    private readonly List<Change> changes = [];

    /// <summary>By place, and in an order that depends on nothing else than what they say.</summary>
    public EquatableArray<Change> ToEquatable() => changes.Distinct()
        .OrderBy(static change => change.Place, StringComparer.Ordinal).ThenBy(static change => change.Rule.Id, StringComparer.Ordinal)
        .ThenBy(static change => change.Message, StringComparer.Ordinal).ToEquatable();

    public void Add(string id, Spot spot, string was = "", string isNow = "") => changes.Add(new(
        ChangeRules.Of(id), spot.Place, spot.OldKey, spot.NewKey,
        new[] { spot.Name, Shown(was), Shown(isNow) }.ToEquatable()) { Pages = spot.Pages, Names = spot.Names });

    public void Add(IEnumerable<Change> others) => changes.AddRange(others);

    private static string Shown(string text) => text.Length == 0 ? "none" : text;
}

/// <summary>What a difference is about.</summary>
/// <param name="Name">As sentences name it.</param>
/// <param name="Names">The documented names of it.</param>
internal sealed record Spot(string Place, string OldKey, string NewKey, string Name, EquatableArray<string> Pages, EquatableArray<string> Names)
{
    /// <summary>A spot whose key is its place.</summary>
    public static Spot At(string place, string name, EquatableArray<string> pages) =>
        new(place, place, place, $"'{name}'", pages, new[] { name }.ToEquatable());
}
