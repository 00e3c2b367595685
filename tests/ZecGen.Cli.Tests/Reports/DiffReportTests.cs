namespace ZecGen.Cli.Tests.Reports;

/// <summary><c>zecgen diff</c> in the formats that it shares with <c>check</c>.</summary>
public sealed class DiffReportTests : ReportTest
{
    private static readonly PageFile Before = Pages.Api("ResizeDisk", path: "old/resizedisk.md");
    private static readonly PageFile After =
        Pages.Api("ResizeDisk", "| diskId | Yes | String | ID of the disk. |\n| size | Yes | Integer | Size. |", path: "new/resizedisk.md");

    [Fact]
    public async Task Change_IsAResultAtItsRow()
    {
        Write(Before, After);

        var (code, output, _) = await RunAsync("diff", "old", "new", "--format", "sarif");

        var result = Assert.Single(Parse(output).GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList());
        Assert.Equal(1, code);
        Assert.Equal(("request-parameter-added-required-value", "error", "new/resizedisk.md"),
            (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString(), AddressOf(result)));
        Assert.Equal(12, result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public async Task Removal_IsAnAnnotationOfWhatHeldIt()
    {
        Write(Before with { Content = After.Content }, After with { Content = Before.Content });

        var (_, output, _) = await RunAsync("diff", "old", "new", "--format", "github");

        Assert.StartsWith("::error file=new/resizedisk.md,line=1,", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_HasTheNewRowAndHowTheChangeIsAccepted()
    {
        Write(Before, After);

        var (_, output, _) = await RunAsync("diff", "old", "new", "--format", "html");

        Assert.Contains("<td class=\"meant\">size</td><td>Yes</td>", output, StringComparison.Ordinal);
        Assert.Contains("<code>request-parameter-added-required-value PLACE REASON</code>", output, StringComparison.Ordinal);
        Assert.Contains("<h1>Changes of the API documentation</h1>", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "old", "old", "")]
    [InlineData("markdown", "old", "old", "")]
    [InlineData("html", "old", "old", "Nothing changed.")]
    [InlineData("markdown", "old", "new", "**1 change, 1 breaking")]
    [InlineData("json", "old", "new", "\"version\": \"major\"")]
    public async Task File_HasTheReport(string format, string old, string @new, string expected)
    {
        Write(Before, After);

        var (_, output, _) = await RunAsync("diff", old, @new, "--format", format, "--output", "out.txt");

        var written = await File.ReadAllTextAsync(Path.Combine(Folder, "out.txt"));
        Assert.Equal("", output);
        if (expected.Length == 0) Assert.Equal("", written);
        else Assert.Contains(expected, written, StringComparison.Ordinal);
    }
}
