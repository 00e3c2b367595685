using System.CommandLine;
using ZecGen.Cli.Terminals;

namespace ZecGen.Cli;

/// <summary>All commands.</summary>
internal static class Tool
{
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, Terminal terminal)
    {
        var root = new RootCommand("Reads API documentation as the ZecGen generator does; pulls, checks, lists, compares and exports it.")
        {
            PullCommand.Create(terminal),
            ModelCommand.Create(terminal),
            CheckCommand.Create(terminal),
            OpenApiCommand.Create(terminal),
            DiffCommand.Create(terminal),
            BaselineCommand.Create(terminal),
            DialectCommand.Create(terminal),
            ExplainCommand.Create(terminal),
        };
        var result = root.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors) terminal.Error.WriteLine(error.Message);
            return ExitCodes.BadArguments;
        }
        try
        {
            return result.Invoke(new()
            {
                EnableDefaultExceptionHandler = false,
                Output = terminal.Output,
                Error = terminal.Error,
                // What is written when Ctrl+C is pressed is written to the end.
                ProcessTerminationTimeout = TimeSpan.FromMinutes(1),
            });
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(exception.Message);
            return ExitCodes.Error;
        }
    }
}
