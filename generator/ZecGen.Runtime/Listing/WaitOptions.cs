namespace ZecGen;

/// <summary>Provides options for waits.</summary>
public sealed record WaitOptions
{
    /// <summary>Gets or sets the delay between queries. The default is 5 seconds. Must be positive.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets the delay before the first query. The default is zero. Must not be negative.</summary>
    public TimeSpan InitialDelay { get; init; }

    /// <summary>Gets or sets the timeout of the wait, after which a call in progress is canceled. The default is 20 minutes;
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit. Must be positive.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>Gets or sets the number of consecutive responses that can lack a resource, as happens just after its creation. The default is 3. Must not be
    /// negative.</summary>
    public int ToleratedAbsences { get; init; } = 3;

    /// <summary>The timeout as far as timers can measure it.</summary>
    internal TimeSpan Limit => Timeout.TotalMilliseconds > int.MaxValue ? System.Threading.Timeout.InfiniteTimeSpan : Timeout;

    /// <exception cref="ArgumentException">The options are invalid.</exception>
    internal void EnsureUsable()
    {
        if (Interval <= TimeSpan.Zero) throw new ArgumentException("Interval must be positive.", nameof(Interval));
        if (InitialDelay < TimeSpan.Zero) throw new ArgumentException("InitialDelay must not be negative.", nameof(InitialDelay));
        if (Timeout <= TimeSpan.Zero && Timeout != System.Threading.Timeout.InfiniteTimeSpan)
            throw new ArgumentException("Timeout must be positive or infinite.", nameof(Timeout));
        if (ToleratedAbsences < 0) throw new ArgumentException("ToleratedAbsences must not be negative.", nameof(ToleratedAbsences));
    }
}
