using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>Error codes outside tables → the codes with their statuses, or a finding where one of the two is not certain.</summary>
public class ErrorListTests
{
    private const string Both = "404 VOLUME_NOT_FOUND, 409 VOLUME_IN_USE";

    [Theory]
    [InlineData("**VOLUME_NOT_FOUND**\n\nGone.\n\nHTTP Status Code: 404\n\n**VOLUME_IN_USE**\n\nBusy.\n\nHTTP Status Code: 409")]
    [InlineData("**VOLUME_NOT_FOUND**\n\n不存在。\n\nHTTP状态码：404\n\n**VOLUME_IN_USE**\n\n使用中。\n\nHTTP状态码：409")]
    [InlineData("- `VOLUME_NOT_FOUND`\n  - HTTP status: 404\n- `VOLUME_IN_USE`\n  - HTTP status: 409")]
    [InlineData("- `VOLUME_NOT_FOUND`\n  - 状态码：404\n- `VOLUME_IN_USE`\n  - 状态码：409")]
    [InlineData("VOLUME_NOT_FOUND\nStatus: 404\n\nVOLUME_IN_USE\nStatus: 409")]
    [InlineData("**VOLUME_NOT_FOUND**\n\nHTTP 404. Gone.\n\n**VOLUME_IN_USE**\n\nHTTP 409. Busy.")]
    [InlineData("VOLUME_NOT_FOUND\n: 404, gone.\n\nVOLUME_IN_USE\n: 409, busy.")]
    [InlineData("### VOLUME_NOT_FOUND\n\nStatus 404.\n\n### VOLUME_IN_USE\n\nStatus 409.")]
    [InlineData("### VOLUME_NOT_FOUND\n\n状态码 404。\n\n### VOLUME_IN_USE\n\n状态码 409。")]
    public void StatusBelowItsCode_BelongsToIt(string errors) => Assert.Equal(Both, Errors(errors));

    [Theory]
    [InlineData("**404**\n\n- VOLUME_NOT_FOUND\n\n**409**\n\n- VOLUME_IN_USE")]
    [InlineData("- 404\n  - VOLUME_NOT_FOUND\n- 409\n  - VOLUME_IN_USE")]
    [InlineData("### 404 不存在\n\n- VOLUME_NOT_FOUND\n\n### 409 冲突\n\n- VOLUME_IN_USE")]
    [InlineData("HTTP 404:\n\n- VOLUME_NOT_FOUND\n\nHTTP 409:\n\n- VOLUME_IN_USE")]
    [InlineData("**404**\n\n| Error Code | Description |\n| --- | --- |\n| VOLUME_NOT_FOUND | Gone. |\n\n**409**\n\n"
        + "| Error Code | Description |\n| --- | --- |\n| VOLUME_IN_USE | Busy. |")]
    public void StatusAboveItsCodes_BelongsToThem(string errors) => Assert.Equal(Both, Errors(errors));

    [Theory]
    [InlineData("- **404**: `GONE`: there is none.\n- 409 – `BUSY`: in use.")]
    [InlineData("- 404：`GONE`，不存在。\n- 409：`BUSY`，使用中。")]
    public void SingleWord_MarkedAsCodeBehindAStatus_IsACode(string errors) => Assert.Equal("404 GONE, 409 BUSY", Errors(errors));

    [Theory]
    [InlineData("<ul><li>404 VOLUME_NOT_FOUND</li><li>409 VOLUME_IN_USE</li></ul>")]
    [InlineData("<ul>\n<li><code>VOLUME_NOT_FOUND</code> (404)：不存在。</li>\n<li><code>VOLUME_IN_USE</code> (409)：使用中。</li>\n</ul>")]
    [InlineData("<dl><dt>VOLUME_NOT_FOUND</dt><dd>404, gone.</dd><dt>VOLUME_IN_USE</dt><dd>409, busy.</dd></dl>")]
    [InlineData("<!-- 500 OLD_CODE -->\n<p>404 VOLUME_NOT_FOUND</p>\n<p>409 VOLUME_IN_USE</p>")]
    public void CodesInHtml_AreRead(string errors) => Assert.Equal(Both, Errors(errors));

    [Theory]
    [InlineData("The call fails with `VOLUME_NOT_FOUND` (404) or `VOLUME_IN_USE` (409).")]
    [InlineData("失败时返回`VOLUME_NOT_FOUND`（404）或`VOLUME_IN_USE`（409）。")]
    [InlineData("- `VOLUME_NOT_FOUND` (404), `VOLUME_IN_USE` (409)")]
    public void CodesOfASentence_WithTheirStatuses_AreRead(string errors) => Assert.Equal(Both, Errors(errors));

    [Theory]
    [InlineData("- VOLUME_NOT_FOUND: wait 120 seconds.\n- VOLUME_IN_USE: more than 500 volumes.")]
    [InlineData("- VOLUME_NOT_FOUND：等待120秒。\n- VOLUME_IN_USE：超过500个。")]
    [InlineData("VOLUME_NOT_FOUND\n\nWait 120 seconds.\n\nVOLUME_IN_USE\n\n500 volumes at most.")]
    [InlineData("- VOLUME_NOT_FOUND: Status: 404 or 410.\n- VOLUME_IN_USE: 400-409.")]
    public void NumberThatIsNoStatus_GivesNone(string errors) => Assert.Equal("0 VOLUME_NOT_FOUND, 0 VOLUME_IN_USE", Errors(errors));

