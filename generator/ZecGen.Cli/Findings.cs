using System.Globalization;
using Microsoft.CodeAnalysis;
using Spectre.Console;

namespace ZecGen.Cli;

/// <summary>Diagnostics for the terminal.</summary>
internal static class Findings
{
    public static string AsCompilerLine(Diagnostic finding)
    {
        var (path, line, column) = PlaceOf(finding);
        return $"{path}({line},{column}): {finding.Severity.ToString().ToLowerInvariant()} {finding.Id}: {finding.GetMessage(CultureInfo.InvariantCulture)}";
    }

    public static (string Path, int Line, int Column) PlaceOf(Diagnostic finding)
    {
        var place = finding.Location.GetLineSpan();
        return (Path.GetRelativePath(Environment.CurrentDirectory, place.Path).Replace('\\', '/'), place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1);
    }

    /// <summary>Tells on standard error how much was read and found.</summary>
    /// <returns>The exit code of the command.</returns>
    public static int Summarize(DocumentationRun run)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error), Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect });
        if (Console.IsErrorRedirected) console.Profile.Width = int.MaxValue;
        var errors = Count(DiagnosticSeverity.Error);
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture,
            $"{run.Pages.Count} pages, {run.Pages.Count(page => page.Operation is not null)} actions, {run.Pages.Sum(page => page.Structures.Count)} structures, {run.Pages.Sum(page => page.Enumerations.Count)} enumerations: [red]{errors} errors[/], [yellow]{Count(DiagnosticSeverity.Warning)} warnings[/], {Count(DiagnosticSeverity.Info)} notes");
        return errors == 0 ? ExitCodes.Success : ExitCodes.Error;

        int Count(DiagnosticSeverity severity) => run.Diagnostics.Count(finding => finding.Severity == severity);
    }
}
