using System.CommandLine;
using Microsoft.CodeAnalysis;
using ZecGen.Cli.Listings;
using ZecGen.Cli.Runs;
using ZecGen.Cli.Terminals;

namespace ZecGen.Cli;

/// <summary><c>zecgen check PATH…</c>: the diagnostics as the compiler would print them.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new RunOptions(terminal);
        var command = new Command(
            "check",
            "Reports the diagnostics of pages, as the compiler does. "
            + "Exit codes: 0 if all pages are read; 1 if a page is left out, no page is found or an error is reported; 2 for invalid arguments.");
        options.AddTo(command);
        command.SetAction(arguments => Run(options.Run(arguments, arguments.GetValue(options.Service)), terminal));
        return command;
    }

    private static int Run(DocumentationRun run, Terminal terminal)
    {
        foreach (var finding in run.Diagnostics.Where(finding => finding.Severity > DiagnosticSeverity.Hidden))
            terminal.Output.WriteLine(Findings.AsCompilerLine(finding, terminal.Folder));
        var code = Findings.Summarize(run, terminal);
        return run.LeftOut.Count > 0 || run.IsEmpty ? ExitCodes.Error : code;
    }
}
