namespace ZecGen;

/// <summary>Ends a try when the caller gives up or its time is up.</summary>
internal readonly struct TryDeadline : IDisposable
{
#if NET
    // Tries end long before their time is up, and their sources can be wound up again: a source brings a timer, and a place for whoever listens to it.
    private static readonly Idle<CancellationTokenSource> Sources = new(32, static () => new());
#endif

    private readonly CancellationTokenSource? source;
    private readonly CancellationTokenRegistration registration;
    private readonly bool isBorrowed;

    private TryDeadline(CancellationTokenSource? source, bool isBorrowed, CancellationToken caller)
    {
        (this.source, this.isBorrowed) = (source, isBorrowed);
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

    public static TryDeadline Start(TimeSpan timeout, TimeProvider time, CancellationToken caller)
    {
        if (timeout == Timeout.InfiniteTimeSpan) return new(null, isBorrowed: false, caller);
#if NET
        // Only the system's timers can be wound up again; what is over at once is so before it is listened to.
        if (time != TimeProvider.System || timeout <= TimeSpan.Zero) return new(new(timeout, time), isBorrowed: false, caller);
        var source = Sources.Take();
        source.CancelAfter(timeout);
        return new(source, isBorrowed: true, caller);
#else
        return new(time.CreateCancellationTokenSource(timeout), isBorrowed: false, caller);
#endif
    }

    public void Dispose()
    {
        // Waits for a caller who is ending the try at this moment.
        registration.Dispose();
#if NET
        if (isBorrowed && source!.TryReset())
        {
            Sources.Return(source);
            return;
        }
#endif
        source?.Dispose();
    }
}
