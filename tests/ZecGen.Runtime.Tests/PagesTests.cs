namespace ZecGen.Runtime.Tests;

public class PagesTests
{
    [Fact]
    public async Task AsPages_GivesNumberItemsAndTotal() => Assert.Equal("1: 1 2 of 5, 2: 3 4 of 5, 3: 5 of 5", await TextAsync(Things(5).AsPages()));

    [Fact]
    public async Task AsPages_WithoutATotal_HasNone() => Assert.Equal("1: 1 2 of ?, 2: 3 of ?", await TextAsync(Things(3, hasTotal: false).AsPages()));

    [Theory]
    [InlineData(null, "2: 3 4 of 5, 3: 5 of 5")]
    [InlineData(1L, "1: 1 2 of 5, 2: 3 4 of 5, 3: 5 of 5")]
    [InlineData(3L, "3: 5 of 5")]
    [InlineData(7L, "7:  of 5")]
    public async Task AsPages_BeginsWithTheStartPageOrThatOfTheRequest(long? start, string pages) =>
        Assert.Equal(pages, await TextAsync(Things(5, first: 2).AsPages(start)));

    [Fact]
    public async Task AsPages_OfNothing_IsAnEmptyPage() => Assert.Equal("1:  of 0", await TextAsync(Things(0).AsPages()));

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    public void AsPages_WithAPageThatIsNone_Throws(long start)
    {
        Assert.Equal("startPage", Assert.Throws<ArgumentOutOfRangeException>(() => Things(5).AsPages(start)).ParamName);
        Assert.Equal("startPage", Assert.Throws<ArgumentOutOfRangeException>(() => AsyncPageable.FromItems([1]).AsPages(start)).ParamName);
    }

    [Fact]
    public async Task AsPages_OfAServiceThatRepeatsAPage_GivesItOnce() => Assert.Equal(
        "1: 1 2 of 10, 2: 3 4 of 10, 4: 5 6 of 10",
        await TextAsync(Listed(static (page, _) => page switch { 1 => ["1", "2"], 2 or 3 => ["3", "4"], 4 => ["5", "6"], _ => [] }, total: 10).AsPages()));

    [Fact]
    public async Task AsPages_OfAServiceThatFiltersAfterPaging_LeavesOutWhatIsEmpty() => Assert.Equal(
        "1:  of 10, 3: 1 of 10", await TextAsync(Listed(static (page, _) => page == 3 ? ["1"] : [], total: 10).AsPages()));

    [Fact]
    public async Task AsPages_FromTheLastPage_FetchesOneMore()
    {
        var requested = new List<long>();
        Assert.Equal(
            "50: a of 99", await TextAsync(Listed((page, _) => { requested.Add(page); return page == 50 ? ["a"] : []; }, total: 99).AsPages(50)));
        Assert.Equal([50, 51], requested);
    }

    [Fact]
    public async Task AsPages_LeavesOutNull() =>
        Assert.Equal("1: 1 of ?", await TextAsync(Listed(static (page, _) => page == 1 ? ["1", null!] : []).AsPages()));

    [Fact]
    public async Task Enumeration_Repeated_FetchesAnew()
    {
        var requested = new List<long>();
        var things = Listed((page, _) => { requested.Add(page); return page < 3 ? [$"{page}a", $"{page}b"] : []; });

        var first = await TextAsync(things.AsPages());
        var items = new List<string>();
        await foreach (var item in things) items.Add(item);

        Assert.Equal("1: 1a 1b of ?, 2: 2a 2b of ?", first);
        Assert.Equal(["1a", "1b", "2a", "2b"], items);
        Assert.Equal([1, 2, 3, 1, 2, 3], requested);
    }

    [Fact]
    public async Task AsPages_NotEnumerated_FetchesNothing()
    {
        var requested = new List<long>();
        var pages = Listed((page, _) => { requested.Add(page); return ["a", "b"]; }).AsPages();
        Assert.Empty(requested);
        await foreach (var _ in pages) break;
        Assert.Equal([1], requested);
    }

    [Fact]
    public async Task AsPages_Left_CancelsPagesThatWereFetchedAhead()
    {
        var (begun, ended) = (0, 0);
        var things = Paging.EnumerateAsync(
            new Request(null, 2), static (r, page) => r with { Page = page },
            async (r, token) =>
            {
                if (r.Page == 1) return new Response(["a", "b"], 10);
                begun++;
                try { await Task.Delay(Timeout.Infinite, token); }
                finally { ended++; }
                return new Response([], 10);
            },
            static r => r.Items, static r => r.Total, static r => r.Page, static r => r.Size, prefetchPages: 2);
        await foreach (var _ in things.AsPages()) break;
        Assert.Equal((2, 2), (begun, ended));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Enumeration_CanceledByEitherToken_Throws(bool isOfTheMethod, bool isOfPages)
    {
        using var method = new CancellationTokenSource();
        using var loop = new CancellationTokenSource();
        var things = Listed(
            (_, token) =>
            {
                (isOfTheMethod ? method : loop).Cancel();
                token.ThrowIfCancellationRequested();
                return ["a"];
            }, cancellationToken: method.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            if (isOfPages) await foreach (var _ in things.AsPages().WithCancellation(loop.Token)) ;
            else await foreach (var _ in things.WithCancellation(loop.Token)) ;
        });
    }

