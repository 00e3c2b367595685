using System.CommandLine;
using ZecGen.Cli.Diff;
using ZecGen.Cli.Listings;
using ZecGen.Cli.Terminals;
using ZecGen.Generator.Contract;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Cli;

/// <summary><c>zecgen diff OLD NEW</c>: what a change of documentation does to callers.</summary>
internal static class DiffCommand
{
    private static readonly (string Word, Func<Harms, Harm>? Of)[] Kinds =
        [("wire", harms => harms.Wire), ("source", harms => harms.Source), ("binary", harms => harms.Binary),
            ("behaviour", harms => harms.Behaviour), ("none", null)];

    public static Command Create(Terminal terminal)
    {
        var options = new RunOptions(terminal);
        var (old, @new) = (Version("OLD", "before", terminal), Version("NEW", "after", terminal));
        var output = new ReportOptions(
            terminal, "The output format: text, json, markdown for a comment, sarif for code scanning, github for annotations, or html for people.",
            "text", "json", "markdown", "sarif", "github", "html");
        var failOn = new Option<string>("--fail-on")
        {
            Description = "The kinds of breaking change that fail the command: wire, source, binary, behaviour, separated by commas, or none.",
            DefaultValueFactory = _ => "wire,source,binary",
        };
        failOn.Validators.Add(result =>
        {
            var words = Words(result.GetValueOrDefault<string>());
            if (words.Length == 0)
                result.AddError("--fail-on needs a kind of breaking change; write wire, source, binary or behaviour, separated by commas, or none.");
            else if (words.Length > 1 && words.Contains("none"))
                result.AddError("'none' stands alone; write --fail-on none, or the kinds of breaking change that fail the command.");
            foreach (var word in words)
                if (!Kinds.Any(kind => kind.Word == word))
                    result.AddError($"'{word}' is not a kind of breaking change; write wire, source, binary or behaviour, separated by commas, or none.");
        });
        var accepted = new Option<string?>("--accepted") { Description = "A file of accepted changes, each with a reason. Accepted changes are not listed." };
        accepted.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } path && !File.Exists(terminal.FullPath(path))) result.AddError($"File '{path}' does not exist.");
        });

        var command = new Command(
            "diff",
            "Compares two versions of the pages and lists the effects on callers. "
            + "Exit codes: 0 if no change is of a kind that --fail-on names; 1 if one is, or pages cannot be compared; 2 for invalid arguments.")
        {
            old, @new, failOn, accepted,
        };
        output.AddTo(command);
        options.AddSettingsTo(command);
        command.SetAction(arguments =>
        {
            ReadVersion before, after;
            try
            {
                (before, after) = (Read(old), Read(@new));
            }
            catch (NoVersionException exception)
            {
                terminal.Error.WriteLine(exception.Message);
                return ExitCodes.BadArguments;
            }
            (before, after) = (before.ComparableWith(after), after.ComparableWith(before));
            var list = AcceptedIn(arguments.GetValue(accepted), terminal);
            var report = DiffReport.Of(before, after, list);
            ReportAcceptances(list, report, terminal);
            switch (arguments.GetValue(output.Format))
            {
                case "json":
                    output.Write(arguments, stream => DiffJson.Write(report, stream));
                    break;
                case "markdown":
                    output.WriteText(arguments, writer => DiffMarkdown.Write(report, writer));
                    break;
                case "text":
                    output.WriteText(arguments, writer => DiffListing.Write(report, writer));
                    break;
                default:
                    output.Write(DiffFindings.Of(report, arguments.GetValue(@new)!, terminal.Folder), arguments, static () => []);
                    break;
            }
            return Fails(report, Words(arguments.GetValue(failOn))) ? ExitCodes.Error : ExitCodes.Success;

            ReadVersion Read(Argument<string> version) => ContractSource.Read(arguments.GetValue(version)!, options, arguments, terminal);
        });
        return command;
    }

    private static Argument<string> Version(string name, string when, Terminal terminal)
    {
        var version = new Argument<string>(name) { Description = $"The pages {when}: a folder, a baseline that 'zecgen baseline' wrote, or git:REV:FOLDER." };
        version.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && ContractSource.ProblemOf(result.Tokens[0].Value, terminal) is { } problem) result.AddError(problem);
        });
        return version;
    }

    private static AcceptanceList AcceptedIn(string? path, Terminal terminal) =>
        path is null ? AcceptanceList.Empty : AcceptanceList.Parse(path, File.ReadAllText(terminal.FullPath(path)));

    // As a build says it of the file beside a baseline.
    private static void ReportAcceptances(AcceptanceList list, DiffReport report, Terminal terminal)
    {
        if (list.Entries.Count == 0) return;
        var file = new BaselineFile(terminal.FullPath(list.Path), LineMap.Of(File.ReadAllText(terminal.FullPath(list.Path))), null, list);
        var findings = list.Entries.Where(static entry => entry.Problem is not null)
            .Select(entry => file.Report(ContractCatalogue.MalformedAcceptance, entry.Line, entry.Problem!))
            .Concat(report.Unnecessary.Select(
                entry => file.Report(ContractCatalogue.UnnecessaryAcceptance, entry.Line, entry.UnnecessaryIn(report.Comparison))));
        foreach (var finding in findings.OrderBy(static finding => finding.Lines.Start.Line))
            terminal.Error.WriteLine(Findings.AsCompilerLine(finding.ToDiagnostic(), terminal.Folder));
    }

    private static bool Fails(DiffReport report, IReadOnlyList<string> words)
    {
        var kinds = Kinds.Where(kind => kind.Of is not null && words.Contains(kind.Word)).Select(kind => kind.Of!).ToList();
        return kinds.Count > 0
            && (report.CannotCompare.Count > 0 || report.Changes.Any(change => kinds.Exists(kind => kind(change.Change.Rule.Harms) == Harm.Breaks)));
    }

    private static string[] Words(string? text) => (text ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries);
}
