namespace ZecGen.Benchmarks.Reading;

/// <summary>A page to measure with.</summary>
internal sealed record PageText(string Path, string Text);

/// <summary>Pages to measure with: real ones where they lie beside the checkout, else those of <c>docs-spec</c>.</summary>
internal static class PageSet
{
    public static string Root { get; } = FindRoot();

    /// <summary>The pages of a folder, or the usual ones.</summary>
    public static IReadOnlyList<PageText> Of(string? folder)
    {
        if (folder is not null) return In(folder);
        var beside = Path.GetFullPath(Path.Combine(Root, "..", "shared", "corpus", "rendered", "cn"));
        return Directory.Exists(beside) ? In(beside) : In(Path.Combine(Root, "docs-spec"));
    }

    private static IReadOnlyList<PageText> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new PageText(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ZecGen.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks run outside a checkout.");
    }
}