    [Fact]
    public async Task FromItems_IsOnePage()
    {
        var things = AsyncPageable.FromItems(["a", "b"]);
        Assert.Equal("1: a b of 2", await TextAsync(things.AsPages()));
        Assert.Equal("", await TextAsync(things.AsPages(2)));
        var items = new List<string>();
        await foreach (var item in things) items.Add(item);
        Assert.Equal(["a", "b"], items);
    }

    [Theory]
    [InlineData(null, "1: a of 2, 3: b of ?")]
    [InlineData(2L, "3: b of ?")]
    public async Task FromPages_GivesThem(long? start, string pages) => Assert.Equal(
        pages, await TextAsync(AsyncPageable.FromPages<string>([new() { Items = ["a"], Total = 2 }, new() { Number = 3, Items = ["b"] }]).AsPages(start)));

    [Fact]
    public async Task FromPages_Canceled_Throws() => await Assert.ThrowsAnyAsync<OperationCanceledException>(
        static async () => { await foreach (var _ in AsyncPageable.FromItems([1]).WithCancellation(new(canceled: true))) ; });

    /// <summary>Requests that name the first item of a page: where they begin, what they ask for, and a service that gives less.</summary>
    [Theory]
    [InlineData(5, null, 2, 9, 0, "1: 0 1 of 5, 2: 2 3 of 5, 3: 4 of 5", "0 2 4")]
    [InlineData(5, 3L, 2, 9, 0, "1: 3 4 of 5", "3")]
    [InlineData(5, 3L, 1, 9, 1, "1: 3 of 5, 2: 4 of 5", "3 4")]
    [InlineData(5, 7L, 2, 9, 0, "1:  of 5", "7")]
    [InlineData(5, null, 4, 2, 0, "1: 0 1 of 5, 2: 2 3 of 5, 3: 4 of 5", "0 2 4")]
    [InlineData(7, 1L, 5, 2, 2, "1: 1 2 of 7, 2: 3 4 of 7, 3: 5 6 of 7", "1 3 5")]
    [InlineData(3, null, 0, 2, 0, "1: 0 1 of 3, 2: 2 of 3", "0 2")]
    public async Task AsPages_ByOffset_HasEachItemOnce(int count, long? first, int size, int most, int ahead, string pages, string offsets)
    {
        var requested = new List<long>();
        var things = Paging.EnumerateByOffsetAsync(
            new Request(first, size), static (r, offset) => r with { Page = offset },
            (r, _) =>
            {
                requested.Add(r.Page!.Value);
                var given = size == 0 ? most : Math.Min(size, most);
                return Task.FromResult(new Response(
                    Enumerable.Range(0, count).Skip((int)r.Page!.Value).Take(given).Select(static number => $"{number}").ToValueList(), count));
            },
            static r => r.Items, static r => r.Total, static r => r.Page, static r => r.Size ?? 2, ahead);

        Assert.Equal(pages, await TextAsync(things.AsPages()));
        Assert.Equal(offsets, string.Join(' ', requested));
        Assert.Equal(pages, await TextAsync(things.AsPages()));
    }

    [Fact]
    public async Task OwnType_NeedsPagesAlone()
    {
        var items = new List<int>();
        await foreach (var item in new Countdown()) items.Add(item);
        Assert.Equal([2, 1], items);
    }

    private static AsyncPageable<string> Things(int count, long? first = null, bool hasTotal = true) => Paging.EnumerateAsync(
        new Request(first, 2), static (r, page) => r with { Page = page },
        (r, _) => Task.FromResult(
            new Response(
                Enumerable.Range(1, count).Skip((int)(r.Page!.Value - 1) * 2).Take(2).Select(static number => $"{number}").ToValueList(),
                hasTotal ? count : null)),
        static r => r.Items, static r => r.Total, static r => r.Page, static r => r.Size);

    private static AsyncPageable<string> Listed(
        Func<long, CancellationToken, string[]> page, long? total = null, CancellationToken cancellationToken = default) =>
        Paging.EnumerateAsync(
            new Request(null, 2), static (r, page) => r with { Page = page },
            (r, token) => Task.FromResult(new Response(page(r.Page!.Value, token), total)),
            static r => r.Items, static r => r.Total, static r => r.Page, static r => r.Size, cancellationToken: cancellationToken);

    private static async Task<string> TextAsync(IAsyncEnumerable<Page<string>> pages)
    {
        var text = new List<string>();
        await foreach (var page in pages) text.Add($"{page.Number}: {string.Join(' ', page.Items)} of {(page.Total is { } total ? $"{total}" : "?")}");
        return string.Join(", ", text);
    }

    private sealed record Request(long? Page, long? Size);

    private sealed record Response(ValueList<string> Items, long? Total);

    private sealed class Countdown : AsyncPageable<int>
    {
        public override async IAsyncEnumerable<Page<int>> AsPages(long? startPage = null)
        {
            await Task.Yield();
            yield return new() { Items = [2] };
            yield return new() { Number = 2, Items = [1] };
        }
    }
}
