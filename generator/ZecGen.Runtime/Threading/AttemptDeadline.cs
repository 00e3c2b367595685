namespace ZecGen;

/// <summary>Ends an attempt when the caller gives up or its time is up.</summary>
internal readonly struct AttemptDeadline : IDisposable
{
    private readonly CancellationTokenSource? source;
    private readonly CancellationTokenRegistration registration;

    private AttemptDeadline(CancellationTokenSource? source, CancellationToken caller)
    {
        this.source = source;
        Token = caller;
        if (source is null) return;
        Token = source.Token;
        if (!caller.CanBeCanceled) return;
#if NET
        registration = caller.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), source);
#else
        registration = caller.Register(static state => ((CancellationTokenSource)state!).Cancel(), source);
#endif
    }

    public CancellationToken Token { get; }

    /// <summary>Whether the try was ended from here: by the clock, or by the caller.</summary>
    public bool IsOver => source is { IsCancellationRequested: true };

    public static AttemptDeadline Start(TimeSpan timeout, TimeProvider time, CancellationToken caller)
    {
        if (timeout == Timeout.InfiniteTimeSpan) return new(null, caller);
#if NET
        // What is over at once is so before anybody listens to it.
        return new(time == TimeProvider.System && timeout > TimeSpan.Zero ? Reusable.Start(timeout) : new CancellationTokenSource(timeout, time), caller);
#else
        return new(time.CreateCancellationTokenSource(timeout), caller);
#endif
    }

    public void Dispose()
    {
        // Waits for a caller who is ending the try at this moment.
        registration.Dispose();
#if NET
        if (source is Reusable reusable && reusable.TryReturn()) return;
#endif
        source?.Dispose();
    }

#if NET
    /// <summary>A source on the system's clock, whose timers alone can be wound up again. Most attempts end long before their time is up, and a
    /// source brings a timer and a place for whoever listens.</summary>
    private sealed class Reusable : CancellationTokenSource
    {
        private static readonly ObjectPool<Reusable> Unused = new(32, static () => new());

        public static Reusable Start(TimeSpan timeout)
        {
            var source = Unused.Take();
            source.CancelAfter(timeout);
            return source;
        }

        public bool TryReturn()
        {
            if (!TryReset()) return false;
            Unused.Return(this);
            return true;
        }
    }
#endif
}
