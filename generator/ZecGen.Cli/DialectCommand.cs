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
        var files = PageDiscovery.Below(folder, problems).Order(StringComparer.Ordinal)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'));
        var paths = files.Keys.Select(PageTraits.WithoutExtension).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, path) in files)
        {
            try
            {
                pages.Add(PageTraits.Of(name, new PageText(path).GetText().ToString(), paths));
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                problems.Add(new(path, exception.Message));
            }
        }
        foreach (var problem in problems) terminal.Error.WriteLine($"{Path.GetRelativePath(terminal.Folder, problem.Path)}: {problem.Reason}");
        if (!pages.Exists(static page => page.IsOperation))
        {
            terminal.Error.WriteLine($"None of {pages.Count} pages has a table of parameters, or the method and the route of an operation.");
            return ExitCodes.Error;
        }
        var proposal = new DialectProposal(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), pages);
        foreach (var sentence in proposal.Recognized) terminal.Error.WriteLine($"recognized: {sentence}");
        foreach (var sentence in proposal.Unrecognized) terminal.Error.WriteLine($"not recognized: {sentence}");
        foreach (var sentence in proposal.Assumed) terminal.Error.WriteLine($"assumed: {sentence}");
        ProposalWriter.Write(proposal, terminal.OpenOutput());
        return ExitCodes.Success;
    }
}
