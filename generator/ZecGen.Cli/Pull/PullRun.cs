using System.Globalization;
using ZecGen.Cli.Pull.Addresses;
using ZecGen.Cli.Pull.Files;
using ZecGen.Cli.Pull.Hosts;
using ZecGen.Cli.Pull.Http;
using ZecGen.Cli.Pull.Indexes;
using ZecGen.Cli.Pull.Limits;
using ZecGen.Cli.Pull.Pages;

namespace ZecGen.Cli.Pull;

/// <summary>How pages are pulled.</summary>
/// <param name="IsCheck">Whether nothing is written.</param>
/// <param name="IsForced">Whether files are replaced that would be lost.</param>
/// <param name="IsFull">Whether pages are fetched whatever is said of their versions.</param>
internal sealed record PullOptions(bool IsCheck, bool IsForced, bool IsFull, bool HasWarningsAsErrors, PullLimits Limits);

/// <summary>One pull: address, index, pages, plan, files. Until the last step nothing is written.</summary>
internal sealed class PullRun(LocalFolder folder, PullOptions options, PullLog log)
{
    /// <summary>What an earlier pull wrote into the folder, null where there was none.</summary>
    /// <exception cref="PullException">The lock file cannot be read.</exception>
    public LockFile? ReadLock() => folder.Read(LockFile.Name) is { } bytes ? LockFile.Parse(bytes, folder.Show(LockFile.Name)) : null;

    /// <param name="site">The address.</param>
    /// <param name="earlier">What an earlier pull of the same address wrote.</param>
    /// <exception cref="PullException">Nothing was written.</exception>
    /// <exception cref="OperationCanceledException">Nothing was written.</exception>
    public async Task<PullPlan> RunAsync(SiteAddress site, LockFile earlier, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(PullLimits.TotalTime);
        try
        {
            return await PullAsync(site, earlier, time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new PullException($"{site} was not pulled within {PullLimits.TotalTime.TotalMinutes} minutes.");
        }
    }

    private async Task<PullPlan> PullAsync(SiteAddress site, LockFile earlier, CancellationToken cancellation)
    {
        using var client = new SiteClient(site, options.Limits);
        var robots = await client.ReadRobotsAsync(cancellation).ConfigureAwait(false);
        var index = await new IndexReader(site, client, log.Warn, log.Note).ReadAsync(cancellation).ConfigureAwait(false);
        log.Say(string.Create(CultureInfo.InvariantCulture, $"{Shown.Of(index.Source)} lists {Count(index.Entries.Count, "page")} below {site}."));
        if (index.Entries.Count > options.Limits.MaxPages)
            throw new PullException($"{index.Entries.Count} pages are more than {options.Limits.MaxPages}; --max-pages sets another limit.");

        var fetcher = new PageFetcher(site, client, DocumentationHosts.Find(earlier.Host));
        var evidence = new SiteEvidence([.. index.HeaderNames, .. robots?.HeaderNames ?? []], index.Sitemaps, "");
        var fetched = await FetchAsync(index, earlier, fetcher, evidence, cancellation).ConfigureAwait(false);
        var plan = PullPlan.Of(fetched, index.Entries.Select(static entry => entry.Path).ToHashSet(), earlier, folder, options.IsForced);
        plan.Notes.ForEach(log.Note);
        plan.Warnings.ForEach(log.Warn);
        log.End();
        if (plan.Read == 0) throw new PullException($"No page that {Shown.Of(index.Source)} lists can be read.");
        if (options.HasWarningsAsErrors && log.Warnings > 0) throw new PullException("Warnings count as errors.");
        if (plan.Conflicts.Count > 0)
        {
            foreach (var conflict in plan.Conflicts.SkipLast(1)) log.Fail(conflict + ".");
            throw new PullException($"{plan.Conflicts[^1]}: --force replaces such files; commit or move away what you need of them.");
        }
        cancellation.ThrowIfCancellationRequested();
        Write(plan, new(site, fetcher.Host?.Name, plan.Pages));
        return plan;
    }

    private async Task<IReadOnlyList<FetchedPage>> FetchAsync(
        SiteIndex index, LockFile earlier, PageFetcher fetcher, SiteEvidence evidence, CancellationToken cancellation)
    {
        var listed = index.Entries.Select(static entry => entry.Path).ToHashSet();
        var current = new List<FetchedPage>();
        var requests = new List<PageRequest>();
        foreach (var entry in index.Entries)
        {
            var request = new PageRequest(entry.Path, entry.Address) { LastModified = entry.LastModified, IsDoubtful = entry.IsDoubtful };
            if (Intact(entry.Path) is not { } locked || !PageNames.IsSamePage(locked.Url, entry.Address)) requests.Add(request);
            else if (!locked.Validators.Exist && IsExact(entry.LastModified) && entry.LastModified == locked.LastModified)
                current.Add(new(request, PageState.Current) { Address = locked.Url, Final = locked.FinalUrl });
            else requests.Add(request with { Known = locked.Url, Validators = locked.Validators });
        }
        // What the index does not list any more has to say itself that it is gone.
        requests.AddRange(earlier.Pages.Values.Where(page => !listed.Contains(page.Path)).Select(
            page => new PageRequest(page.Path, page.Url) { Known = page.Url, Validators = Intact(page.Path)?.Validators ?? Validators.None }));
        var total = requests.Count;
        return requests.Count == 0 ? current
            : [.. current, .. await fetcher.FetchAsync(requests, evidence, done => log.Progress(done, total), cancellation).ConfigureAwait(false)];

        LockedPage? Intact(string path) => !options.IsFull && earlier.Pages.GetValueOrDefault(path) is { } page
            && folder.Read(path) is { } local && LocalFolder.IsSame(local, page.Hash) ? page : null;
    }

    // Within a day, a page may change twice.
    private static bool IsExact(string? time) => time is not null && time.Contains('T', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, out _);

    private void Write(PullPlan plan, LockFile result)
    {
        var changes = plan.Changes.Select(static change => (change.Path, change.Bytes)).ToList();
        var bytes = result.ToBytes();
        var local = folder.Read(LockFile.Name);
        if (local is null || !LocalFolder.IsSame(local, PageContent.HashOf(bytes)))
        {
            plan.LockChange = local is null ? ChangeKind.New : ChangeKind.Changed;
            // The last one: what it says of the pages is true then.
            changes.Add((LockFile.Name, bytes));
        }
        if (changes.Count > 0 && !options.IsCheck) FileTransaction.Run(folder, changes);
    }

    /// <summary>A number with its noun.</summary>
    public static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
