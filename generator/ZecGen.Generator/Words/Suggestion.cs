namespace ZecGen.Generator.Words;

/// <summary>What an unknown name was probably meant to be.</summary>
internal static class Suggestion
{
    private const int MaximumDistance = 2;
    private const int MaximumLength = 64;
    private const int ShortestEnd = 5;

    // Who has more names than these is helped by none of them, and each costs time for each name that is unknown.
    private const int MostCandidates = 2_000;

    /// <returns>A clause to append to a message, empty where nothing is near.</returns>
    public static string Among(IEnumerable<string> candidates, string name)
    {
        if (name.Length is 0 or > MaximumLength) return "";
        var most = Math.Min(MaximumDistance, Math.Max(1, name.Length / 3));
        var lower = name.ToLowerInvariant();
        var (nearest, least) = ("", most + 1);
        foreach (var candidate in candidates.Take(MostCandidates))
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
        if (Math.Min(name.Length, candidate.Length) >= ShortestEnd
            && (name.EndsWith(candidate, StringComparison.OrdinalIgnoreCase) || candidate.EndsWith(name, StringComparison.OrdinalIgnoreCase)))
            return MaximumDistance;
        // They differ by as many letters at least as the one is longer.
        return Math.Abs(name.Length - candidate.Length) > most ? int.MaxValue : Spelling.Distance(lower, candidate.ToLowerInvariant());
    }
}
