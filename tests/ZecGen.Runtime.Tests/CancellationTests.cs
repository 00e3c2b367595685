using System.Net;

namespace ZecGen.Runtime.Tests;

/// <summary>A caller may end a call at any point; it ends there and then, without time passing.</summary>
public sealed class CancellationTests : IDisposable
{
    private static readonly SampleRequest Valid = new() { Name = "abc" };

    private readonly CancellationTokenSource source = new();

    public void Dispose() => source.Dispose();

    [Fact]
    public async Task Cancellation_BeforeTheCall_SendsNothing()
    {
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client();
        await source.CancelAsync();
        await EndsAsync(client.DoThingAsync(Valid, source.Token), stub);
        Assert.Equal(0, stub.Calls);
    }

    [Fact]
    public async Task Cancellation_WhileTheCredentialIsRequested_EndsTheCall()
    {
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client(new Endless());
        var call = client.DoThingAsync(Valid, source.Token);
        await source.CancelAsync();
        await EndsAsync(call, stub);
        Assert.Equal(0, stub.Calls);
    }

    [Fact]
    public async Task Cancellation_WhileTheResponseIsAwaited_EndsTheCall()
    {
        var stub = new StubHandler(async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return Responses.Success();
        });
        using var client = stub.Client();
        var call = client.DescribeThingAsync(Valid, source.Token);
        await source.CancelAsync();
        await EndsAsync(call, stub);
        Assert.Equal(1, stub.Calls);
    }

    [Fact]
    public async Task Cancellation_InARetryDelay_EndsTheCall()
    {
        var stub = new StubHandler(static () => Responses.Error(429, "REQUEST_LIMIT_EXCEEDED"));
        using var client = stub.Client();
        var call = client.DoThingAsync(Valid, source.Token);
        await stub.Clock.NextDelayAsync();
        await source.CancelAsync();
        await EndsAsync(call, stub);
        Assert.Equal(1, stub.Calls);
    }

    [Fact]
    public async Task Cancellation_WithinTheResponse_EndsTheCall()
    {
        var body = new EndlessStream();
        var stub = new StubHandler(() => new(HttpStatusCode.OK) { Content = new StreamContent(body) });
        using var client = stub.Client();
        var call = client.DescribeThingAsync(Valid, source.Token);
        await body.IsRead.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await source.CancelAsync();
        await EndsAsync(call, stub);
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Cancellation_WithinAPage_EndsTheEnumeration()
    {
        var isAsked = new TaskCompletionSource();
        var pages = Paging.EnumerateAsync<long, ValueList<long>, long>(
            1, static (_, page) => page,
            async (page, token) =>
            {
                if (page == 1) return [1, 2];
                isAsked.TrySetResult();
                await Task.Delay(Timeout.Infinite, token);
                return [];
            },
            static items => items, static _ => 10, static page => page, static _ => 2, cancellationToken: source.Token);

        var enumeration = Task.Run(async () =>
        {
            await foreach (var page in pages) GC.KeepAlive(page);
        });
        await isAsked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => enumeration);
    }

    [Fact]
    public async Task Call_Completed_LeavesNoTimersOrRegistrations()
    {
        var timers = new CountingClock();
        using var http = new HttpClient(StubHandler.InTurn(static () => Responses.Error(429, "REQUEST_LIMIT_EXCEEDED"), Responses.Success));
        using var client = new SampleClient(new BearerTokenCredential("t"),
            new() { HttpClient = http, TimeProvider = timers,
                Retry = new() { BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) } });
        for (var i = 0; i < 20; i++) await client.DoThingAsync(Valid, source.Token);
        Assert.True(timers.Made >= 20);
        Assert.Equal(0, timers.Alive);
    }

    private async Task EndsAsync(Task call, StubHandler stub)
    {
        var before = stub.Clock.GetUtcNow();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Equal(before, stub.Clock.GetUtcNow());
        // Nothing is left that would send later.
        var calls = stub.Calls;
        stub.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(calls, stub.Calls);
    }

    private sealed class Endless : IApiCredentialProvider
    {
        public async ValueTask<ApiCredential> GetCredentialAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null!;
        }
    }

    private sealed class EndlessStream : MemoryStream
    {
        public TaskCompletionSource IsRead { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsDisposed { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            IsRead.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    /// <summary>The real clock, which knows how many of its timers are in use.</summary>
    private sealed class CountingClock : TimeProvider
    {
        private int alive;

        public int Made { get; private set; }

        public int Alive => alive;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Made++;
            Interlocked.Increment(ref alive);
            return new Counted(base.CreateTimer(callback, state, dueTime, period), () => Interlocked.Decrement(ref alive));
        }

        private sealed class Counted(ITimer timer, Action ended) : ITimer
        {
            private int isEnded;

            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

            public void Dispose()
            {
                if (Interlocked.Exchange(ref isEnded, 1) == 0) ended();
                timer.Dispose();
            }

            public ValueTask DisposeAsync()
            {
                if (Interlocked.Exchange(ref isEnded, 1) == 0) ended();
                return timer.DisposeAsync();
            }
        }
    }
}
