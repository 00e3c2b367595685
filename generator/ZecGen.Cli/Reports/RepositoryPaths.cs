namespace ZecGen.Cli.Reports;

/// <summary>Paths as a repository has them, which is what tools that read reports compare with.</summary>
/// <param name="folder">Where the tool was called.</param>
internal sealed class RepositoryPaths(string folder)
{
    private readonly string? own = RootOf(folder);
    private readonly Dictionary<string, string?> roots = new(StringComparer.Ordinal);

    /// <summary>The path from the root of the repository, with forward slashes; the full one where it stands outside of it.</summary>
    /// <param name="path">From where the tool was called.</param>
    public string Of(string path)
    {
        var full = Path.GetFullPath(path, folder);
        return (Below(own, full) ?? Below(RootOfFile(full), full) ?? Below(folder, full) ?? full).Replace('\\', '/');
    }

    private static string? Below(string? root, string full)
    {
        if (root is null) return null;
        var relative = Path.GetRelativePath(root, full);
        return relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? null
            : relative;
    }

    // The pages may lie in a checkout below the folder of the call, or anywhere else.
    private string? RootOfFile(string full)
    {
        if (Path.GetDirectoryName(full) is not { } parent) return null;
        return roots.TryGetValue(parent, out var known) ? known : roots[parent] = RootOf(parent);
    }

    /// <summary>The address of a file, relative where it stands in the repository.</summary>
    public string AddressOf(string path)
    {
        var relative = Of(path);
        return Path.IsPathRooted(relative)
            ? new Uri(relative).AbsoluteUri
            : string.Join('/', relative.Split('/').Select(Uri.EscapeDataString));
    }

    // In a worktree or a submodule, a file leads to the repository.
    private static string? RootOf(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
            if (Path.Exists(Path.Combine(above.FullName, ".git"))) return above.FullName;
        return null;
    }
}
