namespace ZecGen.Runtime.Tests;

/// <summary>On the system's clock, what ends attempts is used again; whatever became of one attempt, the next has all of its own time.</summary>
public sealed class DeadlineTests
{
    private static readonly SampleRequest Valid = new() { Name = "abc" };
    private static readonly CallOptions Short = new() { AttemptTimeout = TimeSpan.FromMilliseconds(50), Retry = false };

    private readonly SampleClient client;
    private Func<CancellationToken, Task> wait = static _ => Task.CompletedTask;

    public DeadlineTests()
    {
        var stub = new StubHandler(async token =>
        {
            await wait(token);
            return Responses.Success();
        });
        client = stub.Client(configure: static options => options.TimeProvider = TimeProvider.System);
    }

    [Fact]
    public async Task AttemptTimeout_EndsItsOwnAttemptsOnly()
    {
        for (var i = 0; i < 3; i++)
        {
            wait = static token => Task.Delay(Timeout.Infinite, token);
            var exception = await Assert.ThrowsAsync<ApiException>(() => client.With(Short).DoThingAsync(Valid).WaitAsync(TimeSpan.FromSeconds(30)));
            Assert.Equal(ApiErrorKind.Timeout, exception.Error.Kind);

            wait = static _ => Task.CompletedTask;
            await client.With(new() { AttemptTimeout = TimeSpan.FromSeconds(30) }).DoThingAsync(Valid);
        }
    }

    [Fact]
    public async Task AttemptTimeout_OfAFinishedAttempt_EndsNoOther()
    {
        // Short ones that end in time, then one at a time that takes longer than theirs.
        for (var i = 0; i < 3; i++)
        {
            wait = static _ => Task.CompletedTask;
            await client.With(new() { AttemptTimeout = TimeSpan.FromMilliseconds(500) }).DoThingAsync(Valid);
            wait = static token => Task.Delay(600, token);
            Assert.Equal("abc", (await client.DoThingAsync(Valid)).Name);
        }
    }

    [Fact]
    public async Task Cancellation_OfAFinishedCall_EndsNoOther()
    {
        using var caller = new CancellationTokenSource();
        await client.DoThingAsync(Valid, caller.Token);

        var goOn = new TaskCompletionSource();
        wait = token => goOn.Task.WaitAsync(token);
        var other = client.DoThingAsync(Valid);
        await caller.CancelAsync();
        goOn.SetResult();
        Assert.Equal("abc", (await other.WaitAsync(TimeSpan.FromSeconds(30))).Name);
    }

    [Fact]
    public async Task Cancellation_AmongConcurrentCalls_EndsNoOther()
    {
        wait = static token => Task.Delay(Random.Shared.Next(2) * 10, token);
        for (var round = 0; round < 3; round++)
        {
            using var caller = new CancellationTokenSource();
            var calls = Enumerable.Range(0, 100).Select(_ => client.DoThingAsync(Valid)).ToList();
            var ended = Enumerable.Range(0, 20).Select(_ => Record.ExceptionAsync(() => client.DoThingAsync(Valid, caller.Token))).ToList();
            await caller.CancelAsync();
            Assert.All(await Task.WhenAll(calls), static response => Assert.Equal("abc", response.Name));
            Assert.All(await Task.WhenAll(ended), static exception => Assert.True(exception is null or OperationCanceledException, exception?.ToString()));
        }
    }
}
