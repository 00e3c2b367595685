namespace ZecGen;

/// <summary>How calls are made: a client's options, with the call options of a view put over them.</summary>
internal sealed class CallSettings
{
    private const int MaxPrefetchPages = 8;

    public CallSettings(ServiceEndpoint target) => Target = target;

    private CallSettings(CallSettings origin, CallOptions options)
    {
        Target = origin.Target;
        ValidateRequests = options.ValidateRequests ?? origin.ValidateRequests;
        KeepExtraMembers = options.KeepExtraMembers ?? origin.KeepExtraMembers;
        Timeout = options.Timeout ?? origin.Timeout;
        AttemptTimeout = options.AttemptTimeout ?? origin.AttemptTimeout;
        Retry = options.Retry ?? origin.Retry;
        PrefetchPages = options.PrefetchPages ?? origin.PrefetchPages;
        DefaultParameters = origin.DefaultParameters;
        Headers = options.Headers is { } headers
            ? [.. origin.Headers.Where(header => !headers.Keys.Contains(header.Key, StringComparer.OrdinalIgnoreCase)), .. headers]
            : origin.Headers;
    }

    public ServiceEndpoint Target { get; }

    public bool ValidateRequests { get; init; }

    public bool KeepExtraMembers { get; init; }

    public TimeSpan Timeout { get; init; }

    public TimeSpan AttemptTimeout { get; init; }

    public bool Retry { get; } = true;

    public int PrefetchPages { get; init; }

    public IReadOnlyDictionary<string, string> DefaultParameters { get; init; } = new Dictionary<string, string>();

    public KeyValuePair<string, string>[] Headers { get; init; } = [];

    /// <exception cref="ArgumentException">A timeout is not positive, there are too many pages, or a header is the protocol's own.</exception>
    public CallSettings With(CallOptions options)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (options.Headers is { } added)
            foreach (var header in added) Target.Protocol.EnsureHeader(header.Key, header.Value);
        if (options.Timeout is { } timeout) EnsureTimeout(timeout, nameof(CallOptions.Timeout));
        if (options.AttemptTimeout is { } attemptTimeout) EnsureTimeout(attemptTimeout, nameof(CallOptions.AttemptTimeout));
        if (options.PrefetchPages is { } pages) EnsurePrefetchPages(pages, nameof(CallOptions.PrefetchPages));
        return new(this, options);
    }

    /// <exception cref="ArgumentException">It is negative, or more than a service should be sent at once.</exception>
    public static void EnsurePrefetchPages(int pages, string name)
    {
        if (pages is < 0 or > MaxPrefetchPages)
            throw new ArgumentException(FormattableString.Invariant($"PrefetchPages must be from 0 to {MaxPrefetchPages}."), name);
    }

    /// <exception cref="ArgumentException">The timeout is neither positive nor infinite, or longer than timers can measure.</exception>
    public static void EnsureTimeout(TimeSpan timeout, string name)
    {
        if (timeout != System.Threading.Timeout.InfiniteTimeSpan && (timeout <= TimeSpan.Zero || timeout.TotalMilliseconds > int.MaxValue))
            throw new ArgumentException("A timeout must be positive and at most 24 days, or infinite.", name);
    }
}
