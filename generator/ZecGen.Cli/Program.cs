using System.CommandLine;
using ZecGen.Cli;

var root = new RootCommand("Reads API documentation as the ZecGen generator does, and shows what it understands.")
{
    ModelCommand.Create(),
    CheckCommand.Create(),
    OpenApiCommand.Create(),
    ExplainCommand.Create(),
};
var result = root.Parse(args);
if (result.Errors.Count > 0)
{
    foreach (var error in result.Errors) Console.Error.WriteLine(error.Message);
    return ExitCodes.BadArguments;
}
try
{
    return result.Invoke(new() { EnableDefaultExceptionHandler = false });
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(exception.Message);
    return ExitCodes.Error;
}
