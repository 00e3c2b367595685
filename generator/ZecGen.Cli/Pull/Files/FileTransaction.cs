using System.Text.RegularExpressions;
using ZecGen.Cli.Pull.Limits;

namespace ZecGen.Cli.Pull.Files;

/// <summary>Changes files of a folder, all or none. All texts are on the disk before the first of them takes its place, and what was there is kept until the
/// last one has.</summary>
internal sealed partial class FileTransaction : IDisposable
{
    // Not a page, and hidden: a build that watches the folder sees each page come or go once.
    private const string Staging = ".zecgen-pull";
    private const string Guard = "guard";

    private readonly LocalFolder folder;
    private readonly string staging;
    private readonly List<string> made = [];
    private readonly List<(string Target, string? Staged, string Backup)> steps = [];
    private readonly List<(string Target, string? Backup)> done = [];
    private FileStream? guard;

    // What messages call the file that is written.
    private string place;

    private FileTransaction(LocalFolder folder) =>
        (this.folder, staging, place) = (folder, Path.Combine(folder.Root, Staging), folder.Show(""));

    /// <param name="changes">By path with slashes; null where a file goes. The last one takes its place at once, whatever ends the tool.</param>
    /// <exception cref="PullException">They cannot be written.</exception>
    public static void Run(LocalFolder folder, IReadOnlyList<(string Path, byte[]? Bytes)> changes)
    {
        using var transaction = new FileTransaction(folder);
        try
        {
            transaction.Open();
            foreach (var (path, bytes) in changes) transaction.Stage(path, bytes);
            transaction.Commit();
            transaction.RemoveEmptyFolders();
        }
        catch (Exception failure)
        {
            transaction.RollBack();
            if (failure is not (IOException or UnauthorizedAccessException)) throw;
            throw new PullException(
                $"'{transaction.place}' cannot be written ({ReasonOf(failure)}); give the right to write, or make room on the disk, and pull again.", failure);
        }
    }

    // What cannot be cleared away is for the next pull.
    public void Dispose()
    {
        if (guard is null) return;
        guard.Dispose();
        guard = null;
        try
        {
            RemoveOwnFiles();
            File.Delete(Path.Combine(staging, Guard));
            if (!Directory.EnumerateFileSystemEntries(staging).Any()) Directory.Delete(staging);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }

    private void Open()
    {
        MakeFolder(folder.Root);
        place = folder.Show(Staging);
        if (new FileInfo(staging).LinkTarget is not null || File.Exists(staging))
            throw new PullException($"'{place}' is no folder, and a pull needs one of this name; delete it, or move it away.");
        Directory.CreateDirectory(staging);
        var path = Path.Combine(staging, Guard);
        try
        {
            guard = new(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException failure) when (File.Exists(path))
        {
            // Where there is none, the disk says why.
            throw new PullException($"Another pull writes into '{folder.Show("")}'; try again when it has ended.", failure);
        }
        // What a pull left that was ended by force.
        RemoveOwnFiles();
    }

    private void Stage(string path, byte[]? bytes)
    {
        place = folder.Show(path);
        var number = steps.Count;
        var staged = bytes is null ? null : Path.Combine(staging, $"{number}.new");
        if (staged is not null)
        {
            using var file = new FileStream(staged, FileMode.CreateNew, FileAccess.Write);
            file.Write(bytes);
        }
        steps.Add((folder.FullPath(path), staged, Path.Combine(staging, $"{number}.old")));
    }

    // What goes makes room first: a file may come back in the place of a folder, or in another case.
    private void Commit()
    {
        var last = steps[^1].Target;
        foreach (var (target, staged, backup) in steps.OrderBy(static step => step.Staged is not null))
        {
            place = folder.Show(Path.GetRelativePath(folder.Root, target).Replace('\\', '/'));
            MakeFolder(Path.GetDirectoryName(target)!);
            var isThere = File.Exists(target);
            if (isThere && staged is not null && !OperatingSystem.IsWindows()) File.SetUnixFileMode(staged, File.GetUnixFileMode(target));
            if (target == last && staged is not null)
            {
                File.Move(staged, target, overwrite: true);
                return;
            }
            if (isThere) File.Move(target, backup);
            done.Add((target, isThere ? backup : null));
            if (staged is not null) File.Move(staged, target);
        }
    }

    private void RollBack()
    {
        try
        {
            foreach (var (target, backup) in Enumerable.Reverse(done))
            {
                File.Delete(target);
                if (backup is not null) File.Move(backup, target);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            guard?.Dispose();
            guard = null;
            throw new PullException($"'{place}' cannot be written, and what was written before it cannot be taken back ({ReasonOf(failure)}); "
                + $"what was there is in '{folder.Show(Staging)}'. Pull again when the folder can be written.", failure) { IsPartial = true };
        }
        Dispose();
        foreach (var path in Enumerable.Reverse(made))
            if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any()) Directory.Delete(path);
    }

    private void RemoveOwnFiles()
    {
        foreach (var file in Directory.EnumerateFiles(staging))
            if (OwnName().IsMatch(Path.GetFileName(file))) File.Delete(file);
    }

    private void RemoveEmptyFolders()
    {
        foreach (var (target, staged, _) in steps)
        {
            if (staged is not null) continue;
            for (var parent = Path.GetDirectoryName(target)!; parent.Length > folder.Root.Length; parent = Path.GetDirectoryName(parent)!)
            {
                if (!Directory.Exists(parent)) continue;
                if (Directory.EnumerateFileSystemEntries(parent).Any()) break;
                Directory.Delete(parent);
            }
        }
    }

    private void MakeFolder(string path)
    {
        if (Directory.Exists(path)) return;
        MakeFolder(Path.GetDirectoryName(path)!);
        Directory.CreateDirectory(path);
        made.Add(path);
    }

    // Without the full path, which the place of the message has in a shorter form.
    private static string ReasonOf(Exception failure) =>
        failure is UnauthorizedAccessException ? "access is denied" : failure.Message.Split(" : '")[0].TrimEnd('.');

    [GeneratedRegex(@"^\d+\.(new|old)$")]
    private static partial Regex OwnName();
}
