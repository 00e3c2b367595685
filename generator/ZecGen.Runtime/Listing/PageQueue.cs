namespace ZecGen;

/// <summary>Pages that were requested before they are needed, in order. Never more than a bound.</summary>
internal sealed class PageQueue<TResponse>(Func<long, CancellationToken, Task<TResponse>> ask, int bound, CancellationToken cancellationToken) : IDisposable
{
    private readonly CancellationTokenSource? source = bound > 0 ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken) : null;
    private readonly Queue<Task<TResponse>> asked = new();
    private long last;

    private CancellationToken Token => source?.Token ?? cancellationToken;

    public Task<TResponse> NextAsync(long page)
    {
        if (asked.Count > 0) return asked.Dequeue();
        last = page;
        return ask(page, Token);
    }

    /// <summary>Requests a page once more, before those that were requested ahead.</summary>
    public Task<TResponse> AgainAsync(long page) => ask(page, Token);

    /// <summary>Requests pages up to a page, as far as the bound allows.</summary>
    public void AskAhead(long next, long through)
    {
        while (asked.Count < bound && Math.Max(last + 1, next) <= through)
        {
            last = Math.Max(last + 1, next);
            asked.Enqueue(ask(last, Token));
        }
    }

    /// <summary>Ends what nobody needs any more, and waits until it has ended.</summary>
    public async Task GiveUpAsync()
    {
        if (asked.Count == 0) return;
        source!.Cancel();
        // Their outcome, good or bad, is nobody's business any more.
        foreach (var page in asked) _ = (await Task.WhenAny(page).ConfigureAwait(false)).Exception;
    }

    public void Dispose() => source?.Dispose();
}
