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

    /// <summary>Pages that could be read.</summary>
    public int Read { get; private set; }

    /// <summary>Pages that stay as they are, although they are in doubt.</summary>
    public int Kept { get; private set; }

    /// <summary>What happens to the lock file, null where nothing does.</summary>
    public ChangeKind? LockChange { get; set; }

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
        var homes = HomesOf(fetched, listed, earlier);
        var owners = fetched.Where(static page => IsThere(page) && IsOwn(page)).DistinctBy(static page => PageNames.PageOf(page.Final))
            .ToDictionary(static page => PageNames.PageOf(page.Final), static page => page.Request.Path);
        var staying = fetched.Where(page => !listed.Contains(page.Request.Path) && page.State != PageState.Absent && !IsMoved(page))
            .Select(static page => page.Request.Path).DistinctBy(PageNames.KeyOf).ToDictionary(PageNames.KeyOf);
        foreach (var page in fetched)
        {
            var path = page.Request.Path;
            var locked = earlier.Pages.GetValueOrDefault(path);
            var isListed = listed.Contains(path);
            if (IsThere(page)) plan.Read++;
            if (isListed && staying.TryGetValue(PageNames.KeyOf(path), out var other))
                plan.Keep(page, locked, $"would be the same file as '{other}', which is there still, where the case of letters does not count");
            // A page that moved: where the index agrees, its new place is enough.
            else if (!isListed && IsMoved(page)) plan.Remove(path, locked!, folder, force);
            else if (isListed && IsThere(page) && OwnerOf(page) is { } owner && owner != path)
                plan.Keep(page, locked, $"is redirected to the page of '{owner}'");
            else if (!IsThere(page) && page.Request.IsDoubtful && locked is null)
                plan.Notes.Add($"{Shown.Of(page.Request.Listed)} is no page; it is left out.");
            else if (page.State == PageState.Fetched) plan.Write(page, locked, folder, force);
            else if (page.State == PageState.Current) plan.Confirm(locked!, folder);
            else if (page.State == PageState.Absent && !isListed) plan.Remove(path, locked!, folder, force);
            else plan.Keep(page, locked, page.Problem!);
            if (isListed && IsThere(page) && OwnerOf(page) is null && HomeOf(page) is var home && home != path)
                plan.Warnings.Add($"{Shown.Of(page.Address)} is redirected to the page that '{home}' has, too; '{path}' has the same text.");
            if (!isListed && IsThere(page) && plan.pages.ContainsKey(path))
                plan.Notes.Add($"{Shown.Of(page.Address)} is not in the index any more, and is there nevertheless; '{path}' stays.");
        }
        plan.changes.Sort(static (one, other) => string.CompareOrdinal(one.Path, other.Path));
        return plan;

        string HomeOf(FetchedPage page) => homes[PageNames.PageOf(page.Final)];

        // Where what a page leads to is a page of the folder itself.
        string? OwnerOf(FetchedPage page) => owners.GetValueOrDefault(PageNames.PageOf(page.Final));

        bool IsMoved(FetchedPage page) => IsThere(page) && HomeOf(page) is var home && home != page.Request.Path && listed.Contains(home);
    }

    // Of several addresses that lead to a page, its own one is its place, or else one that has been.
    private static Dictionary<string, string> HomesOf(IReadOnlyList<FetchedPage> fetched, IReadOnlySet<string> listed, LockFile earlier) => fetched
        .Where(IsThere).GroupBy(static page => PageNames.PageOf(page.Final)).ToDictionary(static pages => pages.Key, pages => pages
            .OrderByDescending(IsOwn).ThenByDescending(page => listed.Contains(page.Request.Path))
            .ThenByDescending(page => earlier.Pages.ContainsKey(page.Request.Path)).First().Request.Path);

    private static bool IsOwn(FetchedPage page) => PageNames.PageOf(page.Address) == PageNames.PageOf(page.Final);

    private static bool IsThere(FetchedPage page) => page.State is PageState.Fetched or PageState.Current;

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
        if (locked is not null) (pages[locked.Path], Kept) = (locked, Kept + 1);
        Warnings.Add($"{Shown.Of(page.Address)} {problem}; {(locked is null ? "it is left out" : $"'{locked.Path}' stays as it is")}.");
    }
}
