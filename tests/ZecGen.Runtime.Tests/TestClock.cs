using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace ZecGen.Runtime.Tests;

/// <summary>A clock that stands still until it is moved, and knows when somebody delays by it.</summary>
public sealed class TestClock() : FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1700000000))
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<TimeSpan> delays = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        // Timeouts are no delays: nobody waits for their end.
        if (state is not CancellationTokenSource) delays.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Waits until somebody delays.</summary>
    public async Task<TimeSpan> NextDelayAsync() => await delays.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>Waits until somebody delays, and moves to the end of that delay.</summary>
    public async Task<TimeSpan> SkipDelayAsync()
    {
        var delay = await NextDelayAsync();
        Advance(delay);
        return delay;
    }

    /// <summary>Skips all delays until a call has ended, well or not.</summary>
    public async Task<IReadOnlyList<TimeSpan>> SkipDelaysAsync(Task call)
    {
        var skipped = new List<TimeSpan>();
        using var ended = new CancellationTokenSource(Patience);
        _ = call.ContinueWith(_ => ended.Cancel(), TaskScheduler.Default);
        try
        {
            while (true)
            {
                var delay = await delays.Reader.ReadAsync(ended.Token);
                skipped.Add(delay);
                Advance(delay);
            }
        }
        catch (OperationCanceledException) when (call.IsCompleted)
        {
            return skipped;
        }
    }
}
