namespace ZecGen;

/// <summary>What some calls do otherwise than their client is set to. What is <see langword="null"/> stays as it is.</summary>
/// <example><code>await zec.With(new() { Timeout = TimeSpan.FromSeconds(5), Retry = false }).CreateImageAsync(…)</code></example>
public sealed class CallOptions
{
    private readonly IReadOnlyDictionary<string, string>? headers;

    /// <summary>Whether requests are checked against the documentation before they are sent.</summary>
    public bool? ValidateRequests { get; init; }

    /// <summary>How long a call may take as a whole. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long one attempt may take. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>Whether calls are made again where that is safe.</summary>
    public bool? Retry { get; init; }

    /// <summary>How many pages to ask for before they are needed, when all pages are enumerated; 0 to 8.</summary>
    public int? PrefetchPages { get; init; }

    /// <summary>Headers to send besides, in place of those of the same name that were set before.</summary>
    /// <exception cref="ArgumentException">A name is none, or belongs to the client itself; a value has characters that no header can carry. Those of the service's protocol are refused where the options are used.</exception>
    public IReadOnlyDictionary<string, string>? Headers
    {
        get => headers;
        init
        {
            if (value is not null)
                foreach (var header in value) HeaderCheck.EnsureUsable(header.Key, header.Value);
            headers = value;
        }
    }
}
