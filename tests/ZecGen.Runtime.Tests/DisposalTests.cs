namespace ZecGen.Runtime.Tests;

/// <summary>Disposing a client ends what is under way, and says so.</summary>
public class DisposalTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly SampleRequest Valid = new() { Name = "abc" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Dispose_DuringACall_EndsIt(bool isView)
    {
        var arrived = new TaskCompletionSource();
        await using var server = new RawServer((_, connection) =>
        {
            arrived.TrySetResult();
            return connection.HangAsync();
        });
        var client = new SampleClient(new BearerTokenCredential("t"), server.Options());
        using var source = new CancellationTokenSource();
        var call = isView ? client.With(new() { Retry = false }).DescribeThingAsync(Valid, source.Token) : client.DescribeThingAsync(Valid);
        await arrived.Task.WaitAsync(Patience);

        client.Dispose();

        var exception = await Assert.ThrowsAsync<ObjectDisposedException>(() => call.WaitAsync(Patience));
        Assert.Equal(typeof(SampleClient).FullName, exception.ObjectName);
        Assert.StartsWith("The client was disposed while DescribeThing was under way.", exception.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Dispose_DuringARetryDelay_EndsTheCall()
    {
        var stub = new StubHandler(static () => Responses.Error(429, "REQUEST_LIMIT_EXCEEDED"));
        var client = stub.Client();
        var call = client.DoThingAsync(Valid);
        await stub.Clock.NextDelayAsync();

        client.Dispose();

        Assert.Equal(typeof(SampleClient).FullName, (await Assert.ThrowsAsync<ObjectDisposedException>(() => call.WaitAsync(Patience))).ObjectName);
        Assert.Equal(1, stub.Calls);
    }

    [Fact]
    public async Task Dispose_DuringTheDelayOfAWait_EndsIt()
    {
        await using var server = RawServer.InTurn(RawServer.Response(200, """{"response":{"totalCount":1,"dataSet":[{"thingId":"a","status":"CREATING"}]}}"""));
        var client = new ThingClient(server);
        var wait = client.WaitForCreateThingsAsync(["a"]);
        using var limit = new CancellationTokenSource(Patience);
        while (server.Requests.IsEmpty) await Task.Delay(10, limit.Token);

        client.Dispose();

        Assert.Equal(typeof(ThingClient).FullName, (await Assert.ThrowsAsync<ObjectDisposedException>(() => wait.WaitAsync(Patience))).ObjectName);
    }

    [Fact]
    public async Task DisposedClient_MakesNoCalls()
    {
        var stub = new StubHandler(Responses.Success);
        var client = stub.Client();
        var view = client.With(new());
        client.Dispose();
        client.Dispose();

        Assert.Equal(typeof(SampleClient).FullName, (await Assert.ThrowsAsync<ObjectDisposedException>(() => client.DoThingAsync(Valid))).ObjectName);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => view.DoThingAsync(Valid));
        Assert.Equal(0, stub.Calls);
    }

    [Fact]
    public async Task Call_CanceledFirst_ThrowsACancellation()
    {
        var stub = new StubHandler(static async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return Responses.Success();
        });
        using var source = new CancellationTokenSource();
        var client = stub.Client();
        var call = client.DoThingAsync(Valid, source.Token);
        await source.CancelAsync();
        client.Dispose();
        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Patience))).CancellationToken);
    }
}
