using ZecGen.Cli.Pull;
using ZecGen.Cli.Pull.Files;
using ZecGen.Cli.Reports;

namespace ZecGen.Cli;

/// <summary>What a pull warns of and changes → findings, for the formats that all commands share.</summary>
internal static class PullFindings
{
    private static readonly FindingRule Failure = Rule("pull-failed", "Pages that cannot be pulled", FindingSeverity.Error,
        "The site could not be read as a whole, so that nothing was written.", "Correct what the message names, and pull again.");

    private static readonly FindingRule Left = Rule("pull-warning", "Page that was left out or is in doubt", FindingSeverity.Warning,
        "The site lists a page that it does not have, or has in a form that cannot be taken.", "Correct the page or the index of the site.");

    private static readonly FindingRule Remark = Rule("pull-note", "Remark on the site", FindingSeverity.Note, "The site says so.", "Nothing has to be done.");

    private static readonly FindingRule Change = Rule("pull-change", "Page that changed on the site", FindingSeverity.Note,
        "The page is new, was changed, or is gone from the site.", "Compare the versions with `zecgen diff`.");

    /// <param name="plan">Null where the pull failed.</param>
    /// <param name="path">The folder of pages, as it was named.</param>
    /// <param name="folder">Where the tool was called.</param>
    public static FindingReport Of(PullLog log, PullPlan? plan, string path, string folder)
    {
        var named = path.Replace('\\', '/').TrimEnd('/');
        var said = log.Findings.Select(static finding =>
            Made(finding.Severity switch { "error" => Failure, "warning" => Left, _ => Remark }, "", finding.Text));
        var changed = plan is null ? [] : plan.Changes.Select(change =>
            Made(Change, $"{named}/{change.Path}", $"The page is {change.Kind.ToString().ToLowerInvariant()}"));
        if (plan is { Changes.Count: 0, LockChange: { } kind })
            changed = [Made(Change, $"{named}/{LockFile.Name}", $"The lock file is {kind.ToString().ToLowerInvariant()}")];
        return new("pull", FindingKeys.Numbered(said.Concat(changed)), plan is null ? "Nothing was pulled" : PullCommand.SummaryOf(plan), named, new(folder),
            static _ => null);
    }

    private static Finding Made(FindingRule rule, string path, string message) =>
        new(rule, rule.Severity, path, path.Length == 0 ? null : Region.Start, message) { Key = FindingKeys.Of(rule.Id, path + message) };

    private static FindingRule Rule(string id, string title, FindingSeverity severity, string cause, string fix) =>
        new(id, title, severity, "Pull", cause, fix);
}
