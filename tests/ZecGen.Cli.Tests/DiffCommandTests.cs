using System.Diagnostics;
using System.Text.Json;

namespace ZecGen.Cli.Tests;

/// <summary><c>zecgen diff</c> and <c>zecgen baseline</c> as they are called.</summary>
public sealed class DiffCommandTests : ToolTest
{
    private static readonly PageFile Before = Pages.Api("ResizeDisk", "| diskId | Yes | String | ID of the disk. |", path: "old/resizedisk.md");
    private static readonly PageFile Required =
        Pages.Api("ResizeDisk", "| diskId | Yes | String | ID of the disk. |\n| size | Yes | Integer | Size. |", path: "new/resizedisk.md");
    private static readonly PageFile Optional =
        Pages.Api("ResizeDisk", "| diskId | Yes | String | ID of the disk. |\n| size | No | Integer | Size. |", path: "new/resizedisk.md");
    private static readonly PageFile Unread = Before with { RelativePath = "new/resizedisk.md",
        Content = Before.Content.Replace("| Parameter Name | Required |", "| Feld | Muss |", StringComparison.Ordinal) };

    [Fact]
    public async Task NothingChanged_WritesNothing()
    {
        Write(Before,
            Before with { RelativePath = "new/resizedisk.md", Content = Before.Content.Replace("ID of the disk", "The disk's ID", StringComparison.Ordinal) });

        Assert.Equal((0, "", ""), await RunAsync("diff", "old", "new"));
        Assert.Equal((0, "", ""), await RunAsync("diff", "old", "new", "--format", "markdown"));
    }

    [Fact]
    public async Task BreakingChange_IsListedWithWhatItBreaksAndEndsWithOne()
    {
        Write(Before, Required);

        var (code, output, error) = await RunAsync("diff", "old", "new");

        Assert.Equal((1, ""), (code, error));
        Assert.Equal(
            """
            zec/ResizeDisk
              The required 'size' was added: breaks wire, source, behaviour.
                request-parameter-added-required-value zec/ResizeDisk/request/size  # new/resizedisk.md(12)

            1 change, 1 breaking: calls for a major version.

            """.ReplaceLineEndings("\n"), output);
    }

    [Theory]
    [InlineData("none", 0)]
    [InlineData("binary", 0)]
    [InlineData("wire", 1)]
    [InlineData("binary,behaviour", 1)]
    public async Task ExitCode_FollowsTheHarmsThatAreNamed(string failOn, int expected)
    {
        Write(Before, Required);

        Assert.Equal(expected, (await RunAsync("diff", "old", "new", "--fail-on", failOn)).Code);
    }