    [Fact]
    public void TextBelowACode_IsItsDescription() => Assert.Equal(["Gone.", "Busy."],
        Page("**VOLUME_NOT_FOUND**\n\nGone.\n\nHTTP Status Code: 404\n\n**VOLUME_IN_USE**\n\nHTTP 409. Busy.").Operation!.Errors
            .Select(static row => row.Error.Description.Flat));

    [Theory]
    [InlineData("- VOLUME_NOT_FOUND\n- HTTP status: 404\n- VOLUME_IN_USE", "HTTP status: 404")]
    [InlineData("- VOLUME_NOT_FOUND\n- 状态码：404\n- VOLUME_IN_USE", "状态码:404")]
    public void StatusBetweenTwoCodes_IsReported(string errors, string line)
    {
        Assert.Equal("0 VOLUME_NOT_FOUND, 0 VOLUME_IN_USE", Errors(errors));
        Assert.Equal($"docs-spec/resizedisk.md(47,1): warning ZEC0040: The status in '{line}' may belong to the code above it or to those below; "
            + "write it in the line of each code, such as '- 404 CODE: …'. It is not read.", Assert.Single(Findings(errors)));
    }

    [Theory]
    [InlineData("It fails with `VOLUME_IN_USE` as well.")]
    [InlineData("也可能返回`VOLUME_IN_USE`。")]
    public void CodeOfASentence_IsReportedUnlessItIsRead(string sentence)
    {
        Assert.Equal("docs-spec/resizedisk.md(49,1): warning ZEC0041: The error code 'VOLUME_IN_USE' in this sentence is in no table and no list of the page, "
            + "and is not read; give it a row of the table, or an item such as '- 404 VOLUME_IN_USE: …', below a heading of error codes",
            Assert.Single(Findings("- 404 VOLUME_NOT_FOUND\n\n" + sentence)));
        Assert.Empty(Findings("- 409 VOLUME_IN_USE\n\n" + sentence));
    }

    [Theory]
    [InlineData("VOLUME_<br>NOT_FOUND", "VOLUME_NOT_FOUND")]
    [InlineData("VOLUME_NOT_<br/>FOUND", "VOLUME_NOT_FOUND")]
    [InlineData("VOLUME<br>_NOT_FOUND", "VOLUME_NOT_FOUND")]
    [InlineData("VOLUME_NOT_FOUND<br>VOLUME_GONE", "VOLUME_NOT_FOUND, VOLUME_GONE")]
    public void CodeBrokenAtAnUnderscore_IsOne(string cell, string codes) =>
        Assert.Equal(codes, string.Join(", ", Page(Table(cell)).Operation!.Errors.Select(static row => row.Error.Code).SkipLast(1)));

    [Theory]
    [InlineData("VOLUME-NOT_FOUND", "it has both '_' and '-'")]
    [InlineData("VOLUME_NOT_FOUND_", "it ends with '_'")]
    [InlineData("VOLUME__NOT_FOUND", "it has '__'")]
    [InlineData("TODO", "it is a placeholder")]
    [InlineData("V0LUME_NOT_FOUND", "it has the digit 0 between letters")]
    [InlineData("VOLUME_not_FOUND", "some of its words are in upper case and some are not")]
    [InlineData("VolumeNotFound", "others are written as 'VOLUME_IN_USE'")]
    [InlineData("VOLUME-NOT-FOUND", "others are written as 'VOLUME_IN_USE'")]
    public void UnusualCode_IsKeptAndReported(string code, string reason)
    {
        Assert.Equal($"404 {code}, 409 VOLUME_IN_USE", Errors(Table(code)));
        Assert.Equal($"docs-spec/resizedisk.md(49,9): warning ZEC0164: The error code '{code}' is unusual: {reason}; correct it, unless the service sends it "
            + "so. It is taken as it is written.", Assert.Single(Findings(Table(code))));
    }

    [Theory]
    [InlineData("InvalidVolume.NotFound", "InvalidVolume.InUse")]
    [InlineData("VOLUME_IPV6_2", "L2TP_S3_100GB")]
    public void FormOfAllCodes_IsNotUnusual(string first, string second) =>
        Assert.Empty(Findings(Table(first).Replace("VOLUME_IN_USE", second, StringComparison.Ordinal)));

    private static string Table(string code) =>
        $"| HTTP Status Code | Error Code | Description |\n| --- | --- | --- |\n| 404 | {code} | Gone. |\n| 409 | VOLUME_IN_USE | Busy. |";

    private static string Text(string errors) =>
        OddPage.English.ReplaceLineEndings("\n")[..OddPage.English.ReplaceLineEndings("\n").IndexOf("| HTTP", StringComparison.Ordinal)] + errors + "\n";

    private static Declarations.Page Page(string errors) => OddPage.Parse(Text(errors));

    private static string Errors(string errors) =>
        string.Join(", ", Page(errors).Operation!.Errors.Select(static row => $"{row.Error.Status} {row.Error.Code}"));

    private static IEnumerable<string> Findings(string errors) => GeneratorRun.Of(new PageFile("docs-spec/resizedisk.md", Text(errors))).Diagnostics;
}
