using ZecGen.Cli.Files;
using ZecGen.Generator.Parsing;

namespace ZecGen.Cli.Runs;

/// <summary>A file or folder that is not read.</summary>
/// <param name="Reason">Continues a sentence that names it.</param>
internal sealed record FileProblem(string Path, string Reason);

/// <summary>Finds the pages below folders: each once, however many links lead to it, and nothing that is no file.</summary>
internal static class PageDiscovery
{
    public const long LargestFile = 64 * 1024 * 1024;

    private const int MostLinks = 40;

    /// <param name="problems">Takes what cannot be read; all else is found nevertheless.</param>
    public static List<string> Below(string folder, List<FileProblem> problems)
    {
        var pages = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal) { RealPath(folder) };
        // Links come last, so that a page is known by its own place where it has one here.
        var pending = new LinkedList<FileSystemInfo>();
        pending.AddFirst(new DirectoryInfo(folder));
        while (pending.First is { } first)
        {
            pending.RemoveFirst();
            if (Directory.Exists(first.Value.FullName))
            {
                foreach (var entry in Entries(first.Value.FullName, problems))
                {
                    if (entry.LinkTarget is not null) pending.AddLast(entry);
                    else if (known.Add(RealPath(entry.FullName))) pending.AddFirst(entry);
                }
            }
            else if (PageLinks.IsPage(first.Value.FullName) && IsReadable(first.Value.FullName, problems)) pages.Add(first.Value.FullName);
            while (pending.First is { Value.LinkTarget: not null } link && !known.Add(RealPath(link.Value.FullName))) pending.RemoveFirst();
        }
        return pages;
    }

    /// <summary>Whether a file has text that can be read. What is no file is passed over; what is too large is a problem.</summary>
    public static bool IsReadable(string path, List<FileProblem> problems)
    {
        try
        {
            switch (FileKind.IsRegular(path))
            {
                case null:
                    problems.Add(
                        new(path, new FileInfo(path).LinkTarget is { } target
                            ? $"it is a link to '{target}', which does not exist"
                            : "the file does not exist, or its folder cannot be searched"));
                    return false;
                case false:
                    return false;
            }
            var length = new FileInfo(RealPath(path)).Length;
            if (length <= LargestFile) return true;
            problems.Add(new(path, $"it has {length / 1024 / 1024} MB, and no page has more than {LargestFile / 1024 / 1024}"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(path, exception.Message));
        }
        return false;
    }

    private static List<FileSystemInfo> Entries(string folder, List<FileProblem> problems)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            problems.Add(new(folder, exception.Message));
            return [];
        }
    }

    // The path without any link on the way.
    private static string RealPath(string path, int links = 0)
    {
        if (Path.GetDirectoryName(path) is not { } parent) return path;
        var own = Path.Combine(RealPath(parent, links), Path.GetFileName(path));
        return links < MostLinks && new FileInfo(own).LinkTarget is { } target
            ? RealPath(Path.GetFullPath(target, Path.GetDirectoryName(own)!), links + 1)
            : own;
    }
}
