namespace ZecGen.Cli.Tests.Reports;

/// <summary><c>zecgen check --baseline</c>: what is known does not fail, what is new does.</summary>
public sealed class KnownFindingsTests : ReportTest
{
    private const string File = "docs/findings.txt";

    private static readonly PageFile Worse = Warned with
    {
        Content = Warned.Content.Replace("| size |", "| weight | No | Intgeer | Weight. |\n| size |", StringComparison.Ordinal),
    };

    private string Text => System.IO.File.ReadAllText(Path.Combine(Folder, File));

    [Fact]
    public async Task FindingsOfABaseline_AreKnownAndNotListed()
    {
        Write(Warned);

        var written = await RunAsync("check", "docs", "--baseline", File, "--update-baseline");
        var later = await RunAsync("check", "docs", "--baseline", File);

        const string Known = "1 page, 1 action, 0 structures: 0 errors, 0 warnings, 0 notes (1 known)\n";
        Assert.Equal((0, "", Known), written);
        Assert.Equal((0, "", Known), later);
        Assert.Matches(@"^# .*\ncreatedisk\.md\tZEC0002\t[0-9a-f]{16}:1\tUnknown type 'Strnig' for 'size' .*\n$", Text);
    }

    [Fact]
    public async Task NewWarning_FailsAndIsListedAlone()
    {
        Write(Warned);
        await RunAsync("check", "docs", "--baseline", File, "--update-baseline");
        Write(Worse);

        var (code, output, error) = await RunAsync("check", "docs", "--baseline", File);

        Assert.Equal(1, code);
        Assert.StartsWith("docs/createdisk.md(11,17): warning ZEC0002: Unknown type 'Intgeer'", output, StringComparison.Ordinal);
        Assert.Single(output.TrimEnd().Split('\n'));
        Assert.EndsWith("1 warning, 0 notes (1 known)\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewNote_IsListedAndDoesNotFail()
    {
        Write(Warned);
        WritePage(File, "");

        var (code, output, _) = await RunAsync("check", "docs", "--baseline", File, "--severity", "ZEC0002=note");

        Assert.Equal(0, code);
        Assert.Contains("info ZEC0002", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KnownErrorsAndPagesLeftOut_DoNotFail()
    {
        Write(Warned, Pages.Api("CreateDisk", path: "docs/zzz.md"));
        Assert.Equal(1, (await RunAsync("check", "docs", "--warnaserror")).Code);

        Assert.Equal(0, (await RunAsync("check", "docs", "--warnaserror", "--baseline", File, "--update-baseline")).Code);
        Assert.Equal(0, (await RunAsync("check", "docs", "--warnaserror", "--baseline", File)).Code);
    }

    [Fact]
    public async Task EntryThatIsNotNeeded_IsSaidAndDoesNotFail()
    {
        Write(Worse);
        await RunAsync("check", "docs", "--baseline", File, "--update-baseline");
        Write(Warned);

        var (code, _, error) = await RunAsync("check", "docs", "--baseline", File);

        Assert.Equal(0, code);
        Assert.Contains("docs/findings.txt(2,1): ZEC0002 of 'createdisk.md' is not found any more; remove the line, or let --update-baseline write the file.\n",
            error.Replace("docs/findings.txt(3,1)", "docs/findings.txt(2,1)", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PageThatIsNotChecked_KeepsItsEntriesAndIsNotMissed()
    {
        var other = Pages.Api("DeleteDisk", "| size | No | Strnig | Size. |", path: "docs/deletedisk.md");
        Write(Warned, other);
        await RunAsync("check", "docs", "--baseline", File, "--update-baseline");
        var all = Text;

        var (_, _, error) = await RunAsync("check", "docs/createdisk.md", "--baseline", File, "--update-baseline");

        Assert.DoesNotContain("is not found any more", error, StringComparison.Ordinal);
        Assert.Equal(all, Text);
    }

    [Fact]
    public async Task PageThatWasRemoved_LosesItsEntries()
    {
        Write(Warned, Pages.Api("DeleteDisk", "| size | No | Strnig | Size. |", path: "docs/deletedisk.md"));
        await RunAsync("check", "docs", "--baseline", File, "--update-baseline");
        System.IO.File.Delete(Path.Combine(Folder, "docs/deletedisk.md"));

        var (code, _, error) = await RunAsync("check", "docs", "--baseline", File);

        Assert.Equal(0, code);
        Assert.Contains("ZEC0002 of 'deletedisk.md' is not found any more", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Baseline_IsTheSameFromWhereverItIsCalled()
    {
        Write(Warned);
        await RunAsync("check", "docs", "--baseline", File, "--update-baseline");

        var (code, output, error) = await RunInAsync(Path.Combine(Folder, "docs"), "check", ".", "--baseline", "findings.txt");

        Assert.Equal((0, ""), (code, output));
        Assert.EndsWith("(1 known)\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_AreSortedAndSurviveEditsAbove()
    {
        Write(Worse, Pages.Api("AttachDisk", "| size | No | Strnig | Size. |", path: "docs/attachdisk.md"));
        await RunAsync("check", "docs", "--baseline", File, "--update-baseline");
        var lines = Text.TrimEnd().Split('\n').Skip(1).ToList();
        Write(Worse with { Content = Worse.Content.Replace("Does something", "First.\n\nThen it does something", StringComparison.Ordinal) });

        Assert.Equal(3, lines.Count);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.Equal((0, ""), await RunAsync("check", "docs", "--baseline", File) is var (code, output, _) ? (code, output) : default);
    }

    [Theory]
    [InlineData("--update-baseline needs the name of the file: --baseline FILE.", "--update-baseline")]
    [InlineData("File 'nothing.txt' does not exist; --update-baseline writes it.", "--baseline", "nothing.txt")]
    [InlineData("'docs' is not the name of a file.", "--baseline", "docs")]
    [InlineData("'docs' is not the name of a file.", "--output", "docs")]
    public async Task WrongCall_EndsWithTwoAndSaysWhatIsWrong(string message, params string[] arguments)
    {
        Write(Warned);

        Assert.Equal((2, "", message + "\n"), await RunAsync(["check", "docs", .. arguments]));
    }

    [Fact]
    public async Task LineThatIsNoEntry_FailsAndIsWrittenAnew()
    {
        Write(Warned);
        await RunAsync("check", "docs", "--baseline", File, "--update-baseline");
        var whole = Text;
        WritePage(File, "<<<<<<< ours\n" + whole);

        var (code, output, error) = await RunAsync("check", "docs", "--baseline", File);
        await RunAsync("check", "docs", "--baseline", File, "--update-baseline");

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("docs/findings.txt(1,1): the line is not a known finding", error, StringComparison.Ordinal);
        Assert.Equal(whole, Text);
    }

    [Fact]
    public async Task OtherFormats_HaveKnownFindingsAndSaySo()
    {
        Write(Warned);
        await RunAsync("check", "docs", "--baseline", File, "--update-baseline");
        Write(Worse);

        var json = (await CheckAsJsonAsync("--format", "json", "--baseline", File)).GetProperty("findings").EnumerateArray().ToList();
        var sarif = await ResultsAsync("--baseline", File);

        Assert.Equal([false, true], json.Select(static finding => finding.GetProperty("known").GetBoolean()));
        Assert.Equal(["new", "unchanged"], sarif.Select(static result => result.GetProperty("baselineState").GetString()!));
        Assert.False((await ResultsAsync())[0].TryGetProperty("baselineState", out _));
    }
}
