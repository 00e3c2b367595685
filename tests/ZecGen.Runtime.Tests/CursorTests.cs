namespace ZecGen.Runtime.Tests;

/// <summary>Lists whose pages are found by cursors.</summary>
public class CursorTests
{
    [Theory]
    // Until there is no cursor, or an empty one.
    [InlineData("", "a,b>c1|c>c2|d>", "a b c d", 3)]
    [InlineData("", "a>-", "a", 1)]
    [InlineData("", ">", "", 1)]
    [InlineData("", "a>c1|>c2|b>", "a b", 3)]
    // From a cursor on.
    [InlineData("c1", "a>c2|b>", "a b", 2)]
    // A cursor that came before ends it.
    [InlineData("", "a>c1|b>c1|c>c9", "a b", 2)]
    [InlineData("", "a>c1|b>c2|c>c1|d>", "a b c", 3)]
    [InlineData("c1", "a>c1|b>", "a", 1)]
    // So does a service that looks at no cursor.
    [InlineData("", "a,b>c1|a,b>c1", "a b", 2)]
    public async Task Items_AreThoseOfAllPages(string first, string pages, string items, int calls)
    {
        var service = new Pages(pages);

        var found = new List<string>();
        await foreach (var item in service.List(first)) found.Add(item);

        Assert.Equal((items, calls), (string.Join(' ', found), service.Calls));
    }

    [Fact]
    public async Task Pages_HaveNumbersAndTheNextCursor()
    {
        var pages = new List<Page<string>>();
        await foreach (var page in new Pages("a>c1|b>c2|c>").List("").AsPages(2)) pages.Add(page);

        Assert.Equal(["2 b c2", "3 c "], pages.Select(static page => $"{page.Number} {page.Items.Single()} {page.NextCursor}"));
    }

    [Fact]
    public async Task EmptyPagesWithoutEnd_AreReported()
    {
        var count = 0;
        var list = Paging.EnumerateByCursorAsync<string, int, string>(
            "", static (_, cursor) => cursor, (_, _) => Task.FromResult(++count), static _ => [], static number => "c" + number, static cursor => cursor);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => { await foreach (var item in list) _ = item; });

        Assert.Equal(("The service returned 1000 empty pages in a row. To continue, start from the cursor 'c1000'.", 1000), (exception.Message, count));
    }

    [Fact]
    public async Task Cancellation_EndsTheEnumeration()
    {
        using var source = new CancellationTokenSource();
        var service = new Pages("a>c1|b>c2|c>");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in service.List("", source.Token)) await source.CancelAsync();
        });

        Assert.Equal(1, service.Calls);
    }

    [Fact]
    public void StartPage_BeforeTheFirst_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Pages("a>").List("").AsPages(0));

    // "a,b>c1" is a page with two items and the cursor of the next one.
    private sealed class Pages(string text)
    {
        private readonly string[] pages = text.Split('|');

        public int Calls { get; private set; }

        public AsyncPageable<string> List(string first, CancellationToken cancellationToken = default) => Paging.EnumerateByCursorAsync(
            first, static (_, cursor) => cursor, CallAsync,
            static page => page.Split('>')[0].Split(',', StringSplitOptions.RemoveEmptyEntries).ToValueList(),
            static page => page.Split('>')[1] is var next && next == "-" ? null : next, static cursor => cursor, cancellationToken);

        private Task<string> CallAsync(string cursor, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult(pages[Calls++]);
        }
    }
}
