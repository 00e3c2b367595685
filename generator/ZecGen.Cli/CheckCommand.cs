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
            "Prints what is wrong with the pages, as the compiler would. Ends with 0 where all pages are read, with 1 where one is left out, nothing is found or anything is an error, with 2 where it is called wrongly.");
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
