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
            : string.Create(CultureInfo.InvariantCulture, $"{Printable(finding.Path)}({finding.Region?.StartLine ?? 1},{finding.Region?.StartColumn ?? 1})");
        return $"{place}: {WordOf(finding.Severity)} {finding.Rule.Id}: {finding.Message}";
    }

    // The name of a file may have line ends, and what a terminal takes for commands.
    private static string Printable(string path) =>
        path.Any(char.IsControl) ? string.Concat(path.Select(static c => char.IsControl(c) ? $"\\u{(int)c:X4}" : c.ToString())) : path;

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
