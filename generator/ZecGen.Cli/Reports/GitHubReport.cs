using System.Globalization;
using System.Text;

namespace ZecGen.Cli.Reports;

/// <summary>Findings as workflow commands, which GitHub shows at the lines of a pull request, and a summary of all in Markdown.</summary>
internal static class GitHubReport
{
    /// <summary>Of each severity GitHub shows no more in a step, and passes over the rest without a word.</summary>
    public const int MostOfASeverity = 10;

    // A summary of more than a mebibyte is not shown at all.
    private const int LongestSummary = 900_000;

    public static void Write(FindingReport report, TextWriter output)
    {
        foreach (var finding in Shown(report)) output.WriteLine(CommandOf(finding, report));
    }

    /// <summary>How many findings GitHub does not show at lines.</summary>
    public static int Unshown(FindingReport report) => report.News.Count() - Shown(report).Count();

    /// <summary>What is to stand on the page of the job.</summary>
    /// <param name="taken">How many bytes stand there already.</param>
    public static string SummaryOf(FindingReport report, long taken = 0)
    {
        var summary = new StringBuilder().Append(CultureInfo.InvariantCulture, $"## zecgen {report.Command}\n\n{MarkdownText.Escape(report.Summary)}\n");
        var all = report.News.OrderBy(static finding => finding.Severity).ToList();
        if (all.Count == 0) return summary.ToString();
        summary.Append("\n| | Where | Finding |\n| --- | --- | --- |\n");
        var size = taken;
        for (var i = 0; i < all.Count; i++)
        {
            var row = RowOf(all[i], report);
            size += Encoding.UTF8.GetByteCount(row);
            if (size > LongestSummary)
            {
                summary.Append(CultureInfo.InvariantCulture, $"\n{all.Count - i} more: `zecgen {report.Command} --format html` shows all.\n");
                break;
            }
            summary.Append(row);
        }
        return summary.ToString();
    }

    private static IEnumerable<Finding> Shown(FindingReport report) =>
        report.News.GroupBy(static finding => finding.Severity).OrderBy(static group => group.Key).SelectMany(static group => group.Take(MostOfASeverity));

    private static string RowOf(Finding finding, FindingReport report)
    {
        var where = finding.Path.Length == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $"{report.Paths.Of(finding.Path)}, line {finding.Region?.StartLine ?? 1}");
        return $"| {JsonReport.WordOf(finding.Severity)} | {MarkdownText.Escape(where)} | {finding.Rule.Id}: {MarkdownText.Escape(finding.Message)} |\n";
    }

    private static string CommandOf(Finding finding, FindingReport report)
    {
        var properties = new List<string>();
        if (finding.Path.Length > 0)
        {
            Add("file", report.Paths.Of(finding.Path));
            if (finding.Region is { } region)
            {
                Add("line", Number(region.StartLine));
                Add("endLine", Number(region.EndLine));
                // Columns of what reaches over several lines are refused.
                if (region.EndLine == region.StartLine)
                {
                    Add("col", Number(region.StartColumn));
                    Add("endColumn", Number(region.EndColumn));
                }
            }
        }
        Add("title", $"{finding.Rule.Id}: {finding.Rule.Title}");
        return $"::{WordOf(finding.Severity)} {string.Join(',', properties)}::{Data(finding.Message)}";

        void Add(string name, string value) => properties.Add($"{name}={Property(value)}");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string WordOf(FindingSeverity severity) =>
        severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "notice" };
}
