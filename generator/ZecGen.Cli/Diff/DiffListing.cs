using System.Globalization;

namespace ZecGen.Cli.Diff;

/// <summary>Differences for people. Where nothing changed, nothing is written.</summary>
internal static class DiffListing
{
    public static void Write(DiffReport report, TextWriter output)
    {
        if (report.IsEmpty) return;
        foreach (var group in ReportGroups.Of(report))
        {
            output.WriteLine(group.Key);
            foreach (var placed in group)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {placed.Change.Message}: {placed.Change.Rule.Harms.InWords}."));
                output.WriteLine($"    {placed.Change.Rule.Id} {placed.Change.Place}{Where(placed)}");
            }
            output.WriteLine();
        }
        foreach (var unread in report.CannotCompare)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{unread.Position.Page}({unread.Position.Line}): cannot be compared: {unread.Why}"));
        if (report.CannotCompare.Count > 0) output.WriteLine();
        output.WriteLine(ReportGroups.Summary(report));
    }

    private static string Where(PlacedChange placed) =>
        (placed.New ?? placed.Old) is { } position ? string.Create(CultureInfo.InvariantCulture, $"  # {position.Page}({position.Line})") : "";
}
