using System.CommandLine;
using System.Text;
using Microsoft.CodeAnalysis;
using ZecGen.Cli.Diff;
using ZecGen.Cli.Files;
using ZecGen.Cli.Listings;
using ZecGen.Cli.Runs;
using ZecGen.Cli.Terminals;
using ZecGen.Generator.Contract;

namespace ZecGen.Cli;

/// <summary><c>zecgen baseline DIR</c>: writes what callers depend on, for builds and later comparisons.</summary>
internal static class BaselineCommand
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Create(Terminal terminal)
    {
        var options = new RunOptions(terminal);
        var folder = new Argument<string>("FOLDER") { Description = "The folder of pages, into which a file is written for each service." };
        folder.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !Directory.Exists(terminal.FullPath(result.Tokens[0].Value)))
                result.AddError($"Folder '{result.Tokens[0].Value}' does not exist.");
        });
        var @namespace = new Option<string?>("--namespace") { Description = "The ZecGenNamespace of the project." };
        var visibility = RunOptions.Choice("--visibility", "The ZecGenVisibility of the project.", "public", "internal");
        var parts = new Option<string>("--parts") { Description = "The ZecGenParts of the project.", DefaultValueFactory = _ => "client;validators" };

        var command = new Command(
            "baseline", "Writes a baseline of what callers depend on, one file for each service. Commit them: builds then report changes that break callers.")
        {
            folder, @namespace, visibility, parts,
        };
        options.AddSettingsTo(command);
        command.SetAction(arguments =>
        {
            var full = terminal.FullPath(arguments.GetValue(folder)!);
            var run = options.RunOver(
                PageFiles.In([full], terminal.Folder), arguments, arguments.GetValue(options.Service), url: null,
                ("ZecGenNamespace", arguments.GetValue(@namespace) ?? ""), ("ZecGenVisibility", arguments.GetValue(visibility)!),
                ("ZecGenParts", arguments.GetValue(parts)!));
            return Run(run, full, terminal);
        });
        return command;
    }

    // What cannot be read would be taken for what is not there, ever after.
    private static int Run(DocumentationRun run, string folder, Terminal terminal)
    {
        var errors = run.Diagnostics.Where(finding => finding.Severity == DiagnosticSeverity.Error).Union(run.UnreadFiles).Union(run.LeavingPagesOut).ToList();
        foreach (var finding in errors) terminal.Error.WriteLine(Findings.AsCompilerLine(finding, terminal.Folder));
        var code = Findings.Summarize(run, terminal);
        if (errors.Count > 0)
        {
            terminal.Error.WriteLine("No baseline is written, because of what is reported here; correct the pages, or set '--severity ID=none' for pages "
                + "that are to be left out.");
            return ExitCodes.Error;
        }
        if (run.Contracts.Count == 0)
        {
            terminal.Error.WriteLine("No page describes an action.");
            return ExitCodes.Error;
        }
        var files = run.Contracts
            .Select(contract => (Path: Path.Combine(folder, BaselineFiles.NameOf(contract.Slug)), Content: Utf8.GetBytes(ContractText.Of(contract)))).ToList();
        // A file that says the same keeps its time, so that no build runs again for it.
        OutputFiles.Write(files.Where(static file => !File.Exists(file.Path) || !File.ReadAllBytes(file.Path).AsSpan().SequenceEqual(file.Content)));
        foreach (var (path, _) in files) terminal.Output.WriteLine(Path.GetRelativePath(terminal.Folder, path).Replace('\\', '/'));
        return code;
    }
}
