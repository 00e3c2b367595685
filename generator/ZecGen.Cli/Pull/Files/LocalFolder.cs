using ZecGen.Cli.Files;
using ZecGen.Cli.Pull.Limits;
using ZecGen.Cli.Pull.Pages;
using ZecGen.Cli.Runs;

namespace ZecGen.Cli.Pull.Files;

/// <summary>The folder that pages are pulled into. What lies behind a link is neither read nor written.</summary>
/// <param name="root">Its full path; it need not be there.</param>
/// <param name="shown">What messages call it.</param>
internal sealed class LocalFolder(string root, string shown)
{
    public string Root => root;

    /// <summary>What messages call a file of it.</summary>
    public string Show(string path) => $"{shown.TrimEnd('/', '\\')}/{path}";

    public string FullPath(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The bytes of a file, null where there is none.</summary>
    /// <param name="path">With slashes.</param>
    /// <exception cref="PullException">There is something else in its place.</exception>
    public byte[]? Read(string path)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            var folder = FullPath(path[..end]);
            if (IsLink(folder)) throw IsALink(path[..end]);
            if (File.Exists(folder)) throw new PullException($"'{Show(path[..end])}' is a file, and a page needs a folder of this name; move it away.");
            if (!Directory.Exists(folder)) return null;
        }
        var full = FullPath(path);
        if (IsLink(full)) throw IsALink(path);
        if (Directory.Exists(full)) throw new PullException($"'{Show(path)}' is a folder, and a page needs a file of this name; move it away.");
        if (FileKind.IsRegular(full) is not { } isRegular) return null;
        if (!isRegular) throw new PullException($"'{Show(path)}' is a pipe or a device; move it away.");
        if (new FileInfo(full).Length > PageDiscovery.LargestFile) throw new PullException($"'{Show(path)}' is too large; move it away.");
        return File.ReadAllBytes(full);
    }

    /// <summary>Whether a file is what was written, whatever a version control system made of the ends of its lines.</summary>
    public static bool IsSame(byte[] local, PageContent content) =>
        local.AsSpan().SequenceEqual(content.Bytes) || WithPlainEnds(local).AsSpan().SequenceEqual(content.Bytes);

    /// <inheritdoc cref="IsSame(byte[], PageContent)"/>
    public static bool IsSame(byte[] local, string hash) => PageContent.HashOf(local) == hash || PageContent.HashOf(WithPlainEnds(local)) == hash;

    private static byte[] WithPlainEnds(byte[] text)
    {
        if (!text.AsSpan().Contains((byte)'\r')) return text;
        return [.. text.Where((c, at) => c != '\r' || at + 1 == text.Length || text[at + 1] != '\n')];
    }

    private PullException IsALink(string path) =>
        new($"'{Show(path)}' is a link, and links are not followed; replace it with what it leads to, or pull into another folder.");

    private static bool IsLink(string path) =>
        new FileInfo(path).LinkTarget is not null || (Path.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0);
}
