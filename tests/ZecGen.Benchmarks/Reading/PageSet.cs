namespace ZecGen.Benchmarks.Reading;

/// <summary>A page to measure with.</summary>
internal sealed record PageText(string Path, string Text);

/// <summary>Pages to measure with: real ones where they lie beside the checkout, else those of <c>docs-spec</c>.</summary>
internal static class PageSet
{
    public static string Root => ZecGen.Tests.CheckoutFolder.Root;

    /// <summary>The pages of a folder, or the usual ones.</summary>
    public static IReadOnlyList<PageText> Of(string? folder)
    {
        if (folder is not null) return In(folder);
        var beside = Path.GetFullPath(Path.Combine(Root, "..", "shared", "corpus", "rendered", "cn"));
        return Directory.Exists(beside) ? In(beside) : In(Path.Combine(Root, "docs-spec"));
    }

    /// <summary>The pages that every clone has, in both languages.</summary>
    public static IReadOnlyList<PageText> OfSpecification() => In(Path.Combine(Root, "docs-spec"));

    /// <summary>So many pages: the given ones, shared structures first, then copies of them that describe further services.</summary>
    /// <param name="pages">The given ones.</param>
    /// <param name="count">How many.</param>
    /// <param name="byFolder">Whether folders, and not examples, say what service a page describes.</param>
    public static IReadOnlyList<PageText> Repeat(IReadOnlyList<PageText> pages, int count, bool byFolder = false) =>
        [.. Enumerable.Range(0, (count / pages.Count) + 1)
            .SelectMany(copy => pages.OrderBy(page => page.Path.EndsWith("datastructure.md", StringComparison.Ordinal) ? 0 : 1)
                .Select(page => copy == 0 ? page : byFolder ? page with { Path = $"c{copy}{page.Path}" } : Copy(page, copy)))
            .Take(count)];

    private static PageText Copy(PageText page, int number) =>
        new($"copy{number}/{page.Path}", page.Text.Replace("/api/v2/", $"/api/v2/c{number}", StringComparison.Ordinal));

    /// <summary>All pages that there are: those of <c>docs-spec</c>, and real ones where they lie beside the checkout.</summary>
    public static IReadOnlyList<PageText> Everything()
    {
        var beside = Path.GetFullPath(Path.Combine(Root, "..", "shared", "corpus"));
        return [.. In(Path.Combine(Root, "docs-spec")), .. Directory.Exists(beside) ? In(beside) : []];
    }

    private static IReadOnlyList<PageText> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.md*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new PageText(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))];
}
