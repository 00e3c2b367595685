namespace ZecGen.Cli.Tests.Pull;

/// <summary>Pulls into a folder and looks at what is there then.</summary>
public abstract class PullTest : ToolTest
{
    /// <summary>A page at an address that ends with the name of a file.</summary>
    protected const string Page = "# ResizeDisk\n\nGrows a disk.\n";

    protected string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>The paths of the files of a folder, none where there is no such folder.</summary>
    protected IReadOnlyList<string> Files(string folder)
    {
        var root = Path.Combine(Folder, folder);
        return !Directory.Exists(root) ? [] : [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    /// <summary>The files of a folder with their times and bytes.</summary>
    protected IReadOnlyList<string> Snapshot(string folder) => [.. Files(folder).Select(file => Path.Combine(Folder, folder, file))
        .Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O} {Convert.ToHexString(File.ReadAllBytes(file))}")];

    /// <summary>An index of pages below <c>/docs</c>.</summary>
    protected static SiteReply Index(params string[] links) => SiteReply.Text("# Docs\n\n" + string.Concat(links.Select(link => $"- [Page]({link})\n")));

    /// <summary>Runs the tool against a site, and expects that nothing is written.</summary>
    protected async Task<string> ExpectNothingWrittenAsync(DocumentationSite site, params string[] options)
    {
        var (code, output, error) = await RunAsync(["pull", site.Root + "/docs", "-o", "out", .. options]);

        Assert.Equal((1, ""), (code, output));
        Assert.False(Directory.Exists(Path.Combine(Folder, "out")));
        Assert.EndsWith("Nothing was written.\n", error, StringComparison.Ordinal);
        return error;
    }
}
