using ZecGen.Cli.Diff;
using ZecGen.Cli.Pull.Addresses;
using ZecGen.Cli.Pull.Files;
using ZecGen.Cli.Terminals;

namespace ZecGen.Cli;

/// <summary>The commands that come next after a pull.</summary>
internal static class PullAdvice
{
    /// <param name="isFirst">Whether nothing was pulled before.</param>
    /// <param name="path">The folder, as it was named.</param>
    public static List<string> AfterPull(PullPlan plan, bool isFirst, string path, Terminal terminal)
    {
        if (plan.Changes.Count == 0) return [];
        if (isFirst) return [$"To see what is read of them: zecgen check {Quote(path)}"];
        var full = terminal.FullPath(path);
        if (GitFolder.IsCommitted(full)) return [$"To see what this breaks: zecgen diff {Quote($"git:HEAD:{path}")} {Quote(path)}"];
        var baselines = BaselineFiles.In(full);
        return baselines.Count > 0
            ? [.. baselines.Select(file => Quote($"{path.TrimEnd('/', '\\')}/{Path.GetFileName(file)}"))
                .Select(baseline => $"To see what this breaks: zecgen diff {baseline} {Quote(path)}")]
            : [$"To see what the next changes break, commit the folder, or record what callers depend on: zecgen baseline {Quote(path)}"];
    }

    /// <summary>The address with a blank behind it, where the folder does not have it yet.</summary>
    public static string Source(SiteAddress site, LockFile? earlier) => earlier is null ? Quote(site.Start.AbsoluteUri) + " " : "";

    /// <summary>A word of a command line, for any shell.</summary>
    public static string Quote(string word) =>
        word.All(static c => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or ':' or '\\') ? word : $"\"{word}\"";
}
