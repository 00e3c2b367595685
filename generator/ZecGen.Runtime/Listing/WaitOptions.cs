namespace ZecGen;

/// <summary>How a wait asks, and when it gives up.</summary>
public sealed record WaitOptions
{
    /// <summary>The delay between a response and the next question; 5 seconds unless set. Positive.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The delay before the first question; none unless set.</summary>
    public TimeSpan InitialDelay { get; init; }

    /// <summary>How long to wait in all, calls included: one under way is ended; 20 minutes unless set. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>How many responses in a row may lack something that is waited for, as they do right after it was created; 3 unless set.</summary>
    public int ToleratedAbsences { get; init; } = 3;

    /// <summary>The timeout as far as timers can measure it.</summary>
    internal TimeSpan Limit => Timeout.TotalMilliseconds > int.MaxValue ? System.Threading.Timeout.InfiniteTimeSpan : Timeout;

    /// <exception cref="ArgumentException">The options contradict themselves.</exception>
    internal void EnsureUsable()
    {
        if (Interval <= TimeSpan.Zero) throw new ArgumentException("The interval must be positive.", nameof(Interval));
        if (InitialDelay < TimeSpan.Zero) throw new ArgumentException("The delay must not be negative.", nameof(InitialDelay));
        if (Timeout <= TimeSpan.Zero && Timeout != System.Threading.Timeout.InfiniteTimeSpan) throw new ArgumentException("The timeout must be positive.", nameof(Timeout));
        if (ToleratedAbsences < 0) throw new ArgumentException("The number of absences must not be negative.", nameof(ToleratedAbsences));
    }
}
