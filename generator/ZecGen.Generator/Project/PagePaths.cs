namespace ZecGen.Generator.Project;

/// <summary>Paths as findings and emitted code have them: the same on every machine.</summary>
internal static class PagePaths
{
    /// <summary>The path from the project to the page; the whole path where they share nothing.</summary>
    public static string RelativeTo(string path, string directory)
    {
        var (to, from) = (Segments(path), Segments(directory));
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && to[common] == from[common]) common++;
        // Elsewhere altogether. All of the path, since pages of two languages are told apart by their folders; a drive is no part of it.
        if (common == 0 && from.Length > 0) return string.Join("/", to.SkipWhile(static segment => segment.EndsWith(":", StringComparison.Ordinal)));
        return string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)));
    }

    // "docs/./a.md" and "docs/b/../a.md" are the page "docs/a.md".
    private static string[] Segments(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && segments.Count > 0 && segments[segments.Count - 1] != "..") segments.RemoveAt(segments.Count - 1);
            else if (segment != ".") segments.Add(segment);
        }
        return [.. segments];
    }
}
