using ZecGen.Cli.Reports;

namespace ZecGen.Cli.Tests.Reports;

/// <summary><c>zecgen check --format github</c>: workflow commands, as many as GitHub shows, and the summary of the job.</summary>
public sealed class GitHubReportTests : ReportTest
{
    private static readonly FindingRule Rule = new("ZEC0101", "Undocumented member", FindingSeverity.Warning, "Proofreading", "Cause.", "Fix.");

    [Fact]
    public async Task Finding_IsACommandWithItsPlace()
    {
        Write(Warned);

        var (code, output, _) = await RunAsync("check", "docs", "--format", "github");

        Assert.Equal(0, code);
        Assert.StartsWith("::warning file=docs/createdisk.md,line=11,endLine=11,col=15,endColumn=21,title=ZEC0002%3A Unknown type::Unknown type 'Strnig'",
            output, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_ThatWouldEndAPartOfTheCommand_IsEscaped()
    {
        var hostile = new Finding(Rule, FindingSeverity.Error, "a,b:c%.md", new(1, 1, 2, 3), "50% of\r\n::error::it, all: ::stop-commands::x") { Key = "1" };

        Assert.Equal(
            "::error file=a%2Cb%3Ac%25.md,line=1,endLine=2,title=ZEC0101%3A Undocumented member::50%25 of%0D%0A::error::it, all: ::stop-commands::x\n",
            CommandsOf(hostile));
    }

    [Fact]
    public void Findings_BeyondWhatIsShown_AreInTheSummaryAlone()
    {
        var findings = Enumerable.Range(1, 25).SelectMany(static line => new[]
        {
            new Finding(Rule, FindingSeverity.Note, "page.md", new(line, 1, line, 2), "Message."),
            new Finding(Rule, FindingSeverity.Error, "page.md", new(line, 1, line, 2), "Message <b>`x`|."),
        }).ToArray();

        var commands = CommandsOf(findings).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var summary = GitHubReport.SummaryOf(ReportOf(findings));

        Assert.Equal((10, 10, 20), (commands.Count(IsError), commands.Count(static command => command.StartsWith("::notice ", StringComparison.Ordinal)),
            commands.Length));
        Assert.All(commands.Take(10), static command => Assert.True(IsError(command)));
        Assert.Equal(30, GitHubReport.Unshown(ReportOf(findings)));
        Assert.Equal(25, summary.Split("| error | page.md, line ").Length - 1);
        Assert.Contains("ZEC0101: Message &lt;b&gt;\\`x\\`\\|. |", summary, StringComparison.Ordinal);

        static bool IsError(string command) => command.StartsWith("::error ", StringComparison.Ordinal);
    }

    [Fact]
    public void Summary_OfVeryManyFindings_IsNoLongerThanAllowed()
    {
        var findings = Enumerable.Range(1, 20_000).Select(static line =>
            new Finding(Rule, FindingSeverity.Warning, "页.md", new(line, 1, line, 2), new string('页', 100))).ToArray();

        var summary = GitHubReport.SummaryOf(ReportOf(findings));

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(summary), 800_000, 1 << 20);
        Assert.Matches(@"\n\d+ more: `zecgen check --format html` shows all\.\n$", summary);
    }

    [Fact]
    public async Task Summary_IsAppendedToTheFileThatGitHubNames()
    {
        Write(Warned);
        WritePage("summary.md", "Before.\n");

        var (_, _, error) = await RunInAsync(
            Folder, static name => name == "GITHUB_STEP_SUMMARY" ? "summary.md" : null, "check", "docs", "--format", "github");

        var summary = await File.ReadAllTextAsync(Path.Combine(Folder, "summary.md"));
        Assert.StartsWith("Before.\n## zecgen check\n\n1 page, 1 action, 0 structures: 0 errors, 1 warning, 0 notes\n", summary, StringComparison.Ordinal);
        Assert.Contains("| warning | docs/createdisk.md, line 11 | ZEC0002: Unknown type 'Strnig'", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("GitHub shows", error, StringComparison.Ordinal);
    }

    private string CommandsOf(params Finding[] findings)
    {
        using var output = new StringWriter { NewLine = "\n" };
        GitHubReport.Write(ReportOf(findings), output);
        return output.ToString();
    }

    private FindingReport ReportOf(params Finding[] findings) => new("check", findings, "Summary.", "docs", new(Folder), static _ => null);
}
