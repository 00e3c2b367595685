using System.CommandLine;
using ZecGen.Cli.Reports;
using ZecGen.Cli.Terminals;

namespace ZecGen.Cli;

/// <summary><c>zecgen explain ID</c>: the help page of a diagnostic, which the tool carries.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The id of a diagnostic, such as ZEC0101." };
        var command = new Command("explain", "Prints the help page of a diagnostic: its cause and its fix.") { id };
        command.SetAction(arguments => Run(arguments.GetValue(id)!.Trim().ToUpperInvariant(), terminal));
        return command;
    }

    private static int Run(string id, Terminal terminal)
    {
        if (HelpPage.Find(id) is not { } page)
        {
            terminal.Error.WriteLine($"Unknown diagnostic '{id}'; write an id such as ZEC0101.");
            return ExitCodes.BadArguments;
        }
        terminal.Output.Write(page.Text);
        return ExitCodes.Success;
    }
}
