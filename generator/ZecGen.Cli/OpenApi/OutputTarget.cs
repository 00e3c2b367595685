using System.Text;
using ZecGen.Cli.Runs;
using ZecGen.Cli.Terminals;

namespace ZecGen.Cli.OpenApi;

/// <summary>Where documents go: standard output, a file, or a folder with a file for each service.</summary>
/// <param name="named">Null for standard output. What has an extension is a file, unless there is a folder of that name.</param>
/// <param name="terminal">Where the path begins, and the standard output.</param>
/// <param name="format">The extension of files in a folder.</param>
internal sealed class OutputTarget(string? named, Terminal terminal, string format)
{
    private readonly string? path = named is null ? null : terminal.FullPath(named);

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public bool IsFolder => path is not null && !File.Exists(path) && (Directory.Exists(path) || !Path.HasExtension(path));

    public bool IsYaml => format == "yaml";

    /// <summary>Writes all documents or none: what was there before is there again where one of them cannot be written.</summary>
    /// <param name="documents">The text of each, by service; several only for a folder.</param>
    public void Write(IReadOnlyList<(string Slug, string Text)> documents)
    {
        if (path is null)
        {
            using var output = terminal.OpenOutput();
            foreach (var (_, text) in documents) output.Write(Utf8.GetBytes(text));
            return;
        }
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var files = documents
            .Select(document => (Target: Resolved(IsFolder ? Path.Combine(path, FileName(document.Slug, names)) : path), document.Text))
            .ToList();
        // A pipe or a device takes what is written, and must not become a file.
        if (files is [var (special, only)] && File.Exists(special) && PageDiscovery.IsRegular(special) == false)
        {
            using var stream = new FileStream(special, FileMode.Open, FileAccess.Write);
            stream.Write(Utf8.GetBytes(only));
            return;
        }
        var staged = new List<(string Target, string Temporary)>();
        var done = new List<(string Target, string? Backup)>();
        try
        {
            foreach (var (target, text) in files)
            {
                if (Directory.Exists(target)) throw new IOException($"'{target}' is a folder.");
                if (File.Exists(target) && PageDiscovery.IsRegular(target) == false) throw new IOException($"'{target}' is a pipe or a device.");
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                var temporary = $"{target}.{Environment.ProcessId}.tmp";
                staged.Add((target, temporary));
                File.WriteAllBytes(temporary, Utf8.GetBytes(text));
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

    // What stands behind a link is written, and the link kept.
    private static string Resolved(string target) =>
        new FileInfo(target).LinkTarget is null ? target : File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName ?? target;

    // Services whose names differ in what no file name has, or in case alone, get files of their own.
    private string FileName(string slug, HashSet<string> names)
    {
        var name = string.Concat(slug.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
        var free = name;
        for (var number = 2; !names.Add(free); number++) free = $"{name}{number}";
        return $"{free}.{format}";
    }
}
