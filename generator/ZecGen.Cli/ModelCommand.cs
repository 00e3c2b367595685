using System.CommandLine;

namespace ZecGen.Cli;

/// <summary><c>zecgen model PATH…</c>: what the pages say, as text or as JSON.</summary>
internal static class ModelCommand
{
    public static Command Create()
    {
        var options = new RunOptions();
        var format = new Option<string>("--format") { Description = "text for people; score for the JSON of all that was understood.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "score");
        var unread = new Option<bool>("--unread") { Description = "Lists what looks like a rule, a table or a column and was not understood." };

        var command = new Command("model", "Prints what the pages say.") { format, unread };
        options.AddTo(command);
        command.SetAction(arguments =>
        {
            var run = options.Run(arguments, arguments.GetValue(options.Service));
            if (arguments.GetValue(unread)) UnreadListing.Write(run, Console.Out);
            else if (arguments.GetValue(format) == "score") ScoreFormat.Write(run, Console.OpenStandardOutput());
            else ModelListing.Write(run, Console.Out);
            return Findings.Summarize(run);
        });
        return command;
    }
}
