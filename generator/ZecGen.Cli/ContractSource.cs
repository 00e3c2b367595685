using System.CommandLine;
using ZecGen.Cli.Diff;
using ZecGen.Cli.Runs;
using ZecGen.Cli.Terminals;
using ZecGen.Generator.Parsing;

namespace ZecGen.Cli;

/// <summary>A version of pages that is compared: a folder or pages, a baseline, or a folder as a revision of git has it.</summary>
internal static class ContractSource
{
    private const string Git = "git:";

    /// <returns>What continues a sentence about the argument, null where it can be read.</returns>
    public static string? ProblemOf(string text, Terminal terminal)
    {
        if (text.StartsWith(Git, StringComparison.Ordinal)) return GitFolder.ProblemOf(text[Git.Length..]);
        return text.Length > 0 && (File.Exists(terminal.FullPath(text)) || Directory.Exists(terminal.FullPath(text))) ? null
            : text.StartsWith('-') ? $"Unknown option '{text}'; --help lists the options." : $"File or folder '{text}' does not exist.";
    }

    /// <exception cref="NoVersionException">There is none.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ReadVersion Read(string text, RunOptions options, ParseResult arguments, Terminal terminal)
    {
        if (text.StartsWith(Git, StringComparison.Ordinal))
        {
            using var folder = GitFolder.Checkout(text[Git.Length..], terminal);
            return ReadPages(folder.Path, text + "/");
        }
        var full = terminal.FullPath(text);
        if (File.Exists(full) && !PageLinks.IsPage(full)) return ReadVersion.OfBaselines([full], terminal.Folder);
        if (Directory.Exists(full) && PageDiscovery.Below(full, []).Count == 0 && BaselineFiles.In(full) is { Count: > 0 } baselines)
            return ReadVersion.OfBaselines(baselines, terminal.Folder);
        return ReadPages(full, shown: null);

        ReadVersion ReadPages(string path, string? shown)
        {
            var files = PageFiles.In([path], terminal.Folder);
            if (files.Named.Count + files.Problems.Count == 0) throw new NoVersionException($"No page or baseline was found in '{text}'.");
            var run = options.RunOver(PageFiles.In([path], terminal.Folder), arguments, arguments.GetValue(options.Service));
            return ReadVersion.OfPages(run, page => shown is null ? Path.GetRelativePath(terminal.Folder, page).Replace('\\', '/') : shown + run.PathOf(page));
        }
    }
}
