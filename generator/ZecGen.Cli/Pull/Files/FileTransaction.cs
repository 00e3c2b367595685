using ZecGen.Cli.Pull.Limits;

namespace ZecGen.Cli.Pull.Files;

/// <summary>Changes files of a folder, all or none. All texts are on the disk before the first of them takes its place, and what was there is kept until the
/// last one has.</summary>
internal sealed class FileTransaction : IDisposable
{
    // Not a page, and hidden: a build that watches the folder sees each page come or go once.
    private const string Staging = ".zecgen-pull";

    private readonly LocalFolder folder;
    private readonly string staging;
    private readonly FileStream guard;
    private readonly List<string> made = [];
    private readonly List<(string Target, string? Staged, string Backup)> steps = [];
    private readonly List<(string Target, string? Backup)> done = [];

    private FileTransaction(LocalFolder folder)
    {
        this.folder = folder;
        MakeFolder(folder.Root);
        staging = Path.Combine(folder.Root, Staging);
        if (new FileInfo(staging).LinkTarget is not null) throw new PullException($"'{folder.Show(Staging)}' is a link; delete it.");
        Directory.CreateDirectory(staging);
        try
        {
            guard = new(Path.Combine(staging, "guard"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException failure)
        {
            throw new PullException($"Another pull writes into '{folder.Show("")}'; try again when it has ended.", failure);
        }
        // What a pull left that was ended by force.
        foreach (var file in Directory.EnumerateFiles(staging))
            if (file != guard.Name) File.Delete(file);
    }

    /// <param name="changes">By path with slashes; null where a file goes.</param>
    public static void Run(LocalFolder folder, IReadOnlyList<(string Path, byte[]? Bytes)> changes)
    {
        using var transaction = new FileTransaction(folder);
        try
        {
            foreach (var (path, bytes) in changes) transaction.Stage(path, bytes);
            transaction.Commit();
            transaction.RemoveEmptyFolders();
        }
        catch
        {
            transaction.RollBack();
            throw;
        }
    }

    public void Dispose()
    {
        guard.Dispose();
        if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
    }

    private void Stage(string path, byte[]? bytes)
    {
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
        foreach (var (target, staged, backup) in steps.OrderBy(static step => step.Staged is not null))
        {
            MakeFolder(Path.GetDirectoryName(target)!);
            var isThere = File.Exists(target);
            if (isThere)
            {
                if (staged is not null && !OperatingSystem.IsWindows()) File.SetUnixFileMode(staged, File.GetUnixFileMode(target));
                File.Move(target, backup);
            }
            done.Add((target, isThere ? backup : null));
            if (staged is not null) File.Move(staged, target);
        }
    }

    private void RollBack()
    {
        foreach (var (target, backup) in Enumerable.Reverse(done))
        {
            File.Delete(target);
            if (backup is not null) File.Move(backup, target);
        }
        Dispose();
        foreach (var path in Enumerable.Reverse(made))
            if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any()) Directory.Delete(path);
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
}
