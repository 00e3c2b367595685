namespace ZecGen.Runtime.Tests;

public class PagingTests
{
    [Theory]
    [InlineData(null, 5, "1 2 3", 5)]
    [InlineData(2L, 5, "2 3 4", 3)]
    [InlineData(null, 4, "1 2", 4)]
    [InlineData(null, 0, "1", 0)]
    [InlineData(4L, 5, "4", 0)]
    [InlineData(null, 2, "1", 2)]
    public async Task Enumeration_WithATotal_StopsThere(long? first, int total, string pages, int count) =>
        Assert.Equal((pages, count), await Enumerate(first, size: 2, Enumerable.Range(1, total).ToArray(), total));

    [Fact]
    public async Task Enumeration_WithoutATotal_StopsAtAShortPage() => Assert.Equal(("1 2 3", 5), await Enumerate(null, size: 2, [1, 2, 3, 4, 5], total: null));

    [Fact]
    public async Task EmptyPage_BeforeTheTotal_IsNotTheEnd() =>
        Assert.Equal((string.Join(" ", Enumerable.Range(1, 20)), 2), await Enumerate(null, size: 2, [1, 2], total: 40));

    [Fact]
    public async Task EmptyPages_TenAfterTheTotal_AreTheEnd() =>
        Assert.Equal((string.Join(" ", Enumerable.Range(1, 11)), 2), await Enumerate(null, size: 2, [1, 2], total: 10));

    [Fact]
    public async Task Total_FarTooLarge_IsNotFollowed() =>
        Assert.Equal((string.Join(" ", Enumerable.Range(1, 101)), 2), await Enumerate(null, size: 2, [1, 2], total: int.MaxValue));

    [Fact]
    public async Task Total_SmallerThanThePage_IsIgnored() => Assert.Equal(("1 2 3", 5), await Enumerate(null, size: 2, [1, 2, 3, 4, 5], total: 0));

    [Fact]
    public async Task Total_IfTheFirstPageIsNotOne_EndsAtAnEmptyPage() => Assert.Equal(("2 3", 2), await Enumerate(2, size: 2, [1, 2, 3, 4], total: 4));

    // How many items came before the first page is a guess.
    [Fact]
    public async Task Total_OfPagesThatAreShort_LosesNothingBehindTheFirstPage()
    {
        int[][] pages = [[0], [1, 2, 3, 4, 5], [6, 7, 8, 9], []];
        var items = new List<int>();
        await foreach (var item in Paging.EnumerateAsync(
            new Request(2, 5), static (r, page) => r with { Page = page },
            (r, _) => Task.FromResult(new Response(pages[r.Page!.Value - 1], 10)),
            static r => r.Items, static r => r.Total, static r => r.Page, static r => r.Size))
            items.Add(item);

        Assert.Equal(Enumerable.Range(1, 9), items);
    }

    [Fact]
    public async Task PageSize_OfZero_IsIgnored() =>
        Assert.Equal((string.Join(" ", Enumerable.Range(1, 10)), 0), await Enumerate(null, size: 0, [1, 2, 3], total: 5));

    [Fact]
    public async Task RepeatedPage_IsRequestedOnceMore() =>
        Assert.Equal(("1 2 3 3 4", "1 2 3 4 5 6 7"), await EnumerateAsync(2, total: null, "1 2", "3 4", "3 4", "5 6", "7"));

    [Theory]
    [InlineData(null, "1 2 2")]
    [InlineData(4, "1 2 2")]
    [InlineData(10, "1 2 2 3 4 5")]
    [InlineData(1000, "1 2 2 3 4 5 6 7 8 9 10 11")]
    public async Task RepeatedPage_RepeatedAgain_EndsTheEnumeration(int? total, string pages) =>
        Assert.Equal((pages, "1 2"), await EnumerateAsync(2, total, [.. Enumerable.Repeat("1 2", 100)]));

    [Fact]
    public async Task EarlierPage_ReturnedAgain_EndsTheEnumeration() =>
        Assert.Equal(("1 2 3", "1 2 3 4"), await EnumerateAsync(2, total: 100, "1 2", "3 4", "1 2", "5 6"));

