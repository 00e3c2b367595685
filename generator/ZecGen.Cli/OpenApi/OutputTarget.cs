using System.Text;

namespace ZecGen.Cli.OpenApi;

/// <summary>Where documents go: standard output, a file, or a folder with a file for each service.</summary>
/// <param name="path">Null for standard output. What has an extension is a file, unless there is a folder of that name.</param>
/// <param name="format">The extension of files in a folder.</param>
internal sealed class OutputTarget(string? path, string format)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public bool IsFolder { get; } = path is not null && !File.Exists(path) && (Directory.Exists(path) || !Path.HasExtension(path));

    public bool IsYaml => format == "yaml";

    /// <param name="slug">The service.</param>
    /// <param name="text">The document.</param>
    public void Write(string slug, string text)
    {
        var bytes = Utf8.GetBytes(text);
        if (path is null)
        {
            using var output = Console.OpenStandardOutput();
            output.Write(bytes);
            return;
        }
        var file = IsFolder ? Path.Combine(path, $"{FileName(slug)}.{format}") : path;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
        File.WriteAllBytes(file, bytes);
    }

    private static string FileName(string slug) => string.Concat(slug.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
}
