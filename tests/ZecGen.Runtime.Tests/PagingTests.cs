namespace ZecGen.Runtime.Tests;

public class PagingTests
{
    [Theory]
    [InlineData(null, 5, "1 2 3", 5)]
    [InlineData(2L, 5, "2 3", 3)]
    [InlineData(null, 4, "1 2", 4)]
    [InlineData(null, 0, "1", 0)]
    [InlineData(4L, 5, "4", 0)]
    public async Task StopsAtTheTotal(long? first, int total, string pages, int count) =>
        Assert.Equal((pages, count), await Enumerate(first, size: 2, Enumerable.Range(1, total).ToArray(), total));

    [Fact]
    public async Task StopsAtAShortPageWhenTheTotalIsUnknown() => Assert.Equal(("1 2 3", 5), await Enumerate(null, size: 2, [1, 2, 3, 4, 5], total: null));

    [Fact]
    public async Task StopsAtAnEmptyPageWhateverTheTotalSays() => Assert.Equal(("1 2", 2), await Enumerate(null, size: 2, [1, 2], total: 99));

    [Fact]
    public async Task AsksForNothingBeforeItIsNeeded()
    {
        var asked = new List<long>();
        await foreach (var item in Paging.EnumerateAsync(
            new Request(null, 2), static (r, page) => r with { Page = page },
            (r, _) => { asked.Add(r.Page!.Value); return Task.FromResult(new Response([1, 2], 10)); },
            static r => r.Items, static r => r.Total, static r => r.Page, static r => r.Size))
            if (item == 2) break;
        Assert.Equal([1], asked);
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
