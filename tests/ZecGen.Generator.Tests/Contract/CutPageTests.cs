using ZecGen.Generator.Contract;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests.Contract;

/// <summary>Rows that are not read as they are written, and pages that end too early, say nothing of what changed.</summary>
public class CutPageTests
{
    private const string Shelf = "docs-spec/createshelf.md";
    private const string Types = "docs-spec/datastructure.md";
    private const string Common = "docs-spec/commonerrorcode.md";

    private static readonly string Sketched = ContractCase.Shelves + "\n!! 500 INTERNAL_SERVER_ERROR\n!! 503 SERVICE_IS_BUSY\n!! 403 AUTH_FAILED";

    /// <summary>What stands in the row may be anything.</summary>
    [Theory]
    [InlineData(Shelf, "| builtTime | Timestamp |", "| builtTime |", "ZEC0023")]
    [InlineData(Shelf, "| depth | Integer |", "| depth | Integer | 5 |", "ZEC0023")]
    [InlineData(Shelf, "| height | No | Integer |", "| height | Integer | No |", "ZEC0035")]
    [InlineData(Shelf, "| 404 | INVALID_SHELF_NOT_FOUND |", "| 4O4 | INVALID_SHELF_NOT_FOUND |", "ZEC0029")]
    [InlineData(Shelf, "| 404 | INVALID_SHELF_NOT_FOUND |", "| INVALID_SHELF_NOT_FOUND |", "ZEC0023")]
    [InlineData(Shelf, "| 404 | INVALID_SHELF_NOT_FOUND |", "| 404 | INVALID SHELF NOT FOUND |", "ZEC0030")]
    [InlineData(Types, "| wood | No | String |", "| wood | String |", "ZEC0023")]
    [InlineData(Types, "| READY | A value |", "| READY | A value | more | still more |", "ZEC0023")]
    [InlineData(Common, "| 503 | SERVICE_IS_BUSY |", "| 50 | SERVICE_IS_BUSY |", "ZEC0029")]
    public void RowThatIsNotReadAsItIsWritten_CannotBeCompared(string path, string from, string to, string id) =>
        AssertUnknown(path, text => text.Replace(from, to, StringComparison.Ordinal), id);

    /// <summary>What stood behind the end may still stand there.</summary>
    [Theory]
    [InlineData(Shelf, "| weight | No | Flo")]
    [InlineData(Shelf, "| weight | No | Float | A wei")]
    [InlineData(Shelf, "| weight |")]
    [InlineData(Shelf, "| weight")]
    [InlineData(Shelf, "## 3. Response Parameters")]
    [InlineData(Shelf, "| depth | Inte")]
    [InlineData(Shelf, "| 400 | OPERATION_DEN")]
    [InlineData(Shelf, "| 400")]
    [InlineData(Shelf, "# CreateSh")]
    [InlineData(Shelf, "")]
    [InlineData(Types, "| wood | No | Str")]
    [InlineData(Types, "| wood | N")]
    [InlineData(Types, "| READY")]
    [InlineData(Common, "| 503 | SERVICE_IS_")]
    [InlineData(Common, "# Common Error Codes\n\n## Error Codes\n")]
    [InlineData(Common, "")]
    public void PageThatEndsTooEarly_CannotBeCompared(string path, string end)
    {
        AssertUnknown(path, Cut);

        string Cut(string text)
        {
            var begin = end.Split('|') is { Length: > 2 } cells && end.StartsWith('|') ? string.Join('|', cells[..2]) : end;
            begin = text.Contains(end, StringComparison.Ordinal) ? end : begin;
            return end.Length == 0 ? "" : text[..text.IndexOf(begin, StringComparison.Ordinal)] + end;
        }
    }

    /// <summary>All that stood behind it is gone, so that the rest of its table was probably cut off as well.</summary>
    [Theory]
    [InlineData("| builtAfter |")]
    [InlineData("| note |")]
    [InlineData("| depth |")]
    [InlineData("| cover |")]
    public void PageThatEndsBehindARow_CannotBeCompared(string next) =>
        AssertUnknown(Shelf, text => text[..text.IndexOf(next, StringComparison.Ordinal)]);

    [Fact]
    public void SideOfAMergeInOneTable_DoesNotHideWhatOthersSay() => Assert.Equal(
        ["CreateShelf/response/isFull"],
        Compare(page => page.RelativePath != Shelf ? page.Content : page.Content
            .Replace("| height | No | Integer |", "<<<<<<< ours\n| height | No | Integer |\n=======\n| height | No | Float |", StringComparison.Ordinal)
            .Replace("| width |", ">>>>>>> theirs\n| width |", StringComparison.Ordinal)
            .Replace("| isFull | Boolean |", "| isFull | String |", StringComparison.Ordinal))
            .Changes.Select(ContractTests.Text).Select(static text => text.Split(' ')[1]).Distinct());

    /// <summary>A section that has none of its rows, below whatever header.</summary>
    [Theory]
    [InlineData(Shelf, "| 4", "")]
    [InlineData(Shelf, "| HTTP Status Code | Error Code | Description |", "| Zahl | Wort | Text |")]
    [InlineData(Common, "| 5 | 403 |", "")]
    [InlineData(Common, "| HTTP Status Code | Error Code | Description |", "| Zahl | Wort | Text |")]
    [InlineData(Types, "| BUILDING | A value | READY | A value |", "")]
    [InlineData(Types, "| Value | Description |", "| Zahl | Text |")]
    public void TableWithoutItsRows_CannotBeCompared(string path, string from, string to)
    {
        AssertUnknown(path, text => to.Length > 0 ? text.Replace(from, to, StringComparison.Ordinal) : string.Join('\n', text.Split('\n').Where(IsKept)));

        bool IsKept(string line) => !from.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Any(cell => line.StartsWith($"| {cell}", StringComparison.Ordinal));
    }

