namespace ZecGen;

/// <summary>Provides options for retries, which are made only if that is safe. Clients copy the options: later changes have no effect.</summary>
public sealed class RetryOptions
{
    /// <summary>Gets or sets the maximum number of attempts, including the first. The default is 4; 1 disables retries. Must be at least 1.</summary>
    public int MaxAttempts { get; set; } = 4;

    /// <summary>Gets or sets the delay before the second attempt, which doubles for every further attempt. The default is 1 second. Must not be
    /// negative or more than <see cref="MaxDelay"/>.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets the maximum delay between attempts. The default is 30 seconds. If the service requests a longer delay, the call fails without
    /// another attempt. Must be at least <see cref="BaseDelay"/> and at most 24 days.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets a value indicating whether delays are randomly shortened by up to half, so that clients do not retry simultaneously. The default
    /// is <see langword="true"/>.</summary>
    public bool Jitter { get; set; } = true;

    /// <summary>Gets or sets the number of retries that a client may make while no call succeeds; five successful calls restore one. The default
    /// is 100. Must not be negative.</summary>
    public int Budget { get; set; } = 100;

    /// <summary>Gets or sets the source of random numbers in [0, 1) for <see cref="Jitter"/>; <see langword="null"/> for the default. Called
    /// concurrently.</summary>
    public Func<double>? Randomizer { get; set; }

    /// <exception cref="ArgumentException">The options are invalid.</exception>
    internal void EnsureUsable()
    {
        if (MaxAttempts < 1) throw new ArgumentException("MaxAttempts must be at least 1.", nameof(MaxAttempts));
        if (BaseDelay < TimeSpan.Zero) throw new ArgumentException("BaseDelay must not be negative.", nameof(BaseDelay));
        if (MaxDelay < BaseDelay || MaxDelay.TotalMilliseconds > int.MaxValue)
            throw new ArgumentException("MaxDelay must be at least BaseDelay and at most 24 days.", nameof(MaxDelay));
        if (Budget < 0) throw new ArgumentException("Budget must not be negative.", nameof(Budget));
    }

    internal RetryOptions Copy() => (RetryOptions)MemberwiseClone();
}
