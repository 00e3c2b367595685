using System.CommandLine;
using System.Globalization;
using System.Text;
using ZecGen.Cli.Files;
using ZecGen.Cli.Reports;
using ZecGen.Cli.Runs;
using ZecGen.Cli.Terminals;

namespace ZecGen.Cli;

/// <summary>The options that say which findings are known.</summary>
internal sealed class BaselineOptions
{
    private readonly Terminal terminal;

    private readonly Option<string?> file = new("--baseline")
    {
        Description = "A file of known findings, which do not fail the command. Other warnings and errors do.",
    };

    private readonly Option<bool> update = new("--update-baseline") { Description = "Writes the findings into the file that --baseline names." };

    /// <param name="terminal">Where paths begin.</param>
    public BaselineOptions(Terminal terminal) => this.terminal = terminal;

    public void AddTo(Command command)
    {
        command.Add(file);
        command.Add(update);
        command.Validators.Add(result =>
        {
            var (path, isUpdated) = (result.GetValue(file), result.GetValue(update));
            if (path is null && isUpdated) result.AddError("--update-baseline needs the name of the file: --baseline FILE.");
            else if (path is not null && (path.Length == 0 || Directory.Exists(terminal.FullPath(path))))
                result.AddError($"'{path}' is not the name of a file.");
            else if (path is not null && result.GetValue<string?>("--output") is { } output && terminal.FullPath(output) == terminal.FullPath(path))
                result.AddError($"'{path}' is the file of known findings; name another one with --output.");
            else if (path is not null && !isUpdated && !File.Exists(terminal.FullPath(path)))
                result.AddError($"File '{path}' does not exist; --update-baseline writes it.");
        });
    }

    public bool IsNamed(ParseResult arguments) => arguments.GetValue(file) is not null;

    /// <summary>The findings with what is known of them. Entries that are not needed any more are reported.</summary>
    /// <exception cref="InvalidDataException">The file is no baseline.</exception>
    public IReadOnlyList<Finding> Apply(DocumentationRun run, IReadOnlyList<Finding> findings, ParseResult arguments)
    {
        if (arguments.GetValue(file) is not { } shown) return findings;
        var path = terminal.FullPath(shown);
        if (arguments.GetValue(update))
        {
            var before = File.Exists(path) ? KnownFindings.Read(path) : new(path, []);
            OutputFiles.Write([(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(before.With(findings, terminal.Folder, run.Covers)))]);
        }
        var known = KnownFindings.Read(path);
        if (known.MalformedLine is { } line)
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"{shown}({line},1): the line is not a known finding (page, id, key and message, with tabs between them); --update-baseline writes the file."));
        foreach (var entry in known.Unneeded(findings, terminal.Folder, run.Covers))
            terminal.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{shown}({entry.Line},1): {entry.Id} of '{entry.Page}' is not found any more; remove the line, or let --update-baseline write the file."));
        return known.Mark(findings, terminal.Folder);
    }
}
