namespace ZecGen.Cli.Diff;

/// <summary>Changes by what they belong to: an operation, or a structure, an enumeration or the error codes of a service.</summary>
internal static class ReportGroups
{
    /// <summary>Groups in the order of their worst change, and within them first what breaks.</summary>
    public static IEnumerable<IGrouping<string, PlacedChange>> Of(DiffReport report) => report.Changes
        .GroupBy(static change => OwnerOf(change.Change.Place))
        .OrderBy(static group => group.Min(static change => DiffReport.RankOf(change.Change.Rule.Harms)))
        .ThenBy(static group => group.Key, StringComparer.Ordinal);

    /// <summary>How much there is, and what it calls for, in one line.</summary>
    public static string Summary(DiffReport report)
    {
        var (breaking, all, unread) =
            (report.Changes.Count(static change => change.Change.Rule.Harms.Breaks), report.Changes.Count, report.CannotCompare.Count);
        var found = new List<string>();
        if (all > 0 || unread == 0) found.Add($"{all} {(all == 1 ? "change" : "changes")}, {breaking} breaking");
        if (unread > 0) found.Add($"{unread} {(unread == 1 ? "part" : "parts")} that cannot be compared");
        return string.Join(", ", found)
            + (report.Bump is { } bump ? $": calls for a {bump} version." : $": no version can be proposed until {(unread == 1 ? "it" : "they")} can be.");
    }

    private static string OwnerOf(string place)
    {
        var names = place.Split('/');
        return string.Join("/", names.Take(names.Length > 1 && names[1] is "structure" or "enumeration" ? 3 : 2));
    }
}
