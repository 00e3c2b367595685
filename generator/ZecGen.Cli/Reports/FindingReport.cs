namespace ZecGen.Cli.Reports;

/// <summary>What a command found, for whichever format.</summary>
/// <param name="Command">What was called: <c>check</c>, <c>pull</c>, <c>diff</c>.</param>
/// <param name="Findings">Ordered by page and place.</param>
/// <param name="Summary">How much was read and found, in one line.</param>
/// <param name="Folder">Where the pages stand, as it was named; for what is about no page.</param>
/// <param name="Paths">Where pages stand in the repository.</param>
/// <param name="TextOf">The text of a page, null where there is none.</param>
internal sealed record FindingReport(
    string Command, IReadOnlyList<Finding> Findings, string Summary, string Folder, RepositoryPaths Paths, Func<string, string?> TextOf)
{
    /// <summary>Whether findings were compared with a baseline.</summary>
    public bool HasBaseline { get; init; }

    /// <summary>What a finding is recognized by among those of all pages.</summary>
    public string FingerprintOf(Finding finding) => FindingKeys.FingerprintOf(finding, finding.Path.Length == 0 ? "" : Paths.Of(finding.Path));

    /// <summary>Those that no baseline has.</summary>
    public IEnumerable<Finding> News => Findings.Where(static finding => !finding.IsKnown);

    /// <summary>The rules of its findings, by id.</summary>
    public IReadOnlyList<FindingRule> Rules =>
        [.. Findings.Select(static finding => finding.Rule).DistinctBy(static rule => rule.Id).OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    public int Count(FindingSeverity severity) => News.Count(finding => finding.Severity == severity);
}
