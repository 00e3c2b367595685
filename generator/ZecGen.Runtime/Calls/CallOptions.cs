namespace ZecGen;

/// <summary>Overrides settings of a client for some calls. Properties that are <see langword="null"/> keep the setting of the client.</summary>
/// <example><code>await zec.With(new() { Timeout = TimeSpan.FromSeconds(5), Retry = false }).CreateImageAsync(…)</code></example>
public sealed class CallOptions
{
    private readonly IReadOnlyDictionary<string, string>? headers;

    /// <summary>Gets or sets a value indicating whether requests are validated against the documentation before they are sent.</summary>
    public bool? ValidateRequests { get; init; }

    /// <summary>Gets or sets a value indicating whether results keep undocumented members, in the property <c>ExtraMembers</c> that records have if the
    /// client was generated with <c>ZecGenExtraMembers</c>.</summary>
    public bool? KeepExtraMembers { get; init; }

    /// <summary>Gets or sets the timeout of a call, including all attempts and delays; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no
    /// limit. Must be positive and at most 24 days.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Gets or sets the timeout of one attempt; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit. Must be
    /// positive and at most 24 days.</summary>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>Gets or sets a value indicating whether calls are retried if that is safe.</summary>
    public bool? Retry { get; init; }

    /// <summary>Gets or sets the number of pages to fetch ahead when all pages are enumerated. Must be from 0 to 8.</summary>
    public int? PrefetchPages { get; init; }

    /// <summary>Gets or sets additional request headers, which replace headers of the same name that were set before.</summary>
    /// <exception cref="ArgumentException">A name is invalid or reserved by the client, or a value contains invalid characters. Headers reserved by the
    /// protocol are rejected when the options are used.</exception>
    public IReadOnlyDictionary<string, string>? Headers
    {
        get => headers;
        init
        {
            // A copy: what is checked is what is sent.
            headers = value?.ToDictionary(static header => header.Key, static header => header.Value, StringComparer.Ordinal);
            if (headers is not null)
                foreach (var header in headers) HeaderCheck.EnsureUsable(header.Key, header.Value);
        }
    }
}
