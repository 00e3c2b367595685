using System.Text.RegularExpressions;
using ZecGen.Cli.Reports;
using ZecGen.Generator.Contract;
using ZecGen.Generator.Parsing;

namespace ZecGen.Cli.Diff;

/// <summary>Changes → findings, where the new pages say so, and the old ones where those say nothing.</summary>
internal static partial class DiffFindings
{
    private static readonly FindingRule CannotCompare = new(
        "cannot-compare", "Page that cannot be compared", FindingSeverity.Error, "Contract",
        "A part of the page cannot be read, so that its changes are not reported.", "Correct the page.");

    /// <param name="version">The new version, as it was named.</param>
    /// <param name="folder">Where the tool was called.</param>
    public static FindingReport Of(DiffReport report, string version, string folder)
    {
        var findings = FindingKeys.Numbered(report.Changes.Select(OfChange).Concat(report.CannotCompare.Select(OfUnread))
            .OrderBy(static finding => finding.Path, StringComparer.Ordinal).ThenBy(static finding => finding.Region?.StartLine ?? 0)
            .ThenBy(static finding => finding.Rule.Id, StringComparer.Ordinal));
        return new("diff", findings, ReportGroups.Summary(report).TrimEnd('.'), PathOf(version), new(folder), TextOf);

        // A revision of git has pages that need not be there.
        string? TextOf(string path) =>
            !Revision().IsMatch(version) && Path.GetFullPath(path, folder) is var full && PageLinks.IsPage(full) && File.Exists(full)
                ? File.ReadAllText(full)
                : null;
    }

    private static Finding OfChange(PlacedChange placed)
    {
        var (change, harms) = (placed.Change, placed.Change.Rule.Harms);
        var place = placed.New ?? placed.Old;
        return new(RuleOf(change.Rule), SeverityOf(harms), place is null ? "" : PathOf(place.Page), place?.Region, $"{change.Message}: {harms.InWords}")
        {
            Key = FindingKeys.Of(change.Rule.Id, change.Place),
        };
    }

    private static Finding OfUnread(Unread unread) =>
        new(CannotCompare, FindingSeverity.Error, PathOf(unread.Position.Page), unread.Position.Region, unread.Why)
        {
            Key = FindingKeys.Of(CannotCompare.Id, unread.Why),
        };

    private static FindingRule RuleOf(ChangeRule rule) => new(
        rule.Id, char.ToUpperInvariant(rule.Id[0]) + rule.Id[1..].Replace('-', ' '), SeverityOf(rule.Harms), "Contract",
        $"{rule.Why} The change {rule.Harms.InWords}.",
        $"Take the change back, or accept it: a line `{rule.Id} PLACE REASON` in the file that `--accepted` names.");

    private static FindingSeverity SeverityOf(Harms harms) =>
        harms.Breaks ? FindingSeverity.Error : harms.IsHarmless ? FindingSeverity.Note : FindingSeverity.Warning;

    // The file that a page of a revision is, or was.
    private static string PathOf(string page) => Revision().Replace(page, "");

    [GeneratedRegex("^git:[^:]*:")]
    private static partial Regex Revision();
}
