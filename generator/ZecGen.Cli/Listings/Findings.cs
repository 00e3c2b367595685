using System.Globalization;
using Microsoft.CodeAnalysis;
using Spectre.Console;
using ZecGen.Cli.Runs;
using ZecGen.Cli.Terminals;

namespace ZecGen.Cli.Listings;

/// <summary>Diagnostics for the terminal.</summary>
internal static class Findings
{
    public static string AsCompilerLine(Diagnostic finding, string folder)
    {
        var (path, line, column) = PlaceOf(finding, folder);
        var place = path.Length == 0 ? "zecgen" : $"{path}({line},{column})";
        return $"{place}: {finding.Severity.ToString().ToLowerInvariant()} {finding.Id}: {finding.GetMessage(CultureInfo.InvariantCulture)}";
    }

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
        var ansi = terminal.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect;
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(terminal.Error), Ansi = ansi });
        if (terminal.IsErrorRedirected) console.Profile.Width = int.MaxValue;
        var (errors, warnings, notes) = (Count(DiagnosticSeverity.Error), Count(DiagnosticSeverity.Warning), Count(DiagnosticSeverity.Info));
        var leftOut = run.LeftOut.Count == 0 ? "" : $" ({run.LeftOut.Count} left out)";
        var (pages, actions, structures) =
            (Number(run.Pages.Count, "page"), Number(run.Actions.Count, "action"), Number(run.StructureNames.Count, "structure"));
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture,
            $"{pages}{leftOut}, {actions}, {structures}: [red]{Number(errors, "error")}[/], [yellow]{Number(warnings, "warning")}[/], {Number(notes, "note")}");
        return errors == 0 && !run.UnreadFiles.Any() ? ExitCodes.Success : ExitCodes.Error;

        int Count(DiagnosticSeverity severity) => run.Diagnostics.Count(finding => finding.Severity == severity);

        static string Number(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
    }
}
