using System.Globalization;
using Microsoft.CodeAnalysis;
using Spectre.Console;
using ZecGen.Cli.Reports;
using ZecGen.Cli.Runs;
using ZecGen.Cli.Terminals;

namespace ZecGen.Cli.Listings;

/// <summary>Diagnostics for the terminal.</summary>
internal static class Findings
{
    public static string AsCompilerLine(Diagnostic finding, string folder) => TextReport.LineOf(RunFindings.Of(finding, folder));

    /// <param name="finding">About a page or about all.</param>
    /// <param name="folder">The folder that paths are relative to.</param>
    /// <returns>An empty path where the finding is not about a page.</returns>
    public static (string Path, int Line, int Column) PlaceOf(Diagnostic finding, string folder)
    {
        if (finding.Location == Location.None) return ("", 0, 0);
        var place = finding.Location.GetLineSpan();
        return (Path.GetRelativePath(folder, place.Path).Replace('\\', '/'), place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1);
    }

    /// <summary>Writes in one line to standard error how much was read and found.</summary>
    /// <returns>The exit code of the command: whether there are errors, or files that could not be read.</returns>
    public static int Summarize(DocumentationRun run, Terminal terminal)
    {
        Write(ReadOf(run), Count(run, DiagnosticSeverity.Error), Count(run, DiagnosticSeverity.Warning), Count(run, DiagnosticSeverity.Info), "", terminal);
        return Count(run, DiagnosticSeverity.Error) == 0 && !run.UnreadFiles.Any() ? ExitCodes.Success : ExitCodes.Error;
    }

    /// <summary>Writes in one line to standard error how much was read and found, and how much of it was known.</summary>
    public static void Summarize(DocumentationRun run, FindingReport report, Terminal terminal) => Write(
        ReadOf(run), report.Count(FindingSeverity.Error), report.Count(FindingSeverity.Warning), report.Count(FindingSeverity.Note), KnownOf(report.Findings),
        terminal);

    /// <summary>How much was read and found, in one line.</summary>
    public static string SummaryOf(DocumentationRun run, IReadOnlyList<Finding> findings)
    {
        return $"{ReadOf(run)}: {Count(FindingSeverity.Error, "error")}, {Count(FindingSeverity.Warning, "warning")}, {Count(FindingSeverity.Note, "note")}"
            + KnownOf(findings);

        string Count(FindingSeverity severity, string what) => Number(findings.Count(finding => finding.Severity == severity && !finding.IsKnown), what);
    }

    private static void Write(string read, int errors, int warnings, int notes, string known, Terminal terminal)
    {
        var ansi = terminal.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect;
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(terminal.Error), Ansi = ansi });
        if (terminal.IsErrorRedirected) console.Profile.Width = int.MaxValue;
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture,
            $"{read}: [red]{Number(errors, "error")}[/], [yellow]{Number(warnings, "warning")}[/], {Number(notes, "note")}{known}");
    }

    private static string ReadOf(DocumentationRun run)
    {
        var leftOut = run.LeftOut.Count == 0 ? "" : $" ({run.LeftOut.Count} left out)";
        return $"{Number(run.Pages.Count, "page")}{leftOut}, {Number(run.Actions.Count, "action")}, {Number(run.StructureNames.Count, "structure")}";
    }

    private static string KnownOf(IEnumerable<Finding> findings) =>
        findings.Count(static finding => finding.IsKnown) is > 0 and var known ? string.Create(CultureInfo.InvariantCulture, $" ({known} known)") : "";

    private static int Count(DocumentationRun run, DiagnosticSeverity severity) => run.Diagnostics.Count(finding => finding.Severity == severity);

    private static string Number(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
