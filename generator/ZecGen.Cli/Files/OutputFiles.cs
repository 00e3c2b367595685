namespace ZecGen.Cli.Files;

/// <summary>Writes files as a whole: all of them or none.</summary>
internal static class OutputFiles
{
    /// <summary>Writes all files or none: what was there before is there again where one of them cannot be written.</summary>
    /// <param name="documents">Full paths, and what is to stand there.</param>
    public static void Write(IEnumerable<(string Path, byte[] Content)> documents)
    {
        var files = documents.Select(document => (Target: Resolved(document.Path), document.Content)).ToList();
        // A pipe or a device takes what is written, and must not become a file.
        if (files is [var (special, only)] && File.Exists(special) && FileKind.IsRegular(special) == false)
        {
            using var stream = new FileStream(special, FileMode.Open, FileAccess.Write);
            stream.Write(only);
            return;
        }
        var staged = new List<(string Target, string Temporary)>();
        var done = new List<(string Target, string? Backup)>();
        try
        {
            foreach (var (target, content) in files)
            {
                if (Directory.Exists(target)) throw new IOException($"'{target}' is a folder.");
                if (File.Exists(target) && FileKind.IsRegular(target) == false) throw new IOException($"'{target}' is a pipe or a device.");
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                var temporary = $"{target}.{Environment.ProcessId}.tmp";
                staged.Add((target, temporary));
                File.WriteAllBytes(temporary, content);
                if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }
            foreach (var (target, temporary) in staged)
            {
                var backup = File.Exists(target) ? $"{target}.{Environment.ProcessId}.bak" : null;
                if (backup is not null) File.Move(target, backup, overwrite: true);
                done.Add((target, backup));
                File.Move(temporary, target);
            }
        }
        catch
        {
            foreach (var (target, backup) in done)
            {
                File.Delete(target);
                if (backup is not null) File.Move(backup, target);
            }
            foreach (var (_, temporary) in staged) File.Delete(temporary);
            throw;
        }
        foreach (var (_, backup) in done)
            if (backup is not null) File.Delete(backup);
    }

    /// <summary>Tries whether a file can be written, and leaves it as it is.</summary>
    public static void Try(string path)
    {
        var target = Resolved(path);
        if (FileKind.IsRegular(target) == false) return;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var temporary = $"{target}.{Environment.ProcessId}.tmp";
        File.WriteAllBytes(temporary, []);
        File.Delete(temporary);
    }

    // What stands behind a link is written, and the link kept. "/dev/stdout" may lead to a pipe, which has no name of its own.
    private static string Resolved(string target) =>
        new FileInfo(target).LinkTarget is not null && File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName is { } final
            && (File.Exists(final) || !File.Exists(target))
            ? final
            : target;
}