    [Fact]
    public async Task HarmlessChange_IsListedAndEndsWithZero()
    {
        Write(Before, Optional);

        var (code, output, _) = await RunAsync("diff", "old", "new");

        Assert.Equal(0, code);
        Assert.Contains("The optional 'size' was added: breaks nothing.", output, StringComparison.Ordinal);
        Assert.EndsWith("1 change, 0 breaking: calls for a minor version.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_HasPlacesHarmsAndLinesOfBothSides()
    {
        Write(Before, Required);

        var (_, output, _) = await RunAsync("diff", "old", "new", "--format", "json");

        using var document = JsonDocument.Parse(output);
        Assert.Equal(["version", "changes", "cannotCompare"], document.RootElement.EnumerateObject().Select(member => member.Name));
        var change = Assert.Single(document.RootElement.GetProperty("changes").EnumerateArray().ToList());
        Assert.Equal(
            """{"id":"request-parameter-added-required-value","place":"zec/ResizeDisk/request/size","wire":"breaks","source":"breaks","binary":"no","behaviour":"breaks","message":"The required 'size' was added","old":{"page":"old/resizedisk.md","line":1},"new":{"page":"new/resizedisk.md","line":12}}""",
            JsonSerializer.Serialize(change, ToolJson));
    }

    [Fact]
    public async Task Markdown_IsATableForEachOperation()
    {
        Write(Before, Required);

        var (_, output, _) = await RunAsync("diff", "old", "new", "--format", "markdown");

        Assert.Equal(
            """
            **1 change, 1 breaking: calls for a major version.**

            ### zec/ResizeDisk

            | Change | Wire | Source | Binary | Behaviour | Where |
            | --- | --- | --- | --- | --- | --- |
            | The required 'size' was added | breaks | breaks | no | breaks | new/resizedisk.md, line 12 |

            """.ReplaceLineEndings("\n"), output);
    }

    [Fact]
    public async Task PartThatCannotBeRead_IsNotRemovedAndEndsWithOne()
    {
        Write(Before, Unread);

        var (code, output, _) = await RunAsync("diff", "old", "new");
        var (_, json, _) = await RunAsync("diff", "old", "new", "--format", "json");

        Assert.Equal(1, code);
        Assert.StartsWith("new/resizedisk.md(9): cannot be compared: The request table has no column", output, StringComparison.Ordinal);
        Assert.EndsWith("\n\n2 parts that cannot be compared: no version can be proposed until they can be.\n", output, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json);
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("version").ValueKind);
        Assert.Equal(0, document.RootElement.GetProperty("changes").GetArrayLength());
        Assert.Equal(("new/resizedisk.md", 9), document.RootElement.GetProperty("cannotCompare")[0] is var unread
            ? (unread.GetProperty("page").GetString(), unread.GetProperty("line").GetInt32())
            : default);
        Assert.Equal(0, (await RunAsync("diff", "old", "new", "--fail-on", "none")).Code);
    }

    /// <summary>What cannot be compared cannot call for more than what breaks.</summary>
    [Fact]
    public async Task BreakingChangeBesideWhatCannotBeRead_CallsForAMajorVersion()
    {
        var other = Before with { Content = Before.Content.Replace("ResizeDisk", "StopDisk", StringComparison.Ordinal) };
        Write(Before, other with { RelativePath = "old/stopdisk.md" }, Required,
            other with { RelativePath = "new/stopdisk.md", Content = Unread.Content.Replace("ResizeDisk", "StopDisk", StringComparison.Ordinal) });

        Assert.EndsWith("\n1 change, 1 breaking, 2 parts that cannot be compared: calls for a major version.\n",
            (await RunAsync("diff", "old", "new")).Output, StringComparison.Ordinal);
    }

    /// <summary>A page under a name that no page has was not removed: it is not read. Other files say nothing.</summary>
    [Theory]
    [InlineData("new/resizedisk.txt", 1)]
    [InlineData("new/resizedisk.md.bak", 1)]
    [InlineData("new/notes.txt", 0)]
    public async Task PageThatIsNotCalledAsPagesAre_CannotBeCompared(string path, int expected)
    {
        var other = Before with { Content = Before.Content.Replace("ResizeDisk", "StopDisk", StringComparison.Ordinal) };
        Write(Before, other with { RelativePath = "old/stopdisk.md" }, other with { RelativePath = "new/stopdisk.md" },
            new PageFile(path, expected == 0 ? "# Notes\n\nResizeDisk is gone.\n" : Before.Content));

        var (forth, back) =
            ((await RunAsync("diff", "old", "new", "--format", "json")).Output, (await RunAsync("diff", "new", "old", "--format", "json")).Output);

        Assert.Equal(expected == 0, forth.Contains("operation-removed", StringComparison.Ordinal));
        Assert.Equal(expected == 0, back.Contains("operation-added", StringComparison.Ordinal));
        foreach (var output in new[] { forth, back })
        {
            using var document = JsonDocument.Parse(output);
            Assert.Equal(Enumerable.Repeat(path, expected),
                document.RootElement.GetProperty("cannotCompare").EnumerateArray().Select(unread => unread.GetProperty("page").GetString()));
        }
    }

    [Fact]
    public async Task BaselinesOfSeveralServices_AreWrittenAllOrNone()
    {
        Write(Before, Pages.Api("StopServer", service: "bmc", path: "old/bmc/stopserver.md"));
        Directory.CreateDirectory(Path.Combine(Folder, "old", "zec.contract"));

        Assert.NotEqual(0, (await RunAsync("baseline", "old")).Code);
        Assert.False(File.Exists(Path.Combine(Folder, "old", "bmc.contract")));
        Directory.Delete(Path.Combine(Folder, "old", "zec.contract"));
        Assert.Equal((0, "old/bmc.contract\nold/zec.contract\n"), await RunAsync("baseline", "old") is var (code, output, _) ? (code, output) : default);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Folder, "old"), "*.tmp"));
    }

    /// <summary>As a build says it, whose settings the baseline has.</summary>
    [Theory]
    [InlineData("old")]
    [InlineData(".")]
    public async Task CheckOfPagesBesideABaseline_ReportsWhatBreaksAgainstIt(string folder)
    {
        Write(Before);
        await RunAsync("baseline", "old", "--namespace", "Acme.Api", "--visibility", "internal", "--parts", "client");
        Assert.Equal((0, ""), await RunAsync("check", folder) is var (whole, nothing, _) ? (whole, nothing) : default);
        Write(Required with { RelativePath = "old/resizedisk.md" });

        var (code, output, _) = await RunAsync("check", folder);

        Assert.Equal(1, code);
        Assert.StartsWith("old/resizedisk.md(12,3): error ZEC0301: The required 'size' was added", output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("check", "old/resizedisk.md")).Code);
        Assert.Equal(0, (await RunAsync("baseline", "old")).Code);
        Write(new PageFile("old/zec.accepted", "request-parameter-added-required-value zec/ResizeDisk/request/size known\n"));
        Assert.Contains("old/zec.accepted(1,1): info ZEC0306", (await RunAsync("check", folder)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Baseline_StandsForItsPages()
    {
        Write(Before, Required);

        Assert.Equal((0, "old/zec.contract\n", "1 page, 1 action, 0 structures: 0 errors, 0 warnings, 0 notes\n"), await RunAsync("baseline", "old"));
        var written = await File.ReadAllTextAsync(Path.Combine(Folder, "old", "zec.contract"));
        Assert.StartsWith("# ZecGen contract 1:", written, StringComparison.Ordinal);
        Assert.Contains("\nzec/ResizeDisk/request/diskId request type=String property=\"string DiskId\" init required\n", written, StringComparison.Ordinal);
        Assert.Equal((0, "", ""), await RunAsync("diff", "old/zec.contract", "old"));
        Assert.Equal((0, "", ""), await RunAsync("diff", "old", "old/zec.contract"));
        var (code, output, _) = await RunAsync("diff", "old/zec.contract", "new", "--format", "json");
        Assert.Equal(1, code);
        Assert.Contains("\"page\": \"old/zec.contract\",\n        \"line\": 3", output, StringComparison.Ordinal);
    }

    /// <summary>What cannot be read would be missing in the baseline ever after.</summary>
    [Fact]
    public async Task BaselineOfPagesThatAreLeftOut_IsNotWritten()
    {
        var content = Before.Content.Replace("ResizeDisk", "Notes on disks", StringComparison.Ordinal);
        Write(Before, new PageFile("old/deletedisk.md", content));

        var (code, output, error) = await RunAsync("baseline", "old");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("old/deletedisk.md(1,1): warning ZEC0051", error, StringComparison.Ordinal);
        Assert.Contains("No baseline is written", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Folder, "old", "zec.contract")));
        Assert.Equal(0, (await RunAsync("baseline", "old", "--severity", "ZEC0051=none")).Code);
    }

    /// <summary>What all actions share stands on a page that has none of them.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("# Common Error Codes\n\n## Error Codes\n")]
    [InlineData("# Common Error Codes\n\n## Error Codes\n\n| HTTP Status Code | Error Code | Description |\n| --- | --- | --- |\n| 429 | DISK_TRA")]
    public async Task PageOfCommonCodesThatIsCut_CannotBeCompared(string content)
    {
        const string Codes = "# Common Error Codes\n\n## Error Codes\n\n| HTTP Status Code | Error Code | Description |\n| --- | --- | --- |\n"
            + "| 429 | DISK_TRAFFIC_LIMIT | Later. |\n| 500 | DISK_INTERNAL_FAULT | Ask. |\n";
        Write(Before, new PageFile("old/commonerrorcode.md", Codes), Before with { RelativePath = "new/resizedisk.md" },
            new PageFile("new/commonerrorcode.md", content));

        var (_, output, _) = await RunAsync("diff", "old", "new", "--format", "json");

        using var document = JsonDocument.Parse(output);
        Assert.Equal(0, document.RootElement.GetProperty("changes").GetArrayLength());
        Assert.Equal("new/commonerrorcode.md", document.RootElement.GetProperty("cannotCompare")[0].GetProperty("page").GetString());
    }

    [Fact]
    public async Task FolderOfBaselines_StandsForItsPages()
    {
        Write(Before, Before with { RelativePath = "new/resizedisk.md" });
        await RunAsync("baseline", "old");
        File.Delete(Path.Combine(Folder, "old", "resizedisk.md"));

        Assert.Equal((0, "", ""), await RunAsync("diff", "old", "new"));
    }

    [Theory]
    [InlineData("text", "old/zec.contract(1,1): 'zec.contract' is not a baseline: its first line is not the header of a baseline.\n")]
    [InlineData("# ZecGen contract 9: later\n",
        "old/zec.contract(1,1): 'zec.contract' is not a baseline: its format is 9, and this version of ZecGen reads 1.\n")]
    [InlineData("# ZecGen contract 1: x\nzec service version=\"2025\n",
        "old/zec.contract(2,1): 'zec.contract' is not a baseline: the line is invalid in a baseline.\n")]
    [InlineData("# ZecGen contract 1: x\n<<<<<<< HEAD\n", "old/zec.contract(2,1): 'zec.contract' is not a baseline: a merge conflict is not resolved.\n")]
    [InlineData("# ZecGen contract 1: x\nzec service version=1\n",
        "old/zec.contract(2,1): 'zec.contract' is not a baseline: its last line is not '# End of contract', so a part is missing.\n")]
    [InlineData("# ZecGen contract 1: x\nzec service version=1\nzec/A operation name=A\n",
        "old/zec.contract(3,1): 'zec.contract' is not a baseline: the line has no 'response'.\n")]
    public async Task TextThatIsNoBaseline_IsReportedWithItsLine(string text, string expected)
    {
        Write(Required, Before with { RelativePath = "old/zec.contract", Content = text });

        Assert.Equal((2, "", expected), await RunAsync("diff", "old/zec.contract", "new"));
    }

    [Fact]
    public async Task PageThatNobodyReadsOnBothSides_IsNoDifference()
    {
        Write(Before, Before with { RelativePath = "old/zz.md" }, Before with { RelativePath = "new/resizedisk.md" },
            Before with { RelativePath = "new/zz.md" });

        Assert.Equal((0, "", ""), await RunAsync("diff", "old", "new"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("404: Not Found")]
    [InlineData("<!DOCTYPE html><html><body>Just a moment</body></html>")]
    [InlineData("\0\0\0\0")]
    public async Task PageThatHasNothingLeft_CannotBeCompared(string content)
    {
        Write(Before, Before with { RelativePath = "old/stopdisk.md", Content = Before.Content.Replace("ResizeDisk", "StopDisk", StringComparison.Ordinal) });
        Write(Before with { RelativePath = "new/stopdisk.md", Content = Before.Content.Replace("ResizeDisk", "StopDisk", StringComparison.Ordinal) });
        Write(Before with { RelativePath = "new/resizedisk.md", Content = content });

        var (code, output, _) = await RunAsync("diff", "old", "new");

        Assert.Equal(1, code);
        Assert.Contains("new/resizedisk.md(1): cannot be compared", output, StringComparison.Ordinal);
        Assert.DoesNotContain("removed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TableOfADescription_IsNothingThatCannotBeRead()
    {
        const string Heading = "Description\n";
        Assert.Contains(Heading, Before.Content, StringComparison.Ordinal);
        var described = Before.Content.Replace(Heading, Heading + "\n| Plan | Cost |\n| --- | --- |\n| A | 1 |\n", StringComparison.Ordinal);
        Write(Before, Before with { RelativePath = "new/resizedisk.md", Content = described });

        Assert.Equal((0, "", ""), await RunAsync("diff", "old", "new"));
    }

    [Fact]
    public async Task AcceptedChange_IsNotListed()
    {
        Write(Before, Required, Before with { RelativePath = "accepted",
            Content = "# Agreed in May\nrequest-parameter-added-required-value zec/ResizeDisk/request/size all callers know\n" });

        Assert.Equal((0, "", ""), await RunAsync("diff", "old", "new", "--accepted", "accepted"));
    }

    [Fact]
    public async Task AcceptedChangeWithoutAReason_IsListed()
    {
        Write(Before, Required, Before with { RelativePath = "accepted",
            Content = "request-parameter-added-required-value zec/ResizeDisk/request/size  # new/resizedisk.md(12)\n" });

        var (code, _, error) = await RunAsync("diff", "old", "new", "--accepted", "accepted");

        Assert.Equal(1, code);
        Assert.StartsWith("accepted(1,1): warning ZEC0305: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AcceptanceThatIsUnknownOrNotNeeded_IsReported()
    {
        Write(Before, Before with { RelativePath = "new/resizedisk.md" },
            Before with { RelativePath = "accepted", Content = "# Agreed\nnothing-known zec/A why\noperation-removed zec/Gone nobody calls it\n" });

        var (code, output, error) = await RunAsync("diff", "old", "new", "--accepted", "accepted");

        Assert.Equal((0, ""), (code, output));
        Assert.Contains("accepted(2,1): warning ZEC0305: ", error, StringComparison.Ordinal);
        Assert.Contains("accepted(3,1): info ZEC0306: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("File or folder 'nowhere' does not exist.\n", "diff", "nowhere", "new")]
    [InlineData("'git:main' is not of the form git:REV:FOLDER, such as git:main:docs-spec.\n", "diff", "git:main", "new")]
    [InlineData("'git:--output=x:docs' is not of the form git:REV:FOLDER, such as git:main:docs-spec.\n", "diff", "git:--output=x:docs", "new")]
    [InlineData("'wires' is not a kind of breaking change; write wire, source, binary or behaviour, separated by commas, or none.\n", "diff", "new",
        "new", "--fail-on", "wires")]
    [InlineData("'none' stands alone; write --fail-on none, or the kinds of breaking change that fail the command.\n", "diff",
        "new", "new", "--fail-on", "wire,none")]
    [InlineData("--fail-on needs a kind of breaking change; write wire, source, binary or behaviour, separated by commas, or none.\n", "diff",
        "new", "new", "--fail-on", "")]
    [InlineData("No page or baseline was found in 'empty'.\n", "diff", "new", "empty")]
    [InlineData("No page or baseline was found in 'empty'.\n", "diff", "empty", "new")]
    [InlineData("File 'nowhere' does not exist.\n", "diff", "new", "new", "--accepted", "nowhere")]
    [InlineData("Folder 'nowhere' does not exist.\n", "baseline", "nowhere")]
    public async Task WrongCall_EndsWithTwo(string expected, params string[] arguments)
    {
        Write(Required);
        Directory.CreateDirectory(Path.Combine(Folder, "empty"));

        Assert.Equal((2, "", expected), await RunAsync(arguments));
    }

    [Fact]
    public async Task RevisionOfGit_IsReadAsItWas()
    {
        Write(Before);
        await GitAsync("init", "-q");
        await GitAsync("add", ".");
        await GitAsync("-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-q", "-m", "x");
        Write(Required with { RelativePath = "old/resizedisk.md" });

        var (code, output, error) = await RunAsync("diff", "git:HEAD:old", "old", "--format", "json");

        Assert.Equal((1, ""), (code, error));
        Assert.Contains("zec/ResizeDisk/request/size", output, StringComparison.Ordinal);
        Assert.Contains("\"page\": \"git:HEAD:old/resizedisk.md\"", output, StringComparison.Ordinal);
        Assert.Equal((0, "", ""), await RunAsync("diff", "git:HEAD:old", "git:HEAD:old"));
        Assert.Equal((0, "", ""), await RunInAsync(Path.Combine(Folder, "old"), "diff", "git:HEAD:.", "git:HEAD:."));
        // From a folder below, from elsewhere, and of a folder that is gone today.
        var below = Directory.CreateDirectory(Path.Combine(Folder, "tools", "more")).FullName;
        Assert.Equal((0, "", ""), await RunInAsync(below, "diff", "git:HEAD:../../old", "git:HEAD:../../old"));
        Assert.Equal(output,
            (await RunAsync("diff", "git:HEAD:./old/", "old", "--format", "json")).Output.Replace("./old//", "old/", StringComparison.Ordinal));
        Assert.Contains("request/size", (await RunInAsync(below, "diff", "git:HEAD:../../old", "../../old")).Output, StringComparison.Ordinal);
        Assert.Contains("request/size",
            (await RunInAsync(Path.GetTempPath(), "diff", "git:HEAD:" + Path.Combine(Folder, "old"), Path.Combine(Folder, "old"))).Output,
            StringComparison.Ordinal);
        Directory.Move(Path.Combine(Folder, "old"), Path.Combine(Folder, "older"));
        Assert.Contains("request/size", (await RunInAsync(below, "diff", "git:HEAD:../../old", "../../older")).Output, StringComparison.Ordinal);
        Directory.Move(Path.Combine(Folder, "older"), Path.Combine(Folder, "old"));
        var (wrong, _, reason) = await RunAsync("diff", "git:nowhere:old", "old");
        Assert.Equal(2, wrong);
        Assert.Equal(2, (await RunAsync("diff", "git:HEAD:nowhere", "old")).Code);
        Assert.StartsWith("Git cannot read 'git:nowhere:old': ", reason, StringComparison.Ordinal);
    }

    private static readonly JsonSerializerOptions ToolJson = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private void Write(params PageFile[] pages)
    {
        foreach (var page in pages) WritePage(page.RelativePath, page.Content);
    }

    private async Task GitAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Folder })!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
