using System.Collections.Concurrent;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Parsing;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Binding;

/// <summary>Where links can lead to on a page.</summary>
/// <param name="Root">The folder of pages that the project names; null where nothing says.</param>
/// <param name="Anchors">What its sections can be linked by.</param>
/// <param name="Empty">Those of the sections that should have a table or a list, and have none.</param>
internal sealed record PageAnchors(string Path, string? Root, EquatableArray<string> Anchors, EquatableArray<string> Empty)
{
    /// <summary>Whether its links lead from the root of the site, wherever that is.</summary>
    public bool LinksFromRoot { get; init; }

    public static PageAnchors Of(Page page) =>
        new(page.Path, page.Origin.Root, page.Anchors, page.EmptySections) { LinksFromRoot = page.Origin.Dialect.Pages.LinksFromRoot };
}

/// <summary>Which pages and sections links can lead to.</summary>
/// <remarks>Equal when all pages can be linked alike. Kept apart from the signatures of pages: a heading that comes or goes changes no name and no
/// type.</remarks>
internal sealed class LinkIndex(EquatableArray<PageAnchors> pages) : IEquatable<LinkIndex>
{
    private readonly EquatableArray<PageAnchors> pages = pages;

    private readonly Lazy<Dictionary<string, Target>> byPath = new(() =>
    {
        var index = new Dictionary<string, Target>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages) index[page.Path] = new(page);
        return index;
    });

    private readonly Lazy<ILookup<string, Target>> byEnd =
        new(() => pages.Select(static page => new Target(page)).ToLookup(static target => PagePath.EndOf(target.Segments), StringComparer.OrdinalIgnoreCase));

    // Many links have the same address.
    private readonly ConcurrentDictionary<string, Target?> published = new(StringComparer.OrdinalIgnoreCase);

    private readonly Lazy<Dictionary<string, string>> foldersByName = new(() =>
    {
        var index = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages) index[NameOf(FolderOf(page.Path))] = FolderOf(page.Path);
        return index;
    });

    private readonly Lazy<HashSet<string>> folders = new(() => new(pages.Select(page => FolderOf(page.Path)), StringComparer.OrdinalIgnoreCase));

    /// <summary>What is wrong with a link of a page, as the end of a sentence; null where nothing is, or where nobody here can know.</summary>
    /// <remarks>A folder outside what the project names may well have the page that is linked. Anchors of Chinese headings are spelt in Pinyin, which
    /// nothing here can do.</remarks>
    public string? ProblemOf(string from, string link)
    {
        var hash = link.IndexOf('#');
        if (link.IndexOf("://", StringComparison.Ordinal) > 0)
            return published.GetOrAdd(link.Substring(0, hash), PublishedAs) is { } page ? ProblemOf(page, link, hash) : null;
        var path = hash < 0 ? link : link.Substring(0, hash);
        if (path.IndexOf('?') is var query and >= 0) path = path.Substring(0, query);
        path = Uri.UnescapeDataString(path);
        if (path.Length > 0 && path[0] != '.' && byPath.Value[from].Page.LinksFromRoot) return ProblemFromRoot(from, link, path, hash);
        var target = path.Length == 0 ? from : PagePath.Resolve(from, path);
        if (!byPath.Value.TryGetValue(target, out var found))
            return IsKnownFolder(FolderOf(target), from) ? $"there is no page '{Page.TitleOf(target)}'{NearestPage(target)}" : null;

        return ProblemOf(found, link, hash);
    }

    // Where the root of the site is, only the pages tell: a folder of theirs, or one above them all.
    private string? ProblemFromRoot(string from, string link, string path, int hash)
    {
        foreach (var folder in PagePath.FoldersOf(from))
            if (byPath.Value.TryGetValue(folder + "/" + path, out var below)) return ProblemOf(below, link, hash);
        if (published.GetOrAdd(path, PublishedAs) is { } page) return ProblemOf(page, link, hash);
        return !byEnd.Value.Contains(PagePath.EndOf(PagePath.SegmentsOf(path))) && foldersByName.Value.TryGetValue(NameOf(FolderOf(path)), out var known)
            ? $"there is no page '{Page.TitleOf(path)}'{NearestPage(known + path.Substring(FolderOf(path).Length))}"
            : null;
    }

    private static string? ProblemOf(Target page, string link, int hash)
    {
        var anchor = hash < 0 ? "" : Uri.UnescapeDataString(link.Substring(hash + 1));
        var key = PageLinks.KeyOf(anchor);
        // Every page has a top.
        if (page.Page.Empty.Contains(key)) return $"the section '{anchor}' of '{Page.TitleOf(page.Page.Path)}' has neither a table nor a list";
        if (key.Length == 0 || key == "top" || page.Has(key) || page.MayHaveInPinyin(anchor)) return null;
        return $"'{Page.TitleOf(page.Page.Path)}' has no section '{anchor}'{Suggestion.Among(page.Page.Anchors, anchor)}";
    }

    // The page whose path an address ends with, by its folder and its name at least; null where there is none, or more than one.
    private Target? PublishedAs(string address)
    {
        var segments = PagePath.SegmentsOf(Uri.UnescapeDataString(address));
        Target? best = null;
        var (most, isUnique) = (0, false);
        foreach (var page in byEnd.Value[PagePath.EndOf(segments)])
        {
            var common = PagePath.CommonEnd(segments, page.Segments);
            if (common < most) continue;
            (isUnique, best, most) = (common > most, page, common);
        }
        return isUnique ? best : null;
    }

    public bool Equals(LinkIndex? other) => other is not null && pages == other.pages;

    public override bool Equals(object? obj) => Equals(obj as LinkIndex);

    public override int GetHashCode() => pages.GetHashCode();

    // One with pages, or any other within what the project names: it would have handed over its pages.
    private bool IsKnownFolder(string folder, string from) =>
        folders.Value.Contains(folder) || (byPath.Value[from].Page.Root is { } root && folder.StartsWith(root, StringComparison.OrdinalIgnoreCase));

    private string NearestPage(string target)
    {
        var folder = FolderOf(target);
        return Suggestion.Among(byPath.Value.Keys.Where(path => FolderOf(path).Equals(folder, StringComparison.OrdinalIgnoreCase))
            .Select(path => path.Substring(folder.Length)), target.Substring(folder.Length));
    }

    private static string NameOf(string folder) => folder.Substring(folder.TrimEnd('/').LastIndexOf('/') + 1);

    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);

    /// <summary>A page, with what its links look up in it.</summary>
    private sealed class Target(PageAnchors page)
    {
        private readonly Lazy<HashSet<string>> anchors = new(() => [.. page.Anchors]);
        private readonly Lazy<bool> isChinese = new(() => page.Anchors.Any(static anchor => anchor.Any(static c => c > '\u2E80')));

        public PageAnchors Page => page;

        public string[] Segments { get; } = PagePath.SegmentsOf(page.Path);

        // A heading that stands twice gets a number behind it, and one that begins with a number "id" before it.
        public bool Has(string key) =>
            anchors.Value.Contains(key) || anchors.Value.Contains(key.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))
            || (key.Length > 2 && key.StartsWith("id", StringComparison.Ordinal) && char.IsDigit(key[2]) && anchors.Value.Contains(key.Substring(2)));

        public bool MayHaveInPinyin(string anchor) => anchor.IndexOfAny(['-', '.']) >= 0 && isChinese.Value;
    }
}
