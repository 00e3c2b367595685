namespace ZecGen;

/// <summary>Ends a try when the caller gives up or its time is up.</summary>
internal readonly struct TryDeadline : IDisposable
{
    private readonly CancellationTokenSource? source;
    private readonly CancellationTokenRegistration registration;

    private TryDeadline(CancellationTokenSource? source, CancellationToken caller)
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

    public static TryDeadline Start(TimeSpan timeout, TimeProvider time, CancellationToken caller)
    {
        if (timeout == Timeout.InfiniteTimeSpan) return new(null, caller);
#if NET
        return new(new(timeout, time), caller);
#else
        return new(time.CreateCancellationTokenSource(timeout), caller);
#endif
    }

    public void Dispose()
    {
        registration.Dispose();
        source?.Dispose();
    }
}
