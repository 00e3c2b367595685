namespace ZecGen;

/// <summary>Pages that were requested before they are needed, in order. Never more than a bound.</summary>
internal sealed class PageQueue<TResponse>(Func<long, CancellationToken, Task<TResponse>> fetch, int bound, CancellationToken cancellationToken) : IDisposable
{
    private readonly CancellationTokenSource? source = bound > 0 ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken) : null;
    private readonly Queue<Task<TResponse>> pending = new();
    private long last;

    private CancellationToken Token => source?.Token ?? cancellationToken;

    public Task<TResponse> NextAsync(long page)
    {
        if (pending.Count > 0) return pending.Dequeue();
        last = page;
        return fetch(page, Token);
    }

    /// <summary>Requests a page once more, before those that were requested ahead.</summary>
    public Task<TResponse> AgainAsync(long page) => fetch(page, Token);

    /// <summary>Requests pages up to a page, as far as the bound allows.</summary>
    public void Prefetch(long next, long through)
    {
        while (pending.Count < bound && Math.Max(last + 1, next) <= through)
        {
            last = Math.Max(last + 1, next);
            pending.Enqueue(fetch(last, Token));
        }
    }

    /// <summary>Ends what nobody needs any more, and waits until it has ended.</summary>
    public async Task GiveUpAsync()
    {
        if (pending.Count == 0) return;
        source!.Cancel();
        // Their outcome, good or bad, is nobody's business any more.
        foreach (var page in pending) _ = (await Task.WhenAny(page).ConfigureAwait(false)).Exception;
    }

    public void Dispose() => source?.Dispose();
}
