using System.CommandLine;
using Microsoft.CodeAnalysis;

namespace ZecGen.Cli;

/// <summary><c>zecgen check DIR…</c>: the diagnostics as the compiler would print them.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var (folders, service) = (Folders.Argument(), Folders.Service());
        var command = new Command("check", "Prints what is wrong with the pages, as the compiler would.") { folders, service };
        command.SetAction(arguments => Run(DocumentationRun.Of(arguments.GetValue(folders)!, new(arguments.GetValue(service)))));
        return command;
    }

    private static int Run(DocumentationRun run)
    {
        foreach (var finding in run.Diagnostics.Where(finding => finding.Severity > DiagnosticSeverity.Hidden))
            Console.Out.WriteLine(Findings.AsCompilerLine(finding));
        return Findings.Summarize(run);
    }
}
