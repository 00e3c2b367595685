using System.Text.Json;
using Json.Schema;
using ZecGen.Cli.Reports;

namespace ZecGen.Cli.Tests.Reports;

/// <summary><c>zecgen check --format sarif</c>: what code scanning asks for.</summary>
public sealed class SarifReportTests : ReportTest
{
    [SkippableFact]
    public async Task Report_OfAllKindsOfPlaces_IsValid()
    {
        var schema = JsonSchema.FromText(Repository.ReadBeside("schemas/sarif-2.1.0.json"));
        Write(Warned, Pages.Api("ResizeDisk", "| size | No | Strnig | \"<b>\" \\u2028 {0} {{x}} |", path: "docs/云 硬盘/调整#1%.md"));
        Directory.CreateDirectory(Path.Combine(Folder, "nothing"));
        WritePage("known.txt", "");

        var (_, output, _) = await RunAsync("check", "docs", "nothing", "--format", "sarif");
        var (_, compared, _) = await RunAsync("check", "docs", "nothing", "--format", "sarif", "--baseline", "known.txt");
        var (_, nothing, _) = await RunAsync("check", "nothing", "--format", "sarif", "--severity", "ZEC0053=none");

        Assert.All(new[] { output, compared, nothing }, text =>
        {
            var result = schema.Evaluate(Parse(text), new() { OutputFormat = OutputFormat.List });
            Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(static part => part.Errors is not null)
                .Select(static part => $"{part.InstanceLocation}: {string.Join(", ", part.Errors!.Values)}")));
        });
        Assert.Equal(3, Parse(output).GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task Result_HasRuleLevelMessageAndAllFourNumbers()
    {
        Write(Warned);

        var result = Assert.Single(await ResultsAsync("--severity", "ZEC0002=error"));

        Assert.Equal(("ZEC0002", "error"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        Assert.StartsWith("Unknown type 'Strnig' for 'size'", result.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("docs/createdisk.md", AddressOf(result));
        Assert.Equal(
            """{"startLine":11,"startColumn":15,"endLine":11,"endColumn":21}""",
            JsonSerializer.Serialize(result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region")));
    }

    [Fact]
    public async Task Rule_IsExplainedByItsHelpPage()
    {
        Write(Warned);

        var driver = (await CheckAsJsonAsync("--format", "sarif")).GetProperty("runs")[0].GetProperty("tool").GetProperty("driver");
        var rule = Assert.Single(driver.GetProperty("rules").EnumerateArray().ToList());

        Assert.DoesNotContain('+', driver.GetProperty("semanticVersion").GetString()!);
        Assert.Equal(("ZEC0002", "UnknownType"), (rule.GetProperty("id").GetString(), rule.GetProperty("name").GetString()));
        Assert.StartsWith("The type of a row is neither one of the known types", rule.GetProperty("fullDescription").GetProperty("text").GetString(),
            StringComparison.Ordinal);
        Assert.Contains("What to do: Write `String`, `Integer`", rule.GetProperty("help").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("\n## What to do\n", rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.Equal("warning", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
    }

    [SkippableTheory]
    [InlineData("docs/云硬盘/创建 云硬盘.md", "docs/%E4%BA%91%E7%A1%AC%E7%9B%98/%E5%88%9B%E5%BB%BA%20%E4%BA%91%E7%A1%AC%E7%9B%98.md")]
    [InlineData("docs/a#b%20c?.md", "docs/a%23b%2520c%3F.md")]
    public async Task Address_IsEscapedAndRelativeToTheRepository(string path, string expected)
    {
        Skip.If(OperatingSystem.IsWindows() && path.Contains('?', StringComparison.Ordinal), "Windows has no such name.");
        Directory.CreateDirectory(Path.Combine(Folder, ".git"));
        WritePage("product/" + path, Warned.Content);

        var (_, output, _) = await RunInAsync(Path.Combine(Folder, "product"), "check", "docs", "--format", "sarif");

        Assert.Equal("product/" + expected, AddressOf(Parse(output).GetProperty("runs")[0].GetProperty("results")[0]));
    }

    [Fact]
    public async Task Address_OfAPageInAnotherRepository_IsRelativeToThatOne()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "checkout", ".git"));
        WritePage("checkout/" + Warned.RelativePath, Warned.Content);

        var (_, output, _) = await RunAsync("check", "checkout", "--format", "sarif");

        Assert.Equal(Warned.RelativePath, AddressOf(Parse(output).GetProperty("runs")[0].GetProperty("results")[0]));
    }

    [Fact]
    public async Task Address_OutsideTheRepository_IsAbsolute()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "repository", ".git"));
        Write(Warned);

        var (_, output, _) = await RunInAsync(Path.Combine(Folder, "repository"), "check", "../docs", "--format", "sarif");

        Assert.Equal(
            new Uri(Path.Combine(Folder, "docs/createdisk.md")).AbsoluteUri, AddressOf(Parse(output).GetProperty("runs")[0].GetProperty("results")[0]));
    }

    [Fact]
    public async Task FindingAboutNoPage_IsAtTheFolderOfAllPages()
    {
        WritePage("docs/readme.md", "# Introduction\n\nText.\n");

        Assert.Equal("docs/", AddressOf(Assert.Single(await ResultsAsync())));
    }

    [Fact]
    public async Task Fingerprint_SurvivesEditsAboveAndDiffersForTheSameElsewhere()
    {
        const string Row = "| size | No | Strnig | Size. |";
        var other = Pages.Api("DeleteDisk", Row, path: "docs/deletedisk.md");
        Write(Warned, other);
        var before = (await ResultsAsync()).ToDictionary(AddressOf, FingerprintOf);

        Write(Warned with { Content = Warned.Content.Replace("Does something", "First.\n\nThen it does something", StringComparison.Ordinal)
            .Replace(Row, "| diskId | No | String | Disk. |\n|  size  | No | Strnig |   Size. |", StringComparison.Ordinal) });
        var after = (await ResultsAsync()).ToDictionary(AddressOf, FingerprintOf);

        Assert.Equal(before, after);
        Assert.Equal(2, before.Values.Distinct().Count());
    }

    [Fact]
    public async Task Fingerprints_OfTheSameTextTwiceOnAPage_AreNumbered()
    {
        Write(Pages.Api("CreateDisk", "| size | No | Strnig | Size. |\n| size | No | Strnig | Size. |", path: "docs/createdisk.md"));

        var results = await ResultsAsync();

        Assert.Equal(results.Count, results.Select(FingerprintOf).Distinct().Count());
        Assert.True(results.Count > 1);
    }

    [Fact]
    public void Results_BeyondWhatIsAccepted_AreTheLeastSevereAndSaid()
    {
        var rule = new FindingRule("ZEC0101", "Undocumented member", FindingSeverity.Warning, "Proofreading", "Cause.", "Fix.");
        var findings = Enumerable.Range(1, SarifReport.MostResults + 5).Select(line =>
            new Finding(rule, line % 2 == 0 ? FindingSeverity.Note : FindingSeverity.Error, "page.md", new(line, 1, line, 2), "Message.") { Key = $"{line}" });
        var report = new FindingReport("check", [.. findings], "", "docs", new(Folder), static _ => null);
        using var stream = new MemoryStream();

        SarifReport.Write(report, stream);

        using var document = JsonDocument.Parse(stream.ToArray());
        var run = document.RootElement.GetProperty("runs")[0];
        Assert.Equal(SarifReport.MostResults, run.GetProperty("results").GetArrayLength());
        Assert.Equal((SarifReport.MostResults + 6) / 2, run.GetProperty("results").EnumerateArray().Count(
            static result => result.GetProperty("level").GetString() == "error"));
        Assert.Contains("25005 findings", run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message")
            .GetProperty("text").GetString(), StringComparison.Ordinal);
    }
}
