using System.Diagnostics;
using System.Text.RegularExpressions;
using ZecGen.Cli.Tests.Pull;

namespace ZecGen.Docs.Tests;

/// <summary>The workflow of the documents is run as far as it goes without a network: each of its commands, one after the other, in a repository of
/// pages.</summary>
public sealed partial class WorkflowExampleTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly string folder = Directory.CreateTempSubdirectory("zecgen-workflow-").FullName;

    private static CodeBlock[] Workflows { get; } = [.. new Document("generator/docs/ci.md").Blocks.Where(static block => block.Language == "yaml")];

    private static string[] Check => [.. Workflows[0].Lines];

    private static string[] Pull => [.. Workflows[1].Lines];

    private string Pages => Path.Combine(folder, "repository");

    public void Dispose()
    {
        // Git makes its objects read-only.
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(folder, recursive: true);
    }

    [SkippableFact]
    public async Task Steps_RunInTheirOrder()
    {
        Skip.If(OperatingSystem.IsWindows(), "Workflows run in bash.");
        PreparePages();
        await BashAsync("git init -q -b main && git add . && git -c user.name=T -c user.email=t@example.com -c commit.gpgsign=false commit -q -m Pages");
        await BashAsync("zecgen check docs-spec --baseline docs-spec/findings.txt --update-baseline");
        var page = Path.Combine(Pages, "docs-spec", "zec", "en", "disk", "resizedisk.md");
        var text = await File.ReadAllTextAsync(page);
        await File.WriteAllTextAsync(page, Separator().Replace(text, "$0| force | Yes | Boolean | Whether to force. |\n", 1));

        var outputs = new List<string>();
        foreach (var (script, mayFail) in Steps(Check)) outputs.Add(await BashAsync(script, mayFail || IsLast(script)));

        var comment = await File.ReadAllTextAsync(Path.Combine(Pages, "comment.md"));
        Assert.Contains("**1 change, 1 breaking: calls for a major version.**", comment, StringComparison.Ordinal);
        Assert.Contains("::warning file=docs-spec/zec/en/disk/resizedisk.md,line=", outputs[^1], StringComparison.Ordinal);
        foreach (var file in Files()) Assert.True(new FileInfo(Path.Combine(Pages, file)).Length > 0, file);
    }

    // What is new fails the run.
    private static bool IsLast(string script) => script.Contains("--format github", StringComparison.Ordinal);

    [SkippableFact]
    public async Task Pull_OpensAPullRequestWithThePublishedPages()
    {
        Skip.If(OperatingSystem.IsWindows(), "Workflows run in bash.");
        PreparePages();
        await BashAsync("git init -q -b main && git add . && git -c user.name=T -c user.email=t@example.com -c commit.gpgsign=false commit -q -m Pages");
        await BashAsync("git config commit.gpgsign false && git init -q --bare ../origin && git remote add origin ../origin");
        Directory.Delete(Path.Combine(Pages, "docs-spec"), recursive: true);
        await using var book = new GitBookSite();
        book.PublishFolder("/api-reference/en/compute/zec", Path.Combine(Document.Root, "docs-spec", "zec", "en"));

        foreach (var (script, _) in Steps(Pull)) await BashAsync(Address().Replace(script, match => book.Root + new Uri(match.Value).AbsolutePath));

        var files = await BashAsync("git --git-dir ../origin ls-tree -r --name-only pull-documentation");
        Assert.Contains("docs-spec/zec/en/disk/resizedisk.md\n", files, StringComparison.Ordinal);
        Assert.Contains("docs-spec/zec/en/zecgen.lock.json\n", files, StringComparison.Ordinal);
        Assert.Equal("pr create --fill --head pull-documentation\n", await File.ReadAllTextAsync(Path.Combine(Pages, "opened.txt")));
    }

    [Fact]
    public void Steps_AreAllFound() => Assert.Equal((5, 3), (Steps(Check).Count(), Steps(Pull).Count()));

    // The commands of each step: what stands behind "run:", in the same line or below it.
    private static IEnumerable<(string Script, bool MayFail)> Steps(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (Run().Match(lines[i]) is not { Success: true } run) continue;
            var column = run.Groups[1].Length;
            var script = run.Groups[2].Value != "|" ? run.Groups[2].Value : string.Join('\n', lines[(i + 1)..]
                .TakeWhile(line => line.Length == 0 || line.Length - line.TrimStart().Length > column).Select(static line => line.Trim()));
            yield return (script, lines.Skip(i + 1).TakeWhile(static line => !line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
                .Any(static line => line.Trim() == "continue-on-error: true"));
        }
    }

    // What other steps take has to be there.
    private static IEnumerable<string> Files() => Check.Select(static line => FileName().Match(line)).Where(static match => match.Success)
        .Select(static match => match.Groups[1].Value);

    private void PreparePages()
    {
        foreach (var page in Directory.EnumerateFiles(Path.Combine(Document.Root, "docs-spec", "zec", "en", "disk")))
        {
            var copy = Path.Combine(Pages, Path.GetRelativePath(Document.Root, page));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(page, copy);
        }
        // What a runner has: the tool as it was built, and a client of GitHub that keeps what it is to say.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var tool = Path.Combine(Document.Root, "generator", "ZecGen.Cli", "bin", output.Parent!.Name, output.Name, "zecgen.dll");
        WriteProgram("zecgen", $"exec '{Environment.ProcessPath ?? "dotnet"}' exec '{tool}' \"$@\"");
        WriteProgram("gh", "if [ \"$2\" = create ]; then echo \"$*\" > opened.txt; exit; fi\n"
            + "[ \"$1 $2 $3\" = 'pr comment 7' ] && [ -n \"$GH_TOKEN\" ] && cp \"${@: -1}\" comment.md");
        WriteProgram("dotnet", "[ \"$*\" = 'tool install --global ZecGen.Cli' ]");
    }

    private void WriteProgram(string name, string script)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "programs")).FullName, name);
        File.WriteAllText(path, "#!/bin/bash\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task<string> BashAsync(string script, bool mayFail = false)
    {
        var start = new ProcessStartInfo("bash", ["-e", "-c", script])
        {
            WorkingDirectory = Pages,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PATH"] = Path.Combine(folder, "programs") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
                ["BASE"] = "HEAD",
                ["NUMBER"] = "7",
                ["GH_TOKEN"] = "token",
            },
        };
        var (code, output, error) = await ProcessRun.OfAsync(start, Longest);
        Assert.True(code == 0 || mayFail, $"{script}\n{output}{error}");
        return output;
    }

    [GeneratedRegex(@"^( *(?:- )?)run: (.*)$")]
    private static partial Regex Run();

    [GeneratedRegex(@"^ *(?:sarif_file|path): (\S+)$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"https://\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\|[-:| ]+\|\n", RegexOptions.Multiline)]
    private static partial Regex Separator();
}
