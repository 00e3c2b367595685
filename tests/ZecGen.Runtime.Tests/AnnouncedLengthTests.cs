namespace ZecGen.Runtime.Tests;

/// <summary>What a call allocates for a response whose length is announced and does not arrive; alone, because allocations are counted for the whole
/// process.</summary>
[Collection(nameof(Alone))]
public class AnnouncedLengthTests
{
    [Fact]
    public async Task Response_ShorterThanItsContentLength_AllocatesOnlyWhatArrives()
    {
        const int Calls = 32;
        var arrived = new SemaphoreSlim(0);
        await using var server = new RawServer(async (_, connection) =>
        {
            await connection.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: {64 * 1024 * 1024 - 1}\r\n\r\n{{");
            arrived.Release();
            await connection.HangAsync();
        });
        using var client = new SampleClient(new AccessKeyCredential("key-1", "secret"), server.Options());
        using var source = new CancellationTokenSource();
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var calls = Enumerable.Range(0, Calls).Select(_ => Record.ExceptionAsync(() => client.DoThingAsync(new() { Name = "abc" }, source.Token))).ToList();
        for (var i = 0; i < Calls; i++) Assert.True(await arrived.WaitAsync(TimeSpan.FromSeconds(30)));
        await Task.Delay(300);
        var grown = GC.GetTotalAllocatedBytes(precise: true) - before;
        await source.CancelAsync();
        await Task.WhenAll(calls);

        Assert.InRange(grown, 0, Calls * 1024 * 1024);
    }
}

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;
