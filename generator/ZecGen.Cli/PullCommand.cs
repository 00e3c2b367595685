using System.CommandLine;
using System.Globalization;
using ZecGen.Cli.Pull;
using ZecGen.Cli.Pull.Addresses;
using ZecGen.Cli.Pull.Files;
using ZecGen.Cli.Pull.Limits;
using ZecGen.Cli.Terminals;

namespace ZecGen.Cli;

/// <summary><c>zecgen pull URL -o DIR</c>: the pages of a documentation site as files.</summary>
internal static class PullCommand
{
    private const string UsualFolder = "docs-spec";

    public static Command Create(Terminal terminal)
    {
        var url = new Argument<string?>("URL")
        {
            Description = "The address below which all pages are pulled, such as https://docs.example.com/api/en/compute. Not needed once they were pulled.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        url.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0) return;
            var text = result.Tokens[0].Value;
            if (text.StartsWith('-')) result.AddError($"Unknown option '{Shown.Of(text)}'; --help lists the options.");
            else if (SiteAddress.Parse(text, out var problem) is null) result.AddError(problem!);
        });
        var output = new Option<string>("--output", "-o") { Description = "The folder of pages.", DefaultValueFactory = _ => UsualFolder };
        output.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { Length: > 0 } path) result.AddError("--output needs the name of a folder.");
            else if (File.Exists(terminal.FullPath(path))) result.AddError($"'{path}' is a file, and pages need a folder.");
        });
        var check = new Option<bool>("--check") { Description = "Writes nothing, and ends with 1 if the folder is not as the site is." };
        var force = new Option<bool>("--force") { Description = "Replaces files that were edited, or that were not pulled." };
        var full = new Option<bool>("--full") { Description = "Fetches every page, whatever the site says of its version." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Prints changes, warnings and errors alone." };
        var strict = new Option<bool>("--warnaserror") { Description = "Writes nothing, and ends with 1, where there are warnings." };
        var timeout = Positive("--timeout", "Seconds within which each response has to be complete.", (int)new PullLimits().ResponseTime.TotalSeconds);
        var pages = Positive("--max-pages", "The largest number of pages.", new PullLimits().MaxPages);

        var command = new Command(
            "pull",
            "Downloads the pages of a documentation site as Markdown: those below an address that its llms.txt or sitemap.xml lists. All pages are written, or "
            + "none. Exit codes: 0 if the folder is as the site is; 1 if it is not (--check), or nothing was written; 2 for invalid arguments.")
        {
            url, output, check, force, full, quiet, strict, timeout, pages,
        };
        var report = new ReportOptions(terminal, new Option<string?>("--report"),
            "The format of warnings and changes: text, or as for zecgen check: json, sarif, github, html.", "text", "json", "sarif", "github", "html");
        report.AddTo(command);
        command.SetAction(async (arguments, cancellation) =>
        {
            var path = arguments.GetValue(output)!;
            var log = new PullLog(terminal, arguments.GetValue(quiet));
            var limits = new PullLimits { MaxPages = arguments.GetValue(pages), ResponseTime = TimeSpan.FromSeconds(arguments.GetValue(timeout)) };
            var options = new PullOptions(
                arguments.GetValue(check), arguments.GetValue(force), arguments.GetValue(full), arguments.GetValue(strict), limits);
            var run = new PullRun(new(terminal.FullPath(path), path), options, log);
            var isDocument = report.IsDocument(arguments);
            var (code, plan) = await RunAsync(run, arguments.GetValue(url), path, options, log, isDocument ? null : terminal, terminal, cancellation)
                .ConfigureAwait(false);
            if (isDocument) report.Write(PullFindings.Of(log, plan, path, terminal.Folder), arguments, static () => []);
            return code;
        });
        return command;
    }

    private static Option<int> Positive(string name, string description, int usual)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<int>() < 1) result.AddError($"{name} needs a number of 1 or more.");
        });
        return option;
    }

    /// <param name="listing">Where changes are listed; null where a report lists them.</param>
    private static async Task<(int Code, PullPlan? Plan)> RunAsync(
        PullRun run, string? url, string path, PullOptions options, PullLog log, Terminal? listing, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            var earlier = run.ReadLock();
            var site = url is null ? earlier?.Site : SiteAddress.Parse(url, out _);
            if (site is null)
            {
                log.End($"'{path}' has no {LockFile.Name}; name the URL to pull from.");
                return (ExitCodes.BadArguments, null);
            }
            if (earlier is not null && earlier.Site.Start != site.Start)
            {
                log.End($"'{path}' has the pages of {earlier.Site}, and not of {site}; name another folder for these, or delete {LockFile.Name} there.");
                return (ExitCodes.Error, null);
            }
            var plan = await run.RunAsync(site, earlier ?? LockFile.Empty(site), cancellation).ConfigureAwait(false);
            if (listing is not null) List(plan, listing);
            log.Say(SummaryOf(plan));
            if (!options.IsCheck) PullAdvice.AfterPull(plan, isFirst: earlier is null, path, terminal).ForEach(log.Say);
            else if (plan.Changes.Count > 0) log.Say($"Nothing was written. To take it over: zecgen pull -o {PullAdvice.Quote(path)}");
            return (options.IsCheck && plan.Changes.Count > 0 ? ExitCodes.Error : ExitCodes.Success, plan);
        }
        catch (PullException failure)
        {
            log.Fail($"{failure.Message} Nothing was written.");
        }
        catch (OperationCanceledException)
        {
            log.End("Canceled. Nothing was written.");
        }
        return (ExitCodes.Error, null);
    }

    private static void List(PullPlan plan, Terminal terminal)
    {
        foreach (var change in plan.Changes)
            terminal.Output.WriteLine($"{change.Kind.ToString().ToLowerInvariant(),-8} {change.Path}");
    }

    /// <summary>How many pages there are, and how many changed.</summary>
    public static string SummaryOf(PullPlan plan)
    {
        var (added, changed, gone) = (CountOf(ChangeKind.New), CountOf(ChangeKind.Changed), CountOf(ChangeKind.Gone));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{PullRun.Count(plan.Pages.Count, "page")}: {added} new, {changed} changed, {gone} gone, {plan.Unchanged} unchanged");

        int CountOf(ChangeKind kind) => plan.Changes.Count(change => change.Kind == kind);
    }
}
