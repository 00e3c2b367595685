namespace ZecGen;

/// <summary>Ends an attempt when the caller gives up or its time is up.</summary>
internal readonly struct AttemptDeadline : IDisposable
{
    private readonly CancellationTokenSource? source;
    private readonly CancellationTokenRegistration registration;

    private AttemptDeadline(CancellationTokenSource? source, bool isLinked, CancellationToken caller)
    {
        this.source = source;
        Token = caller;
        if (source is null) return;
        Token = source.Token;
        if (isLinked || !caller.CanBeCanceled) return;
#if NET
        registration = caller.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), source);
#else
        registration = caller.Register(static state => ((CancellationTokenSource)state!).Cancel(), source);
#endif
    }

    public CancellationToken Token { get; }

    /// <summary>Whether the attempt was ended from here: by the clock, or by the caller.</summary>
    public bool IsOver => source is { IsCancellationRequested: true };

    /// <param name="timeout">How long it may take; infinite for as long as the caller waits.</param>
    /// <param name="time">Measures it.</param>
    /// <param name="lifetime">That of the client, where it is known.</param>
    /// <param name="caller">The caller's word.</param>
    public static AttemptDeadline Start(TimeSpan timeout, TimeProvider time, Lifetime? lifetime, CancellationToken caller)
    {
        if (timeout == Timeout.InfiniteTimeSpan) return new(null, isLinked: false, caller);
#if NET
        // What is over at once is so before anybody listens to it.
        return lifetime is not null && time == TimeProvider.System && timeout > TimeSpan.Zero
            ? new(lifetime.StartDeadline(timeout), isLinked: caller == lifetime.Token, caller)
            : new(new CancellationTokenSource(timeout, time), isLinked: false, caller);
#else
        return new(time.CreateCancellationTokenSource(timeout), isLinked: false, caller);
#endif
    }

    public void Dispose()
    {
        // Waits for a caller who is ending the attempt at this moment.
        registration.Dispose();
#if NET
        if (source is Lifetime.Deadline deadline)
        {
            deadline.Return();
            return;
        }
#endif
        source?.Dispose();
    }
}
