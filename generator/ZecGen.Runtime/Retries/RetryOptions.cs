namespace ZecGen;

/// <summary>How often, and after which delays, calls are made again where that is safe. A client takes a copy: later changes have no effect on it.</summary>
public sealed class RetryOptions
{
    /// <summary>How often a call is sent at most, the first time included; 4 unless set. 1 for no retries. At least 1.</summary>
    public int MaxAttempts { get; set; } = 4;

    /// <summary>The delay before the second attempt, which doubles for every further one; 1 second unless set. Not negative.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest delay; 30 seconds unless set. A service that asks for a longer one ends the call.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether delays are shortened at random, to half at most, so that callers that failed together do not come back together; true unless set.</summary>
    public bool Jitter { get; set; } = true;

    /// <summary>How many retries there may be while nothing succeeds; 100 unless set. Five successes give one back. Not negative.</summary>
    public int Budget { get; set; } = 100;

    /// <summary>Gives numbers from 0 up to, not including, 1 for <see cref="Jitter"/>; <see langword="null"/> for the platform's. Is called concurrently.</summary>
    public Func<double>? Randomizer { get; set; }

    /// <exception cref="ArgumentException">The options contradict themselves.</exception>
    internal void EnsureUsable()
    {
        if (MaxAttempts < 1) throw new ArgumentException("There must be at least one try.", nameof(MaxAttempts));
        if (BaseDelay < TimeSpan.Zero) throw new ArgumentException("The delay must not be negative.", nameof(BaseDelay));
        if (MaxDelay < BaseDelay || MaxDelay.TotalMilliseconds > int.MaxValue) throw new ArgumentException("The longest delay must not be shorter than the first, nor longer than 24 days.", nameof(MaxDelay));
        if (Budget < 0) throw new ArgumentException("The budget must not be negative.", nameof(Budget));
    }

    internal RetryOptions Copy() => (RetryOptions)MemberwiseClone();
}
