using ZecGen.Cli.Pull.Addresses;
using ZecGen.Cli.Pull.Pages;

namespace ZecGen.Cli.Pull.Files;

internal enum ChangeKind
{
    New,
    Changed,
    Gone,
}

/// <summary>What happens to a file.</summary>
/// <param name="Bytes">What it gets, null where it goes.</param>
internal sealed record FileChange(string Path, ChangeKind Kind, byte[]? Bytes);

/// <summary>What a pull changes, decided before anything is written.</summary>
internal sealed class PullPlan
{
    private readonly SortedDictionary<string, LockedPage> pages = new(StringComparer.Ordinal);
    private readonly List<FileChange> changes = [];

    private PullPlan()
    {
    }

    /// <summary>By path.</summary>
    public IReadOnlyList<FileChange> Changes => changes;

    public int Unchanged { get; private set; }

    /// <summary>Files that somebody edited, or that were never pulled, and that would be lost.</summary>
    public List<string> Conflicts { get; } = [];

    /// <summary>Pages that are left out, or kept although they are in doubt.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>Pages that the index does not list any more and that are there nevertheless.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>The pages that the folder has afterwards.</summary>
    public IReadOnlyDictionary<string, LockedPage> Pages => pages;

    /// <param name="fetched">The pages that the index lists, and those that an earlier pull wrote.</param>
    /// <param name="listed">The paths of the first.</param>
    /// <param name="force">Whether files are replaced that would be lost.</param>
    public static PullPlan Of(IReadOnlyList<FetchedPage> fetched, IReadOnlySet<string> listed, LockFile earlier, LocalFolder folder, bool force)
    {
        var plan = new PullPlan();
        var homes = fetched.Where(static page => page.State is PageState.Fetched or PageState.Current && page.Final == page.Address)
            .DistinctBy(static page => page.Final).ToDictionary(static page => page.Final, static page => page.Request.Path);
        foreach (var page in fetched)
        {
            var path = page.Request.Path;
            var locked = earlier.Pages.GetValueOrDefault(path);
            var isListed = listed.Contains(path);
            if (page.State is PageState.Fetched or PageState.Current && homes.TryGetValue(page.Final, out var home) && home != path)
            {
                // A page that moved: where the index agrees, its new place is enough.
                if (!isListed) plan.Remove(path, locked!, folder, force);
                else plan.Keep(page, locked, $"is redirected to the page of '{home}'");
            }
            else if (page.State == PageState.Fetched) plan.Write(page, locked, folder, force);
            else if (page.State == PageState.Current) plan.Confirm(locked!, folder);
            else if (page.State == PageState.Absent && !isListed) plan.Remove(path, locked!, folder, force);
            else plan.Keep(page, locked, page.Problem!);
            if (!isListed && plan.pages.ContainsKey(path))
                plan.Notes.Add($"{Shown.Of(page.Address)} is not in the index any more, and is there nevertheless; '{path}' stays.");
        }
        plan.changes.Sort(static (one, other) => string.CompareOrdinal(one.Path, other.Path));
        return plan;
    }

    private void Write(FetchedPage page, LockedPage? locked, LocalFolder folder, bool force)
    {
        var (path, content) = (page.Request.Path, page.Content!);
        var entry = new LockedPage(path, page.Address, page.Final, content.Hash, page.Validators, page.Request.LastModified);
        // What a server says of a page may change without the page; then nothing did.
        pages[path] = locked is not null && locked == entry with { Validators = locked.Validators, LastModified = locked.LastModified } ? locked : entry;
        if (folder.Read(path) is not { } local) changes.Add(new(path, ChangeKind.New, content.Bytes));
        else if (LocalFolder.IsSame(local, content)) Unchanged++;
        else if (force || (locked is not null && LocalFolder.IsSame(local, locked.Hash))) changes.Add(new(path, ChangeKind.Changed, content.Bytes));
        else Conflicts.Add(locked is null ? $"'{folder.Show(path)}' was not pulled from here" : $"'{folder.Show(path)}' was edited");
    }

    private void Confirm(LockedPage locked, LocalFolder folder)
    {
        pages[locked.Path] = locked;
        if (folder.Read(locked.Path) is { } local && LocalFolder.IsSame(local, locked.Hash)) Unchanged++;
        else Conflicts.Add($"'{folder.Show(locked.Path)}' was edited");
    }

    private void Remove(string path, LockedPage locked, LocalFolder folder, bool force)
    {
        if (folder.Read(path) is not { } local || force || LocalFolder.IsSame(local, locked.Hash)) changes.Add(new(path, ChangeKind.Gone, null));
        else Conflicts.Add($"'{folder.Show(path)}' is gone from the site, and was edited");
    }

    private void Keep(FetchedPage page, LockedPage? locked, string problem)
    {
        if (locked is not null) pages[locked.Path] = locked;
        Warnings.Add($"{Shown.Of(page.Address)} {problem}; {(locked is null ? "it is left out" : $"'{locked.Path}' stays as it is")}.");
    }
}
