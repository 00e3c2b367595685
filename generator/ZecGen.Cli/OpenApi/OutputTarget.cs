using System.Text;
using ZecGen.Cli.Files;
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
        OutputFiles.Write(documents.Select(document =>
            (IsFolder ? Path.Combine(path, FileName(document.Slug, names)) : path, Utf8.GetBytes(document.Text))));
    }

    // Services whose names differ in what no file name has, or in case alone, get files of their own.
    private string FileName(string slug, HashSet<string> names)
    {
        var name = string.Concat(slug.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
        var free = name;
        for (var number = 2; !names.Add(free); number++) free = $"{name}{number}";
        return $"{free}.{format}";
    }
}
