using System.Globalization;

namespace ZecGen.Cli.Reports;

/// <summary>Findings as the compiler prints them. What is known is left out.</summary>
internal static class TextReport
{
    public static void Write(FindingReport report, TextWriter output)
    {
        foreach (var finding in report.News) output.WriteLine(LineOf(finding));
    }

    public static string LineOf(Finding finding)
    {
        var place = finding.Path.Length == 0
            ? "zecgen"
            : string.Create(CultureInfo.InvariantCulture, $"{finding.Path}({finding.Region?.StartLine ?? 1},{finding.Region?.StartColumn ?? 1})");
        return $"{place}: {WordOf(finding.Severity)} {finding.Rule.Id}: {finding.Message}";
    }

    // As the compiler says it.
    private static string WordOf(FindingSeverity severity) =>
        severity switch
        {
            FindingSeverity.Error => "error",
            FindingSeverity.Warning => "warning",
            FindingSeverity.Note => "info",
            _ => "hidden",
        };
}