    [Theory]
    // Items are known by their ids, whatever else changed in them and whatever their order.
    [InlineData("a1 b1", "a2 b2", "1 2 2", "a1 b1")]
    [InlineData("a1 b1", "b2 a2", "1 2 2", "a1 b1")]
    // One of them is new, or the page says of one thing twice: it is another page.
    [InlineData("a1 b1", "a2 c2", "1 2 3", "a1 b1 a2 c2")]
    [InlineData("a1 a2", "a3 b3", "1 2 3", "a1 a2 a3 b3")]
    [InlineData("a1 b1", "a2 a3", "1 2 3", "a1 b1 a2 a3")]
    // What has no id is compared by all its values.
    [InlineData("-1 -1", "-2 -2", "1 2 3", "-1 -1 -2 -2")]
    [InlineData("-1 -1", "-1 -1", "1 2 2", "-1 -1")]
    [InlineData("-1 b1", "-1 b2", "1 2 3", "-1 b1 -1 b2")]
    [InlineData("null b1", "null b2", "1 2 3", "b1 b2")]
    [InlineData("b1 null", "b2 null", "1 2 3", "b1 b2")]
    public async Task Page_WithTheIdsOfTheLast_IsARepeatedPage(string first, string second, string requested, string items) =>
        Assert.Equal((requested, items), await EnumerateByIdAsync(first, second));

