namespace ZecGen;

/// <summary>Delays by a clock that tests can hold.</summary>
internal static class Clock
{
    public static Task DelayAsync(this TimeProvider time, TimeSpan delay, CancellationToken cancellationToken)
    {
        if (delay < TimeSpan.Zero) delay = TimeSpan.Zero;
#if NET
        return Task.Delay(delay, time, cancellationToken);
#else
        return time.Delay(delay, cancellationToken);
#endif
    }
}
