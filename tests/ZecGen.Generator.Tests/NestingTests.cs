using System.Diagnostics;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Tests;

/// <summary>Pages that nest without end: in a process of its own, since nothing catches a stack that overflows.</summary>
public class NestingTests
{
    private const string Depth = "100000";
    // Built for the tests, beside them.
    private static readonly string Program =
        Path.Combine(AppContext.BaseDirectory.Replace("ZecGen.Generator.Tests", "ZecGen.Nesting", StringComparison.Ordinal), "ZecGen.Nesting.dll");
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    [SkippableFact]
    [Trait("Category", "Proof")]
    public async Task PageOfAnyDepth_OnASmallStack_LeavesItsSiblingAsItIs()
    {
        Proof.OnlyWhereAsked();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, Depth])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_DbgEnableMiniDump"] = "0" },
        })!;
        using var limit = new CancellationTokenSource(Limit);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);

        Assert.True(process.ExitCode == 0, $"{output.Split('\n')[^1]}: {string.Concat((await error).Take(2_000))}");
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 40, output);
        Assert.All(lines, line => Assert.Contains("\tsibling\t", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Text.\n\n", "*a ", 20_000, "", 3)]
    [InlineData("Text.\n\nMore\n", "[", 20_000, "", 4)]
    [InlineData("Text.\n\n", "> ", 200, "text", 3)]
    [InlineData("| a |\n| --- |\n| ", "*a ", 20_000, " |", 3)]
    public void NestingWithoutEnd_IsReportedAtItsLine(string before, string part, int times, string after, int line)
    {
        var page = PageParser.Parse(new("page.md", "page.md", before + string.Concat(Enumerable.Repeat(part, times)) + after, "zec", null));

        var finding = Assert.Single(page.Diagnostics);
        Assert.Equal(DiagnosticCatalogue.UnreadablePage, finding.Descriptor);
        Assert.Equal(line, finding.Lines.Start.Line + 1);
        Assert.Contains("nested too deeply", finding.Arguments[0], StringComparison.Ordinal);
    }

    [Fact]
    public void TableOfTooManyCells_IsReportedAtItsWidestRow()
    {
        var rows = string.Concat(Enumerable.Repeat("| a | b |\n", 3_000));
        var page = PageParser.Parse(new("page.md", "page.md", "| a | b |\n| --- | --- |\n" + new string('|', 3_000) + "\n" + rows, "zec", null));

        var finding = Assert.Single(page.Diagnostics);
        Assert.Equal(("ZEC0008", 2), (finding.Descriptor.Id, finding.Lines.Start.Line));
    }
}
