namespace ZecGen.Generator.Tests.Harness;

/// <summary>Where things lie in the checkout that the tests run from.</summary>
public static class Repository
{
    public static string Root => ZecGen.Tests.CheckoutFolder.Root;

    /// <summary>Pages of <c>docs-spec</c>.</summary>
    public static PageFile[] Specification { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "docs-spec", "zec"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new PageFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path), Service: "zec"))];

    public static PageFile SpecificationPage(string name) => Specification.Single(page => page.RelativePath.EndsWith("/" + name, StringComparison.Ordinal));

    /// <summary>The paths of the C# files below a folder, without what builds write and without snapshots.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.EndsWith(".verified.cs", StringComparison.Ordinal)
                && !file.Replace('\\', '/').Split('/').Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    /// <summary>A file that lies beside the checkout; the test is skipped where it does not.</summary>
    public static string ReadBeside(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root, "..", "shared", path));
        Skip.IfNot(File.Exists(full), $"{path} is not beside the checkout.");
        return File.ReadAllText(full);
    }

    /// <summary>All pages of a folder that lies beside the checkout; the test is skipped where it does not.</summary>
    public static PageFile[] PageFilesBeside(string folder, string? dialect = null)
    {
        var full = Path.GetFullPath(Path.Combine(Root, "..", "shared", folder));
        Skip.IfNot(Directory.Exists(full), $"{folder} is not beside the checkout.");
        return [.. Directory.EnumerateFiles(full, "*.md*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new PageFile(Path.GetRelativePath(full, path).Replace('\\', '/'), File.ReadAllText(path), Dialect: dialect))];
    }
}
