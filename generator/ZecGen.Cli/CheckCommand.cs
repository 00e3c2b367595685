using System.CommandLine;
using ZecGen.Cli.Diff;
using ZecGen.Cli.Listings;
using ZecGen.Cli.Reports;
using ZecGen.Cli.Reports.Html;
using ZecGen.Cli.Terminals;

namespace ZecGen.Cli;

/// <summary><c>zecgen check PATH…</c>: what is wrong with pages, as the compiler says it, or for people and tools elsewhere.</summary>
internal static class CheckCommand
{
    private const string Formats =
        "The output format: text as the compiler prints it, json, sarif for code scanning, github for annotations in a workflow, or html for people.";

    public static Command Create(Terminal terminal)
    {
        var options = new RunOptions(terminal);
        var report = new ReportOptions(terminal, Formats, "text", "json", "sarif", "github", "html");
        var baseline = new BaselineOptions(terminal);
        var command = new Command(
            "check",
            "Reports what is wrong with pages, as the compiler does. "
            + "Exit codes: 0 if all pages are read; 1 if a page is left out, no page is found, an error is reported or, "
            + "with --baseline, a warning that is not in the baseline; 2 for invalid arguments.");
        options.AddTo(command);
        report.AddTo(command);
        baseline.AddTo(command);
        command.SetAction(arguments =>
        {
            var files = options.FilesOf(arguments).WithBaselines();
            var run = options.RunOver(files, arguments, arguments.GetValue(options.Service), url: null, BaselineFiles.SettingsIn(files.Baselines));
            var findings = baseline.Apply(run, RunFindings.Of(run, terminal.Folder), arguments);
            var found = new FindingReport(
                "check", findings, Findings.SummaryOf(run, findings), options.FirstPath(arguments), new(terminal.Folder),
                path => run.TextOf(terminal.FullPath(path)))
            {
                HasBaseline = baseline.IsNamed(arguments),
            };
            report.Write(found, arguments, () => ReadPages.Of(run, terminal.Folder));
            Findings.Summarize(run, found, terminal);
            return run.IsEmpty || found.News.Any(finding => Fails(finding, found.HasBaseline)) ? ExitCodes.Error : ExitCodes.Success;
        });
        return command;
    }

    private static bool Fails(Finding finding, bool hasBaseline) =>
        finding.LeavesPageOut || finding.Severity == FindingSeverity.Error || (hasBaseline && finding.Severity == FindingSeverity.Warning);
}
