using System.CommandLine;
using System.Globalization;
using ZecGen.Cli.Files;
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
            Description = "The address below which all pages are pulled, such as https://docs.example.com/api/en/compute. Not needed after the first pull.",
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
        var check = new Option<bool>("--check") { Description = "Writes nothing; the exit code is 1 if the folder differs from the site." };
        var force = new Option<bool>("--force") { Description = "Replaces files that were edited or were not written by a pull." };
        var full = new Option<bool>("--full") { Description = "Fetches every page, even if the site reports that it has not changed." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Prints only changes, warnings and errors." };
        var strict = new Option<bool>("--warnaserror") { Description = "If there are warnings, writes nothing, and the exit code is 1." };
        var timeout = Positive("--timeout", "Seconds within which each response must be complete.", (int)new PullLimits().ResponseTime.TotalSeconds);
        var pages = Positive("--max-pages", "The maximum number of pages.", new PullLimits().MaxPages);

        var command = new Command(
            "pull",
            "Downloads the pages of a documentation site as Markdown: those below an address that its llms.txt or sitemap.xml lists. All pages are written, or "
            + "none. Exit codes: 0 if the folder matches the site; 1 if it does not (--check), or nothing was written; 2 for invalid arguments.")
        {
            url, output, check, force, full, quiet, strict, timeout, pages,
        };
        var report = new ReportOptions(terminal, new Option<string?>("--report"),
            "The format of warnings and changes: text, or a format of zecgen check (json, sarif, github, html).", "text", "json", "sarif", "github", "html");
        report.AddTo(command);
        command.SetAction(async (arguments, cancellation) =>
        {
            var path = arguments.GetValue(output)!;
            var log = new PullLog(terminal, arguments.GetValue(quiet));
            var limits = new PullLimits { MaxPages = arguments.GetValue(pages), ResponseTime = TimeOf(arguments.GetValue(timeout)) };
            var options = new PullOptions(
                arguments.GetValue(check), arguments.GetValue(force), arguments.GetValue(full), arguments.GetValue(strict), limits);
            var run = new PullRun(new(terminal.FullPath(path), path), options, log);
            var isDocument = report.IsDocument(arguments);
            if (report.FileOf(arguments) is { } file && ProblemOf(file, terminal.FullPath(path)) is { } problem)
            {
                log.Fail(problem);
                return ExitCodes.BadArguments;
            }
            var (code, plan) = await RunAsync(run, arguments.GetValue(url), path, options, log, isDocument ? null : terminal, terminal, cancellation)
                .ConfigureAwait(false);
            if (!isDocument) return code;
            try
            {
                report.Write(PullFindings.Of(log, plan, path, terminal.Folder), arguments, static () => []);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                log.Fail($"The report cannot be written: {failure.Message.TrimEnd('.')}. Of the pages, what is said above holds.");
                return ExitCodes.Error;
            }
            return code;
        });
        return command;
    }

    private static Option<int> Positive(string name, string description, int usual) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[^1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
            result.AddError($"{name} needs a number from 1 to {int.MaxValue}.");
            return usual;
        },
    };

    // Nothing takes longer than all together.
    private static TimeSpan TimeOf(int seconds) => TimeSpan.FromSeconds(Math.Min(seconds, PullLimits.TotalTime.TotalSeconds));

    // A report that cannot be written is known before pages are; one in the place of a page would be lost, or the page.
    private static string? ProblemOf(string report, string folder)
    {
        var inFolder = Path.GetRelativePath(folder, report);
        var isIn = !Path.IsPathRooted(inFolder) && !inFolder.StartsWith("..", StringComparison.Ordinal);
        if (inFolder == LockFile.Name || (isIn && inFolder.EndsWith(".md", StringComparison.OrdinalIgnoreCase)))
            return $"--report names '{inFolder.Replace('\\', '/')}' in the folder of pages; name a file elsewhere. Nothing was written.";
        try
        {
            OutputFiles.Try(report);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"--report names a file that cannot be written: {failure.Message.TrimEnd('.')}; name another one. Nothing was written.";
        }
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
                log.Fail($"'{path}' has the pages of {earlier.Site}, and not of {site}; name another folder for these, or delete {LockFile.Name} there. "
                    + "Nothing was written.");
                return (ExitCodes.Error, null);
            }
            var plan = await run.RunAsync(site, earlier ?? LockFile.Empty(site), cancellation).ConfigureAwait(false);
            if (listing is not null) List(plan, listing);
            log.Say(SummaryOf(plan));
            if (!options.IsCheck) PullAdvice.AfterPull(plan, isFirst: earlier is null, path, terminal).ForEach(log.Say);
            var isOther = plan.Changes.Count > 0 || plan.LockChange is not null;
            if (options.IsCheck && isOther)
                log.Say($"Nothing was written. To take it over: zecgen pull {PullAdvice.Source(site, earlier)}-o {PullAdvice.Quote(path)}");
            return (options.IsCheck && isOther ? ExitCodes.Error : ExitCodes.Success, plan);
        }
        catch (PullException failure)
        {
            log.Fail(failure.IsPartial ? failure.Message : $"{failure.Message} Nothing was written.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.Fail($"'{path}' cannot be read: {failure.Message.TrimEnd('.')}. Nothing was written.");
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
        if (plan is { Changes.Count: 0, LockChange: { } kind }) terminal.Output.WriteLine($"{kind.ToString().ToLowerInvariant(),-8} {LockFile.Name}");
    }

    /// <summary>How many pages there are, and how many changed.</summary>
    public static string SummaryOf(PullPlan plan)
    {
        var (added, changed, gone) = (CountOf(ChangeKind.New), CountOf(ChangeKind.Changed), CountOf(ChangeKind.Gone));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{PullRun.Count(plan.Pages.Count, "page")}: {added} new, {changed} changed, {gone} gone, {plan.Unchanged} unchanged"
                + $"{(plan.Kept > 0 ? $", {plan.Kept} in doubt" : "")}");

        int CountOf(ChangeKind kind) => plan.Changes.Count(change => change.Kind == kind);
    }
}
