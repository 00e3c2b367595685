namespace ZecGen;

/// <summary>How calls are made: a client's options, with the call options of a view put over them.</summary>
internal sealed class CallSettings
{
    public CallSettings(ApiClientOptions options)
    {
        (ValidateRequests, Timeout, TryTimeout) = (options.ValidateRequests, options.Timeout, options.TryTimeout);
        Headers = options.RequestClient is { } client ? [new(HeaderCheck.RequestClient, client)] : [];
    }

    private CallSettings(CallSettings origin, CallOptions options)
    {
        ValidateRequests = options.ValidateRequests ?? origin.ValidateRequests;
        Timeout = options.Timeout ?? origin.Timeout;
        TryTimeout = options.TryTimeout ?? origin.TryTimeout;
        Retry = options.Retry ?? origin.Retry;
        Headers = options.Headers is { } headers
            ? [.. origin.Headers.Where(header => !headers.Keys.Contains(header.Key, StringComparer.OrdinalIgnoreCase)), .. headers]
            : origin.Headers;
    }

    public bool ValidateRequests { get; }

    public TimeSpan Timeout { get; }

    public TimeSpan TryTimeout { get; }

    public bool Retry { get; } = true;

    public KeyValuePair<string, string>[] Headers { get; }

    /// <exception cref="ArgumentException">A timeout is not positive.</exception>
    public CallSettings With(CallOptions options)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (options.Timeout is { } timeout) EnsureTimeout(timeout, nameof(CallOptions.Timeout));
        if (options.TryTimeout is { } tryTimeout) EnsureTimeout(tryTimeout, nameof(CallOptions.TryTimeout));
        return new(this, options);
    }

    /// <exception cref="ArgumentException">The timeout is neither positive nor infinite, or longer than timers can measure.</exception>
    public static void EnsureTimeout(TimeSpan timeout, string name)
    {
        if (timeout != System.Threading.Timeout.InfiniteTimeSpan && (timeout <= TimeSpan.Zero || timeout.TotalMilliseconds > int.MaxValue))
            throw new ArgumentException("A timeout must be positive and at most 24 days, or infinite.", name);
    }
}
