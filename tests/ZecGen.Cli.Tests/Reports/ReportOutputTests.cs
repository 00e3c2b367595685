namespace ZecGen.Cli.Tests.Reports;

/// <summary><c>--output FILE</c>, and findings for programs.</summary>
public sealed class ReportOutputTests : ReportTest
{
    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public async Task File_HasWhatStandardOutputWouldHave(string format)
    {
        Write(Warned);

        var (_, output, error) = await RunAsync("check", "docs", "--format", format);
        var written = await RunAsync("check", "docs", "--format", format, "--output", "out/report.txt");

        Assert.Equal((0, "", error), written);
        Assert.Equal(output, (await File.ReadAllTextAsync(Path.Combine(Folder, "out", "report.txt"))).ReplaceLineEndings("\n"));
        Assert.NotEmpty(output);
    }

    [Fact]
    public async Task FileThatCannotBeWritten_LeavesNothingBehind()
    {
        Write(Warned);
        WritePage("file", "text");

        var (code, output, error) = await RunAsync("check", "docs", "--format", "json", "--output", "file/report.json");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("file", error, StringComparison.Ordinal);
        Assert.Equal("text", await File.ReadAllTextAsync(Path.Combine(Folder, "file")));
    }

    [Fact]
    public async Task FileOfKnownFindings_IsNotWrittenOver()
    {
        Write(Warned);
        WritePage("known.txt", "");

        var (code, _, error) = await RunAsync("check", "docs", "--baseline", "known.txt", "--output", "./known.txt");

        Assert.Equal(2, code);
        Assert.Contains("'known.txt' is the file of known findings; name another one with --output.", error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task NameOfAFile_WithControlCharacters_IsPrintedInOneLine()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such name.");
        WritePage("docs/a\r\u001b[31m.md", Warned.Content);

        var (_, output, _) = await RunAsync("check", "docs");

        Assert.StartsWith("docs/a\\u000D\\u001B[31m.md(11,15): warning ZEC0002: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileThatExists_IsReplacedAsAWhole()
    {
        Write(Warned);
        WritePage("report.json", new string('x', 100_000));

        await RunAsync("check", "docs", "--format", "json", "--output", "report.json");

        Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "report.json")));
        Assert.Equal(["createdisk.md", "report.json"], Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Json_HasFindingsWithPlacesAndFingerprints()
    {
        Write(Warned);

        var report = await CheckAsJsonAsync("--format", "json");

        var finding = Assert.Single(report.GetProperty("findings").EnumerateArray().ToList());
        Assert.Equal("1 page, 1 action, 0 structures: 0 errors, 1 warning, 0 notes", report.GetProperty("summary").GetString());
        Assert.Equal(
            ("ZEC0002", "Unknown type", "warning", "docs/createdisk.md", 21),
            (finding.GetProperty("id").GetString(), finding.GetProperty("title").GetString(), finding.GetProperty("severity").GetString(),
                finding.GetProperty("path").GetString(), finding.GetProperty("region").GetProperty("endColumn").GetInt32()));
        Assert.Equal(FingerprintOf((await ResultsAsync())[0]), finding.GetProperty("fingerprint").GetString());
    }
}
