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
        var most = Math.Min(MaximumDistance, Math.Max(1, name.Length / 3));
        var lower = name.ToLowerInvariant();
        var (nearest, least) = ("", most + 1);
        foreach (var candidate in candidates)
        {
            var distance = Nearness(name, lower, candidate, most);
            if (distance > most || distance > least || (distance == least && string.CompareOrdinal(candidate, nearest) >= 0)) continue;
            (nearest, least) = (candidate, distance);
        }
        return least <= most ? $" (did you mean '{nearest}'?)" : "";
    }

    // Few letters apart, or one the end of the other: "status" for "sellStatus".
    private static int Nearness(string name, string lower, string candidate, int most)
    {
        if (Math.Min(name.Length, candidate.Length) >= ShortestEnd && (name.EndsWith(candidate, StringComparison.OrdinalIgnoreCase) || candidate.EndsWith(name, StringComparison.OrdinalIgnoreCase))) return MaximumDistance;
        // They differ by as many letters at least as the one is longer.
        return Math.Abs(name.Length - candidate.Length) > most ? int.MaxValue : Distance(lower, candidate.ToLowerInvariant());
    }

    private static int Distance(string left, string right)
    {
        Span<int> previous = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) previous[j] = j;
        foreach (var c in left)
        {
            current[0] = previous[0] + 1;
            for (var j = 0; j < right.Length; j++)
                current[j + 1] = Math.Min(Math.Min(current[j], previous[j + 1]) + 1, previous[j] + (c == right[j] ? 0 : 1));
            current.CopyTo(previous);
        }
        return previous[right.Length];
    }
}
