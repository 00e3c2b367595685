namespace ZecGen;

/// <summary>Pauses by a clock that tests can hold.</summary>
internal static class Clock
{
    public static Task PauseAsync(this TimeProvider time, TimeSpan pause, CancellationToken cancellationToken)
    {
        if (pause <= TimeSpan.Zero) return cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Task.CompletedTask;
#if NET
        return Task.Delay(pause, time, cancellationToken);
#else
        return time.Delay(pause, cancellationToken);
#endif
    }
}
