using ZecGen.Cli.Pull.Addresses;

namespace ZecGen.Cli.Pull.Indexes;

/// <summary>Takes from what an index lists the pages below the address, each once, and says why it takes others not.</summary>
/// <param name="isOfPages">Whether what is listed are pages alone, whatever their names look like.</param>
internal sealed class EntryReader(SiteAddress site, bool isOfPages)
{
    private const int MaxLength = 8000;

    private readonly Dictionary<string, IndexEntry> byKey = [];
    private readonly Dictionary<string, string> folders = [];

    /// <summary>The pages, in the order of the index.</summary>
    public List<IndexEntry> Entries { get; } = [];

    /// <summary>What was left out and should not be there, with the reason.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>What was left out as an index may have it.</summary>
    public List<string> Notes { get; } = [];

    /// <param name="index">Where it is.</param>
    /// <param name="listed">As it is written there.</param>
    /// <param name="lastModified">As it is written there.</param>
    public void Add(Uri index, string listed, string? lastModified)
    {
        if (listed.StartsWith('#')) return;
        if (listed.Length > MaxLength) Warn("is too long");
        else if (listed.Any(char.IsControl) || listed.Contains('\\', StringComparison.Ordinal)) Warn("has a character that addresses do not have");
        else if (!Uri.TryCreate(index, listed, out var url)) Warn("is no address");
        else if (url.Scheme is not ("https" or "http")) Note("is no address of a page");
        else if (url.UserInfo.Length > 0) Warn("has a user name");
        else if (HasEncodedDots(listed)) Warn("has '..' in its path");
        else if (!site.HasOriginOf(url)) Note("is on another site");
        else if (!site.Contains(url))
        {
            // An index lists the pages of other products, too.
            if (listed.Split('/').Contains("..")) Warn($"leads out of {site}");
        }
        else if (isOfPages || PageNames.MayBePage(url)) AddPage(url, lastModified);
        else Note("has the name of another kind of file");

        void Warn(string reason) => Warnings.Add($"{Shown.Of(listed)} {reason}; it is left out.");

        void Note(string reason) => Notes.Add($"{Shown.Of(listed)} {reason}; it is left out.");
    }

    private void AddPage(Uri url, string? lastModified)
    {
        var address = new Uri(url.GetLeftPart(UriPartial.Path));
        if (PageNames.PathOf(address, site, out var problem) is not { } path)
        {
            Leave(problem!);
            return;
        }
        var key = PageNames.KeyOf(path);
        if (byKey.TryGetValue(key, out var other))
        {
            if (other.Path != path) Leave($"would be the same file as {Shown.Of(other.Address)} where the case of letters does not count");
            // The same page may be listed twice.
            else if (!PageNames.IsSamePage(other.Address, address)) Leave($"would be the same file as {Shown.Of(other.Address)}");
            return;
        }
        if (FoldersOf(path).FirstOrDefault(folder => folders.GetValueOrDefault(PageNames.KeyOf(folder), folder) != folder) is { } otherCase)
        {
            Leave($"would be in the folder '{folders[PageNames.KeyOf(otherCase)]}' where the case of letters does not count");
            return;
        }
        if (folders.ContainsKey(key) || FoldersOf(key).Any(byKey.ContainsKey))
        {
            Leave("would be a file where another page needs a folder, or the other way round");
            return;
        }
        foreach (var folder in FoldersOf(path)) folders.TryAdd(PageNames.KeyOf(folder), folder);
        var entry = new IndexEntry(address, path) { LastModified = lastModified, IsDoubtful = !PageNames.MayBePage(address) };
        byKey.Add(key, entry);
        Entries.Add(entry);

        void Leave(string reason) => Warnings.Add($"{Shown.Of(address)} {reason}; it is left out.");
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1)) yield return path[..end];
    }

    // What is read as two dots without looking like them wants to hide something.
    private static bool HasEncodedDots(string listed) => listed.Split('/', '?', '#').Any(static part =>
        part.Contains("%2e", StringComparison.OrdinalIgnoreCase) && part.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) is "." or "..");
}