    [Theory]
    [InlineData(null, 10_000)]
    [InlineData(41, 10_021)]
    [InlineData(int.MaxValue, 20_000)] // the total is believed
    public async Task EndlessPages_EndTenThousandAfterTheTotal(int? total, int pages)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            var number = 0;
            await foreach (var _ in Paging.EnumerateAsync(
                new Request(3, 2), static (r, page) => r with { Page = page },
                (r, _) =>
                    Task.FromResult(r.Page - 2 > pages ? throw new InvalidOperationException($"Page {r.Page}") : new Response([number++, number++], total)),
                static r => r.Items, static r => r.Total, static r => r.Page, static r => r.Size)) ;
        });
        Assert.Equal(
            total == int.MaxValue
                ? "Page 20003"
                : $"The service returned 10000 pages more than its total. To continue, start from page {pages + 3} or use a larger page size.",
            exception.Message);
    }

    [Theory]
    // As many as the service gives on a page make the last page, not as many as were requested.
    [InlineData(1000, 8, 2, "1 2 3 4")]
    [InlineData(2, 8, 4, "1 2")]
    [InlineData(2, 7, 2, "1 2 3 4")]
    [InlineData(2, 8, 2, "1 2 3 4")]
    [InlineData(null, 7, 2, "1 2 3 4")]
    [InlineData(2, null, 2, "1 2")]
    public async Task Prefetch_StopsAtTheTotal(int? size, int? total, int given, string pages)
    {
        var requested = new List<long>();
        await foreach (var _ in Paging.EnumerateAsync(
            new Request(null, size), static (r, page) => r with { Page = page },
            (r, _) =>
            {
                requested.Add(r.Page!.Value);
                return Task.FromResult(
                    new Response(Enumerable.Range((int)(r.Page.Value - 1) * given, given)
                        .Take(Math.Max(0, (total ?? 100) - ((int)(r.Page.Value - 1) * given))).ToArray(), total));
            },
            static r => r.Items, static r => r.Total, static r => r.Page, static r => r.Size, prefetchPages: 5))
            break;
        Assert.Equal(pages, string.Join(' ', requested));
    }

    [Fact]
    public async Task Enumeration_NotStarted_RequestsNothing()
    {
        var requested = new List<long>();
        await foreach (var item in Paging.EnumerateAsync(
            new Request(null, 2), static (r, page) => r with { Page = page },
            (r, _) => { requested.Add(r.Page!.Value); return Task.FromResult(new Response([1, 2], 10)); },
            static r => r.Items, static r => r.Total, static r => r.Page, static r => r.Size))
            if (item == 2) break;
        Assert.Equal([1], requested);
    }

    [Fact]
    public async Task Prefetch_StopsAtItsLimit()
    {
        var (requested, most) = (0, 0);
        var seen = new List<int>();
        await foreach (var item in Paging.EnumerateAsync(
            new Request(null, 2), static (r, page) => r with { Page = page },
            async (r, token) =>
            {
                Interlocked.Increment(ref requested);
                await Task.Yield();
                return new Response([(int)r.Page!.Value * 2 - 1, (int)r.Page.Value * 2], 20);
            },
            static r => r.Items, static r => r.Total, static r => r.Page, static r => r.Size, prefetchPages: 3))
        {
            seen.Add(item);
            most = Math.Max(most, requested - ((seen.Count + 1) / 2));
        }
        Assert.Equal(Enumerable.Range(1, 20), seen);
        Assert.Equal((10, 3), (requested, most));
    }

    [Fact]
    public async Task Prefetch_WithoutATotal_StopsAtTheKnownEnd()
    {
        var requested = new List<long>();
        await foreach (var item in Paging.EnumerateAsync(
            new Request(null, 2), static (r, page) => r with { Page = page },
            (r, _) => { requested.Add(r.Page!.Value);
                return Task.FromResult(new Response(r.Page == 3 ? [5] : [(int)r.Page!.Value * 2 - 1, (int)r.Page.Value * 2], null)); },
            static r => r.Items, static r => r.Total, static r => r.Page, static r => r.Size, prefetchPages: 5))
            GC.KeepAlive(item);
        Assert.Equal([1, 2, 3], requested);
    }

    [Fact]
    public async Task Enumeration_CanceledByTheCaller_ThrowsWithItsToken()
    {
        using var source = new CancellationTokenSource();
        var pages = Paging.EnumerateAsync(
            new Request(null, 2), static (r, page) => r with { Page = page },
            async (_, token) =>
            {
                await source.CancelAsync();
                token.ThrowIfCancellationRequested();
                return new Response([1, 2], 10);
            },
            static r => r.Items, static r => r.Total, static r => r.Page, static r => r.Size, cancellationToken: source.Token);
        var exception = await Assert.ThrowsAsync<OperationCanceledException>(async () => await pages.GetAsyncEnumerator().MoveNextAsync());
        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task Exception_OfAPage_IsThrownInItsTurn()
    {
        var seen = new List<int>();
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var item in Paging.EnumerateAsync(
                new Request(null, 2), static (r, page) => r with { Page = page },
                static (r, _) => r.Page == 2 ? Task.FromException<Response>(new InvalidOperationException()) : Task.FromResult(new Response([1, 2], 10)),
                static r => r.Items, static r => r.Total, static r => r.Page, static r => r.Size, prefetchPages: 2))
                seen.Add(item);
        });
        Assert.Equal([1, 2], seen);
    }

    [Fact]
    public async Task Enumeration_LeftEarly_CancelsPrefetchedPages()
    {
        var (begun, ended) = (0, 0);
        await foreach (var item in Paging.EnumerateAsync(
            new Request(null, 2), static (r, page) => r with { Page = page },
            async (r, token) =>
            {
                if (r.Page == 1) return new Response([1, 2], 10);
                begun++;
                try { await Task.Delay(Timeout.Infinite, token); }
                finally { ended++; }
                return new Response([], 10);
            },
            static r => r.Items, static r => r.Total, static r => r.Page, static r => r.Size, prefetchPages: 2))
            break;
        Assert.Equal((2, 2), (begun, ended));
    }

    // A service that gives one page after the other, whichever was requested.
    private static async Task<(string Requested, string Items)> EnumerateAsync(int size, int? total, params string[] pages)
    {
        var requested = new List<long>();
        var items = new List<int>();
        await foreach (var item in Paging.EnumerateAsync(
            new Request(null, size), static (r, page) => r with { Page = page },
            (r, _) =>
            {
                requested.Add(r.Page!.Value);
                return Task.FromResult(new Response(pages[requested.Count - 1].Split(' ').Select(int.Parse).ToArray(), total));
            },
            static r => r.Items, static r => r.Total, static r => r.Page, static r => r.Size))
            items.Add(item);
        return (string.Join(' ', requested), string.Join(' ', items));
    }

    // An item has an id, or none where that is "-", and a value. An empty page is the third.
    private static async Task<(string Requested, string Items)> EnumerateByIdAsync(string first, string second)
    {
        var (requested, given) = (new List<long>(), new List<string?>());
        await foreach (var item in Paging.EnumerateAsync(
            new Request(null, 2), static (r, page) => r with { Page = page },
            (r, _) =>
            {
                requested.Add(r.Page!.Value);
                var items = r.Page switch { 1 => first, 2 => second, _ => "" };
                return Task.FromResult(
                    items.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static item => item == "null" ? null : item).ToValueList());
            },
            static items => items, static _ => null, static r => r.Page, static r => r.Size, getId: static item => item![0] == '-' ? null : item[..1]))
            given.Add(item);
        return (string.Join(' ', requested), string.Join(' ', given));
    }

    private static async Task<(string Pages, int Count)> Enumerate(long? first, int size, int[] items, int? total)
    {
        var pages = new List<long>();
        var count = 0;
        await foreach (var item in Paging.EnumerateAsync(
            new Request(first, size), static (r, page) => r with { Page = page },
            (r, _) =>
            {
                pages.Add(r.Page!.Value);
                return Task.FromResult(new Response(items.Skip((int)(r.Page.Value - 1) * size).Take(size).ToArray(), total));
            },
            static r => r.Items, static r => r.Total, static r => r.Page, static r => r.Size))
            count++;
        return (string.Join(" ", pages), count);
    }

    private sealed record Request(long? Page, long? Size);

    private sealed record Response(ValueList<int> Items, long? Total);
}
