using System.CommandLine;
using System.Text.RegularExpressions;
using ZecGen.Cli.Terminals;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Cli;

/// <summary><c>zecgen explain ID</c>: the help page of a diagnostic, which the tool carries.</summary>
internal static partial class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The id of a diagnostic, such as ZEC0101." };
        var command = new Command("explain", "Prints the help page of a diagnostic: its meaning and its fix.") { id };
        command.SetAction(arguments => Run(arguments.GetValue(id)!.Trim().ToUpperInvariant(), terminal));
        return command;
    }

    private static int Run(string id, Terminal terminal)
    {
        if (DiagnosticCatalogue.Find(id) is null || typeof(ExplainCommand).Assembly.GetManifestResourceStream(id + ".md") is not { } page)
        {
            terminal.Error.WriteLine($"Unknown diagnostic '{id}'; write an id such as ZEC0101.");
            return ExitCodes.BadArguments;
        }
        using var reader = new StreamReader(page);
        terminal.Output.Write(Links().Replace(reader.ReadToEnd(), "$1"));
        return ExitCodes.Success;
    }

    // Pages link to each other, which a terminal cannot follow.
    [GeneratedRegex(@"\[(ZEC\d+)\]\(ZEC\d+\.md\)")]
    private static partial Regex Links();
}
