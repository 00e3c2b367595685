using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using ZecGen.Cli.Runs;

namespace ZecGen.Cli.Reports;

/// <summary>Diagnostics of the generator → findings.</summary>
internal static class RunFindings
{
    private static readonly ConcurrentDictionary<DiagnosticDescriptor, FindingRule> Rules = new();

    /// <summary>What a run found, but for what is hidden.</summary>
    /// <param name="folder">Where the tool was called.</param>
    public static IReadOnlyList<Finding> Of(DocumentationRun run, string folder)
    {
        var leavingOut = run.LeavingPagesOut.ToHashSet();
        return FindingKeys.Set(
            run.Diagnostics.Where(static finding => finding.Severity > DiagnosticSeverity.Hidden)
                .Select(finding => Of(finding, folder) with { LeavesPageOut = leavingOut.Contains(finding) }),
            path => run.TextOf(Path.GetFullPath(path, folder)));
    }

    public static Finding Of(Diagnostic finding, string folder)
    {
        var (path, region) = ("", (Region?)null);
        if (finding.Location != Location.None)
        {
            var place = finding.Location.GetLineSpan();
            path = Path.GetRelativePath(folder, place.Path).Replace('\\', '/');
            region = new(place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1,
                place.EndLinePosition.Line + 1, place.EndLinePosition.Character + 1);
        }
        return new(Rules.GetOrAdd(finding.Descriptor, FindingRule.Of), SeverityOf(finding.Severity), path, region,
            finding.GetMessage(CultureInfo.InvariantCulture));
    }

    public static FindingSeverity SeverityOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => FindingSeverity.Error,
        DiagnosticSeverity.Warning => FindingSeverity.Warning,
        DiagnosticSeverity.Info => FindingSeverity.Note,
        _ => FindingSeverity.Hidden,
    };
}
