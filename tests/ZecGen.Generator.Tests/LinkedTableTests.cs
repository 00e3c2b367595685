using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>A section without a table that says which page has it: the operation has the rows of that page.</summary>
public class LinkedTableTests
{
    private static readonly PageFile Resize = Pages.Api("ResizeDisk", "| diskId | Yes | String | The disk. |\n| size | No | Integer | Value range: 1 to 10. |",
        response: "| taskId | String | The task. |");

    [Theory]
    [InlineData("Refer to [the parameters of ResizeDisk](resizedisk.md#2.-request-parameters).")]
    [InlineData("refer to [create disk](../docs-spec/resizedisk#2.-request-parameters)")]
    [InlineData("与[扩容云盘](resizedisk.md)相同。")]
    [InlineData("Same request parameters as [ResizeDisk](resizedisk.md)")]
    [InlineData("The request parameters are the same as those of [ResizeDisk](resizedisk.md).")]
    [InlineData("与接口[扩容云盘](resizedisk.md)的请求参数一致。")]
    [InlineData("请参考[扩容云盘](resizedisk.md#top)。")]
    public void Request_ThatAnotherPageHas_HasItsRows(string words)
    {
        var run = GeneratorRun.Of(Resize, PageWith(words));

        Assert.Contains("public required string DiskId { get; init; }", run.Files["Zec.CheckDisk.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public long? Size { get; init; }", run.Files["Zec.CheckDisk.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Problems);
    }

    [Fact]
    public void Response_ThatAnotherPageHas_HasItsRows()
    {
        var run = GeneratorRun.Of(Resize, PageWith("None.", "See [ResizeDisk](resizedisk.md#3.-response-parameters)."));

        Assert.Contains("public string? TaskId { get; init; }", run.Files["Zec.CheckDisk.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData("Refer to [ResizeDisk](resizedisk.md), without the size.")]
    [InlineData("Unlike [ResizeDisk](resizedisk.md).")]
    [InlineData("Refer to [ResizeDisk](resizedisk.md) and [CheckDisk](checkdisk.md).")]
    [InlineData("Refer to [MoveDisk](movedisk.md).")]
    [InlineData("Refer to [ResizeDisk](resizedisk.md#response-parameters).")]
    [InlineData("Refer to [this page](checkdisk.md).")]
    [InlineData("Refer to [the guide](https://example.com/guide).")]
    [InlineData("不同于[扩容云盘](resizedisk.md)。")]
    public void Request_ThatSaysMore_OrLeadsNowhere_IsReported(string words)
    {
        var run = GeneratorRun.Of(Resize, PageWith(words));

        Assert.Contains(run.Diagnostics, static finding => finding.StartsWith("docs-spec/checkdisk.md(5,1): warning ZEC0042", StringComparison.Ordinal));
        Assert.DoesNotContain("DiskId", run.Files["Zec.CheckDisk.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void TwoPages_ThatReferToEachOther_AreReported()
    {
        var run = GeneratorRun.Of(PageWith("See [MoveDisk](movedisk.md)."), PageWith("See [CheckDisk](checkdisk.md).", name: "MoveDisk"));

        Assert.Equal(2, run.Diagnostics.Count(static finding => finding.Contains("ZEC0042", StringComparison.Ordinal)));
    }

    [Fact]
    public void Edit_OfTheOtherPage_EmitsBoth()
    {
        var run = GeneratorRun.Of(Resize, PageWith("Refer to [ResizeDisk](resizedisk.md)."), Pages.Api("DeleteDisk"));

        var edited = run.Edit(Resize with { Content = Resize.Content.Replace("| size |", "| capacity |", StringComparison.Ordinal) });

        Assert.Contains("public long? Capacity { get; init; }", edited.Files["Zec.CheckDisk.g.cs"], StringComparison.Ordinal);
        Assert.Equal(["Zec.CheckDisk.g.cs", "Zec.ResizeDisk.g.cs"], edited.EmittedAgain.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void UnknownType_OfALinkedRow_IsReportedWhereEachPageHasIt()
    {
        var page = Resize with { Content = Resize.Content.Replace("| Integer |", "| Capacity |", StringComparison.Ordinal) };

        var run = GeneratorRun.Of(page, PageWith("Refer to [ResizeDisk](resizedisk.md)."));

        Assert.All(run.Diagnostics, static finding => Assert.Contains("'Capacity'", finding, StringComparison.Ordinal));
        Assert.Single(run.Diagnostics, static finding => finding.StartsWith("docs-spec/resizedisk.md(12,", StringComparison.Ordinal));
    }

    private static PageFile PageWith(string request, string response = "None.", string name = "CheckDisk") =>
        new($"docs-spec/{name.ToLowerInvariant()}.md", $"""
            # {name}

            Checks what a call would do.

            ## Request Parameters

            {request}

            ## Response Parameters

            {response}

            ## Code Example

            ```json
            POST /api/v2/zec HTTP/1.1
            Host: console.zenlayer.com
            X-ZC-Action: {name}
            ```
            """);
}
