using System.Text.RegularExpressions;
using ZecGen.Cli.Files;
using ZecGen.Generator.Contract;
using ZecGen.Generator.Parsing;

namespace ZecGen.Cli.Runs;

/// <summary>The pages that the command line names, in folders or one by one, and the pages that single ones need.</summary>
/// <param name="Folders">Those that were named, and those of the single files.</param>
/// <param name="Named">Every page once, ordered by path.</param>
/// <param name="Needed">Pages that single files link to, such as those of their structures: read with them, and neither shown nor checked.</param>
/// <param name="EmptyFolders">As they were named.</param>
/// <param name="AreSingle">Whether only single files were named, which need not say all that a client takes.</param>
/// <param name="Problems">What cannot be read.</param>
/// <param name="Origin">Where the tool was called.</param>
internal sealed partial record PageFiles(
    IReadOnlyList<string> Folders, IReadOnlyList<string> Named, IReadOnlyList<string> Needed, IReadOnlyList<string> EmptyFolders, bool AreSingle,
    IReadOnlyList<FileProblem> Problems, string Origin)
{
    /// <summary>The folders that were named, as full paths.</summary>
    public IReadOnlyList<string> Searched { get; init; } = [];

    /// <summary>Baselines and accepted changes that are read with the pages.</summary>
    public IReadOnlyList<string> Baselines { get; init; } = [];

    // A page needs its structures, and these need others.
    private const int LinksAway = 2;

    /// <param name="paths">Folders and files, all of which are there.</param>
    /// <param name="origin">Where the tool was called.</param>
    public static PageFiles In(IReadOnlyList<string> paths, string origin)
    {
        List<string> folders = [], empty = [], single = [];
        var problems = new List<FileProblem>();
        var named = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, origin));
            if (!Directory.Exists(full))
            {
                single.Add(full);
                if (PageDiscovery.IsReadable(full, problems)) named.Add(full);
                else if (FileKind.IsRegular(full) == false) problems.Add(new(full, "it is a pipe or a device"));
                continue;
            }
            var pages = PageDiscovery.Below(full, problems);
            folders.Add(full);
            named.UnionWith(pages);
            if (pages.Count == 0) empty.Add(path);
        }
        var areSingle = folders.Count == 0;
        string[] searched = [.. folders];
        var needed = new SortedSet<string>(single.Where(named.Contains).SelectMany(page => LinkedFrom(page, LinksAway)), StringComparer.Ordinal);
        needed.ExceptWith(named);
        folders.AddRange(single.Where(page => !folders.Exists(folder => IsWithin(page, folder))).Select(page => Path.GetDirectoryName(page)!).Distinct());
        return new(folders, [.. named], [.. needed], empty, areSingle, problems, origin) { Searched = searched };
    }

    /// <summary>Whether a page is one of those that were named, or would be if it were there.</summary>
    public bool Covers(string filePath) =>
        Named.Contains(filePath, StringComparer.Ordinal) || Searched.Any(folder => IsWithin(filePath, folder));

    /// <summary>The same with the baselines that a build finds: beside a page, or in a folder above it that was named or is in one. Single pages are
    /// not all that a baseline speaks of.</summary>
    public PageFiles WithBaselines() => this with
    {
        Baselines =
        [
            .. Named.SelectMany(FoldersOf).Distinct(StringComparer.Ordinal).SelectMany(Directory.EnumerateFiles).Where(BaselineFile.IsIn)
                .Order(StringComparer.Ordinal),
        ],
    };

    private IEnumerable<string> FoldersOf(string page)
    {
        for (var folder = Path.GetDirectoryName(page); folder is not null && Searched.Any(named => IsWithin(folder, named));
            folder = Path.GetDirectoryName(folder))
            yield return folder;
    }

    /// <summary>A page's path below the folder that was named, with forward slashes.</summary>
    public string PathOf(string filePath)
    {
        var folder = Folders.Where(folder => IsWithin(filePath, folder)).MinBy(folder => folder.Length) ?? Origin;
        return Path.GetRelativePath(folder, filePath).Replace('\\', '/');
    }

    /// <summary>What stands for the project: what is read does not depend on where the tool is called, since the pages' paths begin with the name of
    /// the folder that holds them all.</summary>
    public string ProjectFolder
    {
        get
        {
            var common = new DirectoryInfo(Folders[0]);
            while (common.Parent is { } parent && !Folders.All(folder => IsWithin(folder, common.FullName))) common = parent;
            return (common.Parent ?? common).FullName;
        }
    }

    private static bool IsWithin(string path, string folder) => !Path.GetRelativePath(folder, path).StartsWith("..", StringComparison.Ordinal);

    private static IEnumerable<string> LinkedFrom(string page, int steps)
    {
        if (steps == 0) yield break;
        foreach (Match link in Links().Matches(File.ReadAllText(page)))
        {
            var target = Path.GetFullPath(
                Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(link.Groups[1].Value.Replace("\\", "", StringComparison.Ordinal))));
            if (!PageLinks.IsPage(target) || !PageDiscovery.IsReadable(target, [])) continue;
            yield return target;
            foreach (var further in LinkedFrom(target, steps - 1)) yield return further;
        }
    }

    [GeneratedRegex("""(?:\]\(|href=")([^\s:?#<>")]+)""")]
    private static partial Regex Links();
}
