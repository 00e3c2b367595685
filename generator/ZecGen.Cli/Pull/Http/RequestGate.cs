using ZecGen.Cli.Pull.Limits;

namespace ZecGen.Cli.Pull.Http;

/// <summary>Lets a few requests through at once, and none while the server wants quiet.</summary>
internal sealed class RequestGate : IDisposable
{
    private readonly SemaphoreSlim places = new(PullLimits.Concurrency);
    private long closedUntil;

    public void Dispose() => places.Dispose();

    /// <returns>What ends the turn when it is disposed.</returns>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            while (Interlocked.Read(ref closedUntil) - Environment.TickCount64 is > 0 and var left)
                await Task.Delay(TimeSpan.FromMilliseconds(left), cancellation).ConfigureAwait(false);
        }
        catch
        {
            places.Release();
            throw;
        }
        return new Turn(places);
    }

    public void CloseFor(TimeSpan delay)
    {
        var until = Environment.TickCount64 + (long)Math.Ceiling(delay.TotalMilliseconds);
        while (Interlocked.Read(ref closedUntil) is var current && current < until && Interlocked.CompareExchange(ref closedUntil, until, current) != current)
        {
        }
    }

    private sealed class Turn(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
