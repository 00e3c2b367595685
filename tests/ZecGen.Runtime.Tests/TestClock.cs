using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace ZecGen.Runtime.Tests;

/// <summary>A clock that stands still until it is moved, and knows when somebody pauses by it.</summary>
public sealed class TestClock() : FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1700000000))
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<TimeSpan> pauses = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        // Timeouts are no pauses: nobody waits for their end.
        if (state is not CancellationTokenSource) pauses.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Waits until somebody pauses.</summary>
    public async Task<TimeSpan> NextPauseAsync() => await pauses.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>Waits until somebody pauses, and moves to the end of that pause.</summary>
    public async Task<TimeSpan> SkipPauseAsync()
    {
        var pause = await NextPauseAsync();
        Advance(pause);
        return pause;
    }

    /// <summary>Skips all pauses until a call has ended, well or not.</summary>
    public async Task<IReadOnlyList<TimeSpan>> SkipPausesAsync(Task call)
    {
        var skipped = new List<TimeSpan>();
        using var ended = new CancellationTokenSource(Patience);
        _ = call.ContinueWith(_ => ended.Cancel(), TaskScheduler.Default);
        try
        {
            while (true)
            {
                var pause = await pauses.Reader.ReadAsync(ended.Token);
                skipped.Add(pause);
                Advance(pause);
            }
        }
        catch (OperationCanceledException) when (call.IsCompleted)
        {
            return skipped;
        }
    }
}
