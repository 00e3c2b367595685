using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Binding;

/// <summary>What an unknown type was probably meant to be.</summary>
internal static class Suggestion
{
    private const int MaximumDistance = 2;
    private const int MaximumLength = 64;
    private const int ShortestEnd = 5;

    /// <returns>A clause to append to a message, empty where nothing is near.</returns>
    public static string For(string name, SymbolTable symbols) => Among(PrimitiveTypes.Names.Concat(symbols.StructureNames), name);

    /// <returns>A clause to append to a message, empty where nothing is near.</returns>
    public static string Among(IEnumerable<string> candidates, string name)
    {
        if (name.Length is 0 or > MaximumLength) return "";
        var nearest = candidates
            .Select(candidate => (Name: candidate, Distance: Nearness(name, candidate)))
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Name is not null && nearest.Distance <= Math.Min(MaximumDistance, Math.Max(1, name.Length / 3)) ? $" (did you mean '{nearest.Name}'?)" : "";
    }

    // Few letters apart, or one the end of the other: "status" for "sellStatus".
    private static int Nearness(string left, string right) =>
        Math.Min(left.Length, right.Length) >= ShortestEnd && (left.EndsWith(right, StringComparison.OrdinalIgnoreCase) || right.EndsWith(left, StringComparison.OrdinalIgnoreCase))
            ? MaximumDistance
            : Distance(left.ToLowerInvariant(), right.ToLowerInvariant());

    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
                current[j + 1] = Math.Min(Math.Min(current[j], previous[j + 1]) + 1, previous[j] + (left[i] == right[j] ? 0 : 1));
            previous = current;
        }
        return previous[right.Length];
    }
}
