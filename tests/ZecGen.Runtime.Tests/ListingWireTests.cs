using System.Text.Json;

namespace ZecGen.Runtime.Tests;

/// <summary>Pages and waits over a socket: services that cap pages, filter them, repeat them, or say nothing.</summary>
public class ListingWireTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(99, 20, "20 19 20 20 20", true, "1 2 3 4 5")]
    [InlineData(500, 1000, "100 100 100 100 100", true, "1 2 3 4 5")] // capped
    [InlineData(50, 10, "20 20 10", true, "1 2 3")] // fixed
    [InlineData(7, 10, "3 0 0 4", true, "1 2 3 4")] // filtered after paging
    [InlineData(40, 20, "20 20", false, "1 2 3")]
    [InlineData(30, 20, "20 10", false, "1 2")]
    public async Task Enumeration_OfPagesOfAnySize_GivesAll(int total, int size, string pages, bool hasTotal, string requested)
    {
        var sizes = pages.Split(' ').Select(int.Parse).ToArray();
        await using var server = new RawServer((request, connection) =>
        {
            var page = request.Json.GetProperty("pageNum").GetInt32();
            var start = sizes.Take(page - 1).Sum();
            return connection.SendAsync(Page(Enumerable.Range(start, page > sizes.Length ? 0 : sizes[page - 1]), hasTotal ? total : null));
        });
        foreach (var ahead in new[] { 0, 3 })
        {
            using var client = new ThingClient(server, options => options.PrefetchPages = ahead);
            var items = await AllAsync(client.DescribeAllThingsAsync(new() { PageSize = size }));

            Assert.Equal(Enumerable.Range(0, total).Select(static number => $"t{number}"), items);
            if (ahead > 0) continue;
            Assert.Equal(requested, string.Join(' ', server.Requests.Select(static request => request.Json.GetProperty("pageNum").GetInt32())));
            server.Requests.Clear();
        }
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(null, 3)]
    [InlineData(100, 0)]
    [InlineData(100, 3)]
    public async Task Enumeration_IfTheServiceIgnoresThePage_Ends(int? total, int ahead)
    {
        await using var server = new RawServer((_, connection) => connection.SendAsync(Page(Enumerable.Range(0, 20), total)));
        using var client = new ThingClient(server, options => options.PrefetchPages = ahead);

        Assert.Equal(20, (await AllAsync(client.DescribeAllThingsAsync(new() { PageSize = 20 }))).Count);
        Assert.InRange(server.Requests.Count, 2, 20);
    }

    [Theory]
    [InlineData(null, 0, false)]
    [InlineData(null, 3, false)]
    [InlineData(null, 0, true)]
    [InlineData(100, 0, false)]
    [InlineData(100, 3, true)]
    public async Task Enumeration_IfTheServiceIgnoresThePageAndItemsChange_Ends(int? total, int ahead, bool isShuffled)
    {
        var load = 0;
        await using var server = new RawServer((_, connection) =>
        {
            var numbers = Enumerable.Range(0, 20).ToArray();
            if (isShuffled) new Random(load).Shuffle(numbers);
            return connection.SendAsync(
                Response(numbers.Select(number => new { thingId = $"t{number}", status = "AVAILABLE", load = Interlocked.Increment(ref load) }), total));
        });
        using var client = new ThingClient(server, options => options.PrefetchPages = ahead);

        Assert.Equal(Enumerable.Range(0, 20).Select(static number => $"t{number}"),
            (await AllAsync(client.DescribeAllThingsAsync(new() { PageSize = 20 }))).OrderBy(static id => int.Parse(id[1..])));
        Assert.InRange(server.Requests.Count, 2, 20);
    }

    [Fact]
    public async Task Wait_ForAMissingIdOnChangingPages_Ends()
    {
        var load = 0;
        await using var server = new RawServer((_, connection) =>
            connection.SendAsync(Response(
                Enumerable.Range(0, 20).Select(number => new { thingId = $"t{number}", status = "AVAILABLE", load = Interlocked.Increment(ref load) }), null)));
        using var client = new ThingClient(server);

        var exception = await Assert.ThrowsAsync<WaitException>(
            () => client.WaitForCreateThingsAsync(["other"], new() { Interval = TimeSpan.FromMilliseconds(1), ToleratedAbsences = 1 }).WaitAsync(Patience));
        Assert.Equal((WaitOutcome.Absent, 4), (exception.Outcome, server.Requests.Count));
    }

    [Theory]
    [InlineData(250, "100 100, 100 100, 50 100")]
    [InlineData(200, "100 100, 100 100")]
    [InlineData(101, "100 100, 1 100")]
    [InlineData(100, "100 100")]
    public async Task Wait_ForMoreIdsThanAQueryTakes_QueriesInParts(int count, string requested)
    {
        await using var server =
            new RawServer((request, connection) => connection.SendAsync(Found(request, request.Json.GetProperty("thingIds").GetArrayLength())));
        using var client = new ThingClient(server);
        var ids = Enumerable.Range(0, count).Select(static number => $"t{number}").ToValueList();

        var things = await client.WaitForCreateThingsAsync(ids).WaitAsync(Patience);

        Assert.Equal(ids, things.Select(static thing => thing.ThingId!).ToValueList());
        Assert.Equal(requested, string.Join(", ",
            server.Requests.Select(static request => $"{request.Json.GetProperty("thingIds").GetArrayLength()} {request.Json.GetProperty("pageSize")}")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Wait_ForFewIds_ObeysTheRangeOfThePageSize(int count)
    {
        await using var server = new RawServer((request, connection) => connection.SendAsync(Found(request, 100)));
        using var client = new ThingClient(server);
        Assert.Equal(count,
            (await client.WaitForCreateThingsAsync(Enumerable.Range(0, count).Select(static number => $"t{number}").ToValueList()).WaitAsync(Patience)).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Wait_FindsItemsOnLaterPages(bool hasTotal)
    {
        await using var server = new RawServer((request, connection) => connection.SendAsync(Found(request, 20, hasTotal)));
        using var client = new ThingClient(server);
        Assert.Equal(30,
            (await client.WaitForCreateThingsAsync(Enumerable.Range(0, 30).Select(static number => $"t{number}").ToValueList()).WaitAsync(Patience)).Count);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Wait_TimedOut_EndsTheCall()
    {
        await using var server = new RawServer(static (_, connection) => connection.HangAsync());
        using var client = new ThingClient(server);
        var exception = await Assert.ThrowsAsync<WaitException>(
            () => client.WaitForCreateThingsAsync(["t1"], new() { Timeout = TimeSpan.FromMilliseconds(300) }).WaitAsync(Patience));

        Assert.Equal((WaitOutcome.TimedOut, "t1", null), (exception.Outcome, exception.Id, exception.State));
        Assert.InRange(exception.Elapsed, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Wait_TimedOut_EndsTheRetriesOfACall()
    {
        await using var server = RawServer.InTurn(RawServer.Response(429, """{"code":"REQUEST_LIMIT_EXCEEDED"}""", "Retry-After: 20"));
        using var client = new ThingClient(server);
        var exception = await Assert.ThrowsAsync<WaitException>(
            () => client.WaitForCreateThingsAsync(["t1"], new() { Timeout = TimeSpan.FromMilliseconds(300) }).WaitAsync(Patience));
        Assert.InRange(exception.Elapsed, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Wait_WithAnInitialDelayBeyondItsTimeout_TimesOut()
    {
        await using var server = RawServer.InTurn(Page(Array.Empty<string>(), 0));
        using var client = new ThingClient(server);
        var exception = await Assert.ThrowsAsync<WaitException>(
            () => client.WaitForCreateThingsAsync(["t1"], new() { InitialDelay = TimeSpan.FromMinutes(5), Timeout = TimeSpan.FromMilliseconds(200) })
                .WaitAsync(Patience));
        Assert.Equal(WaitOutcome.TimedOut, exception.Outcome);
    }

    [Fact]
    public async Task Wait_CanceledByTheCaller_ThrowsACancellation()
    {
        await using var server = new RawServer(static (_, connection) => connection.HangAsync());
        using var client = new ThingClient(server);
        using var source = new CancellationTokenSource(100);
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.WaitForCreateThingsAsync(["t1"], cancellationToken: source.Token).WaitAsync(Patience));
        Assert.Equal(source.Token, exception.CancellationToken);
    }

    private static async Task<List<string>> AllAsync(IAsyncEnumerable<Thing> things)
    {
        var ids = new List<string>();
        using var source = new CancellationTokenSource(Patience);
        await foreach (var thing in things.WithCancellation(source.Token)) ids.Add(thing.ThingId!);
        return ids;
    }

    private static string Found(RawRequest request, int size, bool hasTotal = true)
    {
        var ids = request.Json.GetProperty("thingIds").EnumerateArray().Select(static id => id.GetString()!).ToList();
        return Page(ids.Skip((request.Json.GetProperty("pageNum").GetInt32() - 1) * size).Take(size), hasTotal ? ids.Count : null);
    }

    private static string Page(IEnumerable<int> numbers, int? total) => Page(numbers.Select(static number => $"t{number}"), total);

    private static string Page(IEnumerable<string> ids, int? total) => Response(ids.Select(static id => new { thingId = id, status = "AVAILABLE" }), total);

    private static string Response<T>(IEnumerable<T> items, int? total) =>
        RawServer.Response(200, JsonSerializer.Serialize(new { requestId = "T1", response = new { totalCount = total, dataSet = items } }));
}
