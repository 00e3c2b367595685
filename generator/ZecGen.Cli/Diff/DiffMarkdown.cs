using System.Globalization;
using ZecGen.Cli.Reports;

namespace ZecGen.Cli.Diff;

/// <summary>Differences for the description of a pull request. Where nothing changed, nothing is written.</summary>
internal static class DiffMarkdown
{
    public static void Write(DiffReport report, TextWriter output)
    {
        if (report.IsEmpty) return;
        output.WriteLine($"**{ReportGroups.Summary(report)}**");
        foreach (var group in ReportGroups.Of(report))
        {
            output.WriteLine();
            output.WriteLine($"### {MarkdownText.Escape(group.Key)}");
            output.WriteLine();
            output.WriteLine("| Change | Wire | Source | Binary | Behaviour | Where |");
            output.WriteLine("| --- | --- | --- | --- | --- | --- |");
            foreach (var placed in group)
            {
                var harms = placed.Change.Rule.Harms;
                output.WriteLine(
                    $"| {MarkdownText.Escape(placed.Change.Message)} | {HarmWords.Of(harms.Wire)} | {HarmWords.Of(harms.Source)} | "
                    + $"{HarmWords.Of(harms.Binary)} | {HarmWords.Of(harms.Behaviour)} | {Where(placed)} |");
            }
        }
        if (report.CannotCompare.Count == 0) return;
        output.WriteLine();
        output.WriteLine("### Cannot be compared");
        output.WriteLine();
        foreach (var unread in report.CannotCompare) output.WriteLine($"- {MarkdownText.Escape(At(unread.Position))}: {MarkdownText.Escape(unread.Why)}");
    }

    private static string Where(PlacedChange placed) => (placed.New ?? placed.Old) is { } position ? MarkdownText.Escape(At(position)) : "";

    private static string At(Position position) => string.Create(CultureInfo.InvariantCulture, $"{position.Page}, line {position.Line}");
}
