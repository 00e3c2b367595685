using System.CommandLine;
using Microsoft.CodeAnalysis;
using ZecGen.Cli.Listings;
using ZecGen.Cli.Terminals;

namespace ZecGen.Cli;

/// <summary><c>zecgen model PATH…</c>: what the pages say, as text or as JSON.</summary>
internal static class ModelCommand
{
    // What json was called before.
    private const string Score = "score";

    public static Command Create(Terminal terminal)
    {
        var options = new RunOptions(terminal);
        var format = new Option<string>("--format") { Description = "The output format: text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", Score);
        var unread = new Option<bool>("--unread") { Description = "Lists sentences, tables and columns that look like rules or fields and were not read." };

        var command = new Command("model", "Prints what is read from the pages: actions, structures and enumerations.") { format, unread };
        options.AddTo(command);
        command.SetAction(arguments =>
        {
            var run = options.Run(arguments, arguments.GetValue(options.Service));
            // What the exit code is about.
            foreach (var finding in run.Diagnostics.Where(static finding => finding.Severity == DiagnosticSeverity.Error).Union(run.UnreadFiles))
                terminal.Error.WriteLine(Findings.AsCompilerLine(finding, terminal.Folder));
            if (arguments.GetValue(unread)) UnreadListing.Write(run, terminal);
            else if (arguments.GetValue(format) is "json" or Score) ModelJson.Write(run, terminal.OpenOutput());
            else ModelListing.Write(run, terminal.Output);
            return Findings.Summarize(run, terminal);
        });
        return command;
    }
}
