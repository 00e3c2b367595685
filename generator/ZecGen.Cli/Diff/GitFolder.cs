using System.Diagnostics;
using System.Formats.Tar;
using ZecGen.Cli.Terminals;

namespace ZecGen.Cli.Diff;

/// <summary>A folder as a revision of git has it, for as long as it is read.</summary>
internal sealed class GitFolder : IDisposable
{
    private readonly string root;

    private GitFolder(string root, string path) => (this.root, Path) = (root, path);

    public string Path { get; }

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <returns>What is wrong with <c>REV:FOLDER</c>, null where nothing is.</returns>
    public static string? ProblemOf(string text) =>
        Split(text) is var (revision, folder) && revision.Length > 0 && revision[0] != '-' && folder.Length > 0
            ? null
            : $"'git:{text}' is not of the form git:REV:FOLDER, such as git:main:docs-spec.";

    /// <param name="text"><c>REV:FOLDER</c>, from where the tool was called.</param>
    /// <exception cref="NoVersionException">Git has no such folder.</exception>
    /// <exception cref="IOException">Git is not there.</exception>
    public static GitFolder Checkout(string text, Terminal terminal)
    {
        var (revision, folder) = Split(text);
        var root = Directory.CreateTempSubdirectory("zecgen-").FullName;
        try
        {
            // Paths begin with the name of the folder, as they do where it is read from disk.
            var target = Directory.CreateDirectory(
                System.IO.Path.Combine(root,
                    System.IO.Path.GetFileName(terminal.FullPath(folder).TrimEnd('/', '\\')) is { Length: > 0 } name ? name : "pages")).FullName;
            Extract(revision, folder, target, terminal);
            return new(root, target);
        }
        catch
        {
            Directory.Delete(root, recursive: true);
            throw;
        }
    }

    /// <summary>Whether the last commit has files of a folder.</summary>
    public static bool IsCommitted(string folder)
    {
        try
        {
            return Query(folder, "ls-tree", "HEAD", "./").Length > 0;
        }
        catch (Exception exception) when (exception is NoVersionException or IOException)
        {
            return false;
        }
    }

    private static void Extract(string revision, string folder, string target, Terminal terminal)
    {
        // Paths within a revision begin at the root of the repository, which is the one that the folder is in; today it may be gone.
        var (full, there) = (terminal.FullPath(folder), terminal.FullPath(folder));
        while (!Directory.Exists(there) && System.IO.Path.GetDirectoryName(there) is { Length: > 0 } above) there = above;
        var place = Query(there, "rev-parse", "--show-toplevel", "--show-prefix").Split('\n');
        var path = System.IO.Path.Combine(place.ElementAtOrDefault(1) ?? "", System.IO.Path.GetRelativePath(there, full)).Replace('\\', '/').TrimEnd('/');
        if (path == "." || path.EndsWith("/.", StringComparison.Ordinal)) path = path[..^1].TrimEnd('/');
        using var process = Start(place[0], "archive", "--format=tar", $"{revision}:{path}");
        var error = process.StandardError.ReadToEndAsync();
        using (var archive = new TarReader(process.StandardOutput.BaseStream))
        {
            try
            {
                // What leads elsewhere is left where it is.
                while (archive.GetNextEntry() is { } entry)
                    if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile) Write(entry, target);
            }
            catch (Exception exception) when (exception is EndOfStreamException or InvalidDataException)
            {
                // Git says what was wrong.
            }
        }
        process.WaitForExit();
        if (process.ExitCode != 0) throw new NoVersionException($"Git cannot read 'git:{revision}:{folder}': {error.Result.Trim()}");
    }

    private static void Write(TarEntry entry, string target)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(target, entry.Name));
        if (!path.StartsWith(target + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)) return;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        entry.ExtractToFile(path, overwrite: true);
    }

    private static string Query(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Replace("\r", "", StringComparison.Ordinal).TrimEnd('\n')
            : throw new NoVersionException($"Git cannot read '{folder}': {error.Result.Trim()}");
    }

    private static Process Start(string folder, params string[] arguments)
    {
        try
        {
            return Process.Start(
                new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new IOException($"Git cannot be started: {exception.Message}", exception);
        }
    }

    // A revision may have no colon, a folder may.
    private static (string Revision, string Folder) Split(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[(at + 1)..]) : (text, "");
}
