namespace ZecGen.Runtime.Tests;

/// <summary>Nothing is done in the context of whoever calls, which may be the one thread of a user interface that waits for the result.</summary>
public class ContextTests
{
    private readonly Busy context = new();

    [Fact]
    public async Task Paging_LeavesTheContextOfTheCaller()
    {
        var items = new List<int>();
        await RunAsync(async () =>
        {
            await foreach (var item in Paging.EnumerateAsync(
                1L, static (_, page) => page, static (page, _) => LaterAsync(new ValueListOf(page is 2 or > 5 ? [1, 2] : [(int)page * 2, ((int)page * 2) + 1])),
                static page => page.Items, static _ => 20, static page => page, static _ => 2, prefetchPages: 2).ConfigureAwait(false))
            {
                items.Add(item);
                if (items.Count == 6) break;
            }
        });
        Assert.Equal(6, items.Count);
        Assert.Equal(0, context.Posts);
    }

    [Fact]
    public async Task Wait_LeavesTheContextOfTheCaller()
    {
        var looks = 0;
        await RunAsync(async () => await Waiting.UntilAsync<string, ValueList<string>, string>(
            ["a", "b", "c"],
            new((_, _) => "", (_, _) => LaterAsync<ValueList<string>>(["a", "b", "c"]), static items => items, static item => item, Waits.IsAbsence, maxIds: 2),
            _ => looks++ < 3 ? "PENDING" : "RUNNING", new(["RUNNING"], []),
            new() { Interval = TimeSpan.FromMilliseconds(1), InitialDelay = TimeSpan.FromMilliseconds(1) }, TimeProvider.System, default)
                .ConfigureAwait(false));
        Assert.True(looks > 3);
        Assert.Equal(0, context.Posts);
    }

    [Fact]
    public async Task Call_LeavesTheContextOfTheCaller()
    {
        var handler = new Slow();
        var options = new ApiClientOptions { HttpClient = new(handler) };
        options.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
        using var client = new SampleClient(new BearerTokenCredential("t"), options);
        await RunAsync(async () => await client.DoThingAsync(new() { Name = "abc" }).ConfigureAwait(false));
        Assert.Equal((2, 0), (handler.Calls, context.Posts));
    }

    private static async Task<T> LaterAsync<T>(T value)
    {
        await Task.Delay(2).ConfigureAwait(false);
        return value;
    }

    private async Task RunAsync(Func<Task> work)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        Task task;
        try
        {
            task = work();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
        await task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private sealed class Slow : HttpMessageHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            LaterAsync(Calls++ == 0 ? Responses.Error(429, "REQUEST_LIMIT_EXCEEDED") : Responses.Success());
    }

    private sealed record ValueListOf(ValueList<int> Items);

    private sealed class Busy : SynchronizationContext
    {
        private int posts;

        public int Posts => posts;

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref posts);
            ThreadPool.QueueUserWorkItem(_ => d(state));
        }
    }
}
