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

    /// <summary>Whether one was probably meant by the other.</summary>
    public static bool IsNear(string name, string candidate) => Among([candidate], name).Length > 0;

    // Few letters apart, or one the end of the other: "status" for "sellStatus".
    private static int Nearness(string name, string lower, string candidate, int most)
    {
        if (Math.Min(name.Length, candidate.Length) >= ShortestEnd && (name.EndsWith(candidate, StringComparison.OrdinalIgnoreCase) || candidate.EndsWith(name, StringComparison.OrdinalIgnoreCase))) return MaximumDistance;
        // They differ by as many letters at least as the one is longer.
        return Math.Abs(name.Length - candidate.Length) > most ? int.MaxValue : Distance(lower, candidate.ToLowerInvariant());
    }

    private static int Distance(string left, string right)
    {
        // Two letters that changed places are one slip, as a letter too many or too few is.
        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> previous = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) previous[j] = j;
        for (var i = 0; i < left.Length; i++)
        {
            current[0] = previous[0] + 1;
            for (var j = 0; j < right.Length; j++)
            {
                current[j + 1] = Math.Min(Math.Min(current[j], previous[j + 1]) + 1, previous[j] + (left[i] == right[j] ? 0 : 1));
                if (i > 0 && j > 0 && left[i] == right[j - 1] && left[i - 1] == right[j]) current[j + 1] = Math.Min(current[j + 1], before[j - 1] + 1);
            }
            previous.CopyTo(before);
            current.CopyTo(previous);
        }
        return previous[right.Length];
    }
}
