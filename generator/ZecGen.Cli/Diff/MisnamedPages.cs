using ZecGen.Cli.Runs;
using ZecGen.Generator.Contract;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Parsing;

namespace ZecGen.Cli.Diff;

/// <summary>Pages that nobody reads, because their files are not called as pages are: <c>createdisk.txt</c>, <c>createdisk.md.bak</c>.</summary>
internal static class MisnamedPages
{
    private const int LongestPage = 1024 * 1024;

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Those below folders, each with what it describes.</summary>
    public static IEnumerable<Page> Below(IReadOnlyList<string> folders) => folders
        .SelectMany(static folder => Directory.EnumerateFiles(folder, "*", Everywhere)).Distinct(StringComparer.Ordinal)
        .Where(static path => !PageLinks.IsPage(path) && !BaselineFile.IsIn(path) && IsPage(path)).Order(StringComparer.Ordinal)
        .Select(static path => PageParser.Parse(new(path, path, File.ReadAllText(path), null, null))).Where(static page => page.Operation is not null);

    // Few other files begin with a title.
    private static bool IsPage(string path)
    {
        if (!PageDiscovery.IsReadable(path, []) || new FileInfo(path).Length > LongestPage) return false;
        using var reader = new StreamReader(path);
        for (int c; (c = reader.Read()) >= 0;)
            if (!char.IsWhiteSpace((char)c)) return c == '#';
        return false;
    }
}
