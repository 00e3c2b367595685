using ZecGen.Generator.Contract;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests.Contract;

/// <summary>What hands and merges do to a baseline is reported at its line.</summary>
public class ContractReaderTests
{
    private static readonly string Text = ContractText.Of(ContractOfPages.Of(Sketch.Pages(ContractCase.Shelves, "en")).Services[0]);

    [Theory]
    [InlineData("zec/CreateShelf operation", "<<<<<<< HEAD\nzec/CreateShelf operation", "a merge conflict is not resolved")]
    [InlineData("zec/CreateShelf operation", "zec/CreateShelf operatoin", "'operatoin' is not a kind of line")]
    [InlineData("zec/CreateShelf operation", "zec/CreateShelf/more operation", "'zec/CreateShelf/more' is not the place of a line of kind 'operation'")]
    [InlineData("range=1..1000", "rnage=1..1000", "'rnage' is not a fact of a line of kind 'request'")]
    [InlineData("range=1..1000", "range=one..1000", "'one..1000' is not a value of 'range'")]
    [InlineData("range=1..1000", "range", "'' is not a value of 'range'")]
    [InlineData("type=Integer", "type=Intgr", "'Intgr' is not a value of 'type'")]
    [InlineData("type=Integer ", "", "the line has no 'type'")]
    [InlineData("http=\"POST /api/v2/zec\"", "http=POST", "'POST' is not a value of 'http'")]
    [InlineData("status=404", "status=many", "'many' is not a value of 'status'")]
    [InlineData("zec/LockShelf/request/shelfId request", "zec/LockShelves/request/shelfId request",
        "there is no line of 'zec/LockShelves', which 'zec/LockShelves/request/shelfId' belongs to")]
    [InlineData("zec/structure/Board structure", "zec/structure/Plank structure",
        "there is no line of 'zec/structure/Board', which 'zec/structure/Board/coats' belongs to")]
    [InlineData("zec/LockShelf/request/shelfId request",
        "zec/LockShelf/request/shelfId request type=String property=\"string ShelfId\"\nzec/LockShelf/request/shelfId request",
        "'zec/LockShelf/request/shelfId' stands in line ")]
    public void LineThatIsNone_IsReported(string from, string to, string expected)
    {
        Assert.Contains(from, Text, StringComparison.Ordinal);
        var at = Text.IndexOf(from, StringComparison.Ordinal);
        var reading = ContractReader.Read(Text[..at] + to + Text[(at + from.Length)..]);

        Assert.StartsWith(expected, reading.Problem, StringComparison.Ordinal);
        Assert.Null(reading.Contract);
        Assert.InRange(reading.Line, 2, Text.Count(c => c == '\n') + 1);
        if (!expected.StartsWith("there is no line of 'zec/structure", StringComparison.Ordinal)
            && !expected.Contains("stands in line", StringComparison.Ordinal))
            Assert.Equal(Text[..at].Count(c => c == '\n') + 1, reading.Line);
    }

    [Fact]
    public void TextThatIsCut_IsNoBaseline()
    {
        var lines = Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var count = 1; count < lines.Length; count++) Assert.Null(ContractReader.Read(string.Join('\n', lines.Take(count)) + "\n").Contract);

        var reading = ContractReader.Read(string.Join('\n', lines.SkipLast(3)) + "\n");
        Assert.Equal((lines.Length - 3, "its last line is not '# End of contract', so a part is missing"), (reading.Line, reading.Problem));
    }

    [Fact]
    public void CommentsAndOtherLineEnds_AreRead()
    {
        Assert.NotNull(ContractReader.Read("\uFEFF" + Text.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n").Contract);
        Assert.NotNull(
            ContractReader.Read(Text.Replace("\nzec/LockShelf operation", "\n# Mine\n\nzec/LockShelf operation", StringComparison.Ordinal)).Contract);
    }
}
