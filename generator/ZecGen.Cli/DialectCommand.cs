using System.CommandLine;
using ZecGen.Cli.Dialects;
using ZecGen.Cli.Runs;
using ZecGen.Cli.Terminals;

namespace ZecGen.Cli;

/// <summary><c>zecgen dialect FOLDER</c>: looks at pages that nobody described, and proposes a dialect file for them.</summary>
internal static class DialectCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder of pages." };
        folder.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !Directory.Exists(terminal.FullPath(result.Tokens[0].Value)))
                result.AddError($"Folder '{result.Tokens[0].Value}' does not exist.");
        });
        var command = new Command("dialect", "Proposes a dialect file for pages of another vendor, and reports what it recognized in them.") { folder };
        command.SetAction(arguments => Run(terminal.FullPath(arguments.GetValue(folder)!), terminal));
        return command;
    }

    private static int Run(string folder, Terminal terminal)
    {
        var problems = new List<FileProblem>();
        var pages = new List<PageTraits>();
        foreach (var path in PageDiscovery.Below(folder, problems).Order(StringComparer.Ordinal))
        {
            try
            {
                pages.Add(PageTraits.Of(Path.GetFileName(Path.GetDirectoryName(path)!), new PageText(path).GetText().ToString()));
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                problems.Add(new(path, exception.Message));
            }
        }
        foreach (var problem in problems) terminal.Error.WriteLine($"{Path.GetRelativePath(terminal.Folder, problem.Path)}: {problem.Reason}");
        var proposal = new DialectProposal(pages);
        if (!pages.Exists(static page => page.IsAction))
        {
            terminal.Error.WriteLine($"None of {pages.Count} pages has a table of parameters.");
            return ExitCodes.Error;
        }
        foreach (var sentence in proposal.Recognized) terminal.Error.WriteLine($"recognized: {sentence}");
        foreach (var sentence in proposal.Unrecognized) terminal.Error.WriteLine($"not recognized: {sentence}");
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        proposal.Write(terminal.OpenOutput(), name);
        return ExitCodes.Success;
    }
}