    /// <summary>What follows from a row, a rule or a table that cannot be read is unknown as well.</summary>
    [Theory]
    [InlineData("docs-spec/describeshelves.md", "| totalCount | Integer |", "| totalCount | | Integer |")]
    [InlineData("docs-spec/describeshelves.md", "| pageNum | No |", "- | pageNum | No |")]
    [InlineData(Shelf, "Value range: 1 to 1000", "Value range: 30 to 1000")]
    [InlineData("docs-spec/buildshelves.md", "## 1. API Description", "## 1. API Descripton")]
    public void WhatFollowsFromAnUnreadRow_CannotBeCompared(string path, string from, string to) =>
        AssertUnknown(path, text => text.Contains(from, StringComparison.Ordinal)
            ? text.Replace(from, to, StringComparison.Ordinal)
            : throw new InvalidOperationException($"No '{from}' in {path}:\n{text}"));

    /// <summary>Even one code behind the cut tells nothing.</summary>
    [Fact]
    public void PageThatEndsInItsResponse_HasNoErrorsToCompare() => AssertUnknown("docs-spec/describeshelves.md",
        static text => text[..text.IndexOf("| totalCount |", StringComparison.Ordinal)]);

    /// <summary>The heading is still there, so nobody knows whether its values are gone.</summary>
    [Fact]
    public void SectionThatLostItsWholeTable_CannotBeCompared() => AssertUnknown(Types, static text =>
    {
        var lines = text.Split('\n').ToList();
        var start = lines.FindIndex(static line => line.StartsWith("| BUILDING", StringComparison.Ordinal));
        var from = lines.FindLastIndex(start, static line => line.Length == 0);
        var to = lines.FindIndex(start, static line => !line.StartsWith('|'));
        lines.RemoveRange(from, (to < 0 ? lines.Count : to) - from);
        return string.Join('\n', lines);
    });

    [Fact]
    public void PageWithTwoSidesOfAMerge_CannotBeCompared() => AssertUnknown(Shelf, text => text.Replace("| height | No | Integer |",
        "<<<<<<< ours\n| height | Yes | Integer | The height. Value range: 1 to 5. |\n=======\n| height | No | Float |", StringComparison.Ordinal)
        .Replace("| width |", ">>>>>>> theirs\n| width |", StringComparison.Ordinal), "ZEC0026");

    /// <summary>What can be read is compared, on the page itself and on others.</summary>
    [Theory]
    [InlineData("| wood | No | String |", "| wood | No | Integer |", "request-")]
    [InlineData("| cloth | Yes |", "| cloth | No |", "")]
    [InlineData("| 404 | INVALID_SHELF_NOT_FOUND |", "| 409 | INVALID_SHELF_NOT_FOUND |", "error-status-changed")]
    [InlineData("| shelfName | Yes | String |", "| shelfName | Yes | Integer |", "request-")]
    [InlineData("| isFull | Boolean |", "| isFull | String |", "response-")]
    public void RowThatIsNotReadAsItIsWritten_DoesNotHideOthers(string from, string to, string change) => Assert.Contains(
        Compare(
            page => page.RelativePath != Common ? page.Content.Replace(from, to, StringComparison.Ordinal)
                .Replace("| builtTime | Timestamp |", "| builtTime |", StringComparison.Ordinal) : page.Content).Changes,
        found => found.Rule.Id.StartsWith(change, StringComparison.Ordinal));

    /// <summary>What stands before the end is compared.</summary>
    [Fact]
    public void PageThatEndsTooEarly_DoesNotHideWhatStandsBefore()
    {
        var comparison = Compare(page => page.RelativePath != Shelf ? page.Content
            : (page.Content[..page.Content.IndexOf("| depth |", StringComparison.Ordinal)] + "| depth | Inte")
                .Replace("| height | No | Integer |", "| height | No | Boolean |", StringComparison.Ordinal));

        Assert.Equal(["CreateShelf/request/height"], comparison.Changes.Select(ContractTests.Text).Select(static text => text.Split(' ')[1]).Distinct());
    }

    private static void AssertUnknown(string path, Func<string, string> edit, string? id = null)
    {
        var comparison = Compare(page => page.RelativePath == path ? edit(page.Content) : page.Content);

        Assert.Empty(comparison.Changes.Select(ContractTests.Text));
        // A row that is read as it was meant hides nothing.
        if (comparison.Hidden.Count == 0) return;
        Assert.Contains(path, comparison.NewGaps.Select(static gap => gap.Page));
        if (id is not null) Assert.Contains(id, comparison.NewGaps.Select(static gap => gap.Id));
    }

    private static Comparison Compare(Func<PageFile, string> edit)
    {
        var pages = Sketch.Pages(Sketched, "en");
        PageFile[] edited = [.. pages.Select(page => page with { Content = edit(page) })];
        Assert.NotEqual(pages, edited);
        return Comparison.Of(ContractOfPages.Of(pages), ContractOfPages.Of(edited));
    }
}
