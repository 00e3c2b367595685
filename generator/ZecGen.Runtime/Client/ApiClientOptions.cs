using System.Threading.RateLimiting;

namespace ZecGen;

/// <summary>Provides options for a client. Clients copy the options: later changes have no effect.</summary>
/// <remarks>The constructor of the client throws an <see cref="ArgumentException"/> if an option is invalid.</remarks>
public sealed class ApiClientOptions
{
    /// <summary>Gets or sets the scheme, host, port and optional path of the service; <see langword="null"/> for its public endpoint.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Gets or sets the profile of the user's credentials file, for a client that is created without a credential; <see langword="null"/> for the
    /// credential that <see cref="DefaultCredentialProvider"/> finds. Must be <see langword="null"/> for a client that is created with a credential.</summary>
    public string? Profile { get; set; }

    /// <summary>Gets or sets the HTTP client to send requests with; <see langword="null"/> to create one. A supplied client is not disposed, and its timeout
    /// applies to every attempt.</summary>
    /// <remarks>Its handlers should not follow redirects: responses of redirected calls are rejected.</remarks>
    public HttpClient? HttpClient { get; set; }

    /// <summary>Gets or sets a value indicating whether <see cref="RetryHandler"/> and <see cref="SigningHandler"/> are among the handlers of
    /// <see cref="HttpClient"/>, as with an HTTP client factory. The default is <see langword="false"/>.</summary>
    public bool HttpClientHasHandlers { get; set; }

    /// <summary>Gets or sets the clock for signatures, timeouts and delays. The default is the system clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets the timeout of a call, including all attempts and delays. The default is 100 seconds;
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit. Must be positive and at most 24 days.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Gets or sets the timeout of one attempt. The default is 60 seconds; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no
    /// limit. Must be positive and at most 24 days.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets the options for retries. Not used if <see cref="HttpClientHasHandlers"/> is <see langword="true"/>.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>Gets or sets the limiter of the rate of attempts, of their concurrency, or of both; <see langword="null"/> for no limit. The default is
    /// <see langword="null"/>. Clients returned by <c>With</c> share the limiter.</summary>
    /// <remarks>
    /// Every attempt acquires one permit, which is released when the response has been read. A call waits for a permit as long as <see cref="Timeout"/>
    /// allows; <see cref="AttemptTimeout"/> begins with the permit. If the limiter rejects a call, it fails with <see cref="ApiErrorKind.RateLimited"/>.
    /// The limiter is not disposed, and several clients can share it; dispose it after them.
    /// </remarks>
    public RateLimiter? RateLimiter { get; set; }

    /// <summary>Gets or sets the maximum size of a response after decompression, in bytes. The default is 64 MiB. Must be from 1 byte to 1 GiB.</summary>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Gets or sets the number of pages to fetch ahead when all pages are enumerated. The default is 0. Must be from 0 to 8.</summary>
    public int PrefetchPages { get; set; }

    /// <summary>Gets or sets the observer that is notified of retries and completed calls; <see langword="null"/> for none.</summary>
    public CallObserver? Observer { get; set; }

    /// <summary>Gets or sets the default options for waits.</summary>
    public WaitOptions Wait { get; set; } = new();

    /// <summary>Gets or sets a value indicating whether requests are validated against the documentation before they are sent. The default is
    /// <see langword="true"/>.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether results keep undocumented members, in the property <c>ExtraMembers</c> that records have if the
    /// client was generated with <c>ZecGenExtraMembers</c>. The default is <see langword="false"/>.</summary>
    public bool KeepExtraMembers { get; set; }

    /// <summary>Gets or sets a value indicating whether the endpoint can use HTTP on a remote host. The default is <see langword="false"/>; HTTP is always
    /// allowed on the local machine.</summary>
    public bool AllowInsecureEndpoint { get; set; }

    /// <summary>Gets or sets the name of the calling application, for the logs of the service: 1 to 128 letters, digits and any of <c>-_ ,;.</c>;
    /// <see langword="null"/> for none.</summary>
    public string? RequestClient { get; set; }

    /// <summary>Gets or sets the values of parameters that requests omit, by their names on the wire, such as <c>Region</c>. The default is empty. The service
    /// determines which parameters can have a value.</summary>
    public IReadOnlyDictionary<string, string> DefaultParameters { get; set; } = new Dictionary<string, string>();

    /// <exception cref="ArgumentException">The options are invalid.</exception>
    internal void EnsureUsable()
    {
        if (DefaultParameters is null) throw new ArgumentException("DefaultParameters must not be null.", nameof(DefaultParameters));
        EnsureUsable(Endpoint);
        if (TimeProvider is null) throw new ArgumentException("TimeProvider must not be null.", nameof(TimeProvider));
        if (Retry is null) throw new ArgumentException("Retry must not be null.", nameof(Retry));
        if (HttpClientHasHandlers && HttpClient is null)
            throw new ArgumentException("HttpClientHasHandlers requires HttpClient.", nameof(HttpClientHasHandlers));
        if (MaxResponseBytes is < 1 or > 1024 * 1024 * 1024)
            throw new ArgumentException("MaxResponseBytes must be from 1 to 1073741824 (1 GiB).", nameof(MaxResponseBytes));
        CallSettings.EnsurePrefetchPages(PrefetchPages, nameof(PrefetchPages));
        if (Wait is null) throw new ArgumentException("Wait must not be null.", nameof(Wait));
        CallSettings.EnsureTimeout(Timeout, nameof(Timeout));
        CallSettings.EnsureTimeout(AttemptTimeout, nameof(AttemptTimeout));
        Wait.EnsureUsable();
        Retry.EnsureUsable();
        if (RequestClient is not null) HeaderCheck.EnsureRequestClient(RequestClient);
    }

    /// <exception cref="ArgumentException">A client cannot have the endpoint.</exception>
    internal void EnsureUsable(Uri? endpoint)
    {
        if (endpoint is null) return;
        if (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("https" or "http"))
            throw new ArgumentException("The endpoint must be an absolute http or https URL, such as https://api.example.com.", nameof(endpoint));
        if (endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0 || endpoint.UserInfo.Length > 0)
            throw new ArgumentException("The endpoint must consist of scheme, host, port and optional path.", nameof(endpoint));
        if (endpoint.Scheme == "http" && !endpoint.IsLoopback && !AllowInsecureEndpoint)
            throw new ArgumentException("The endpoint uses http on a remote host; use https, or set AllowInsecureEndpoint.", nameof(endpoint));
    }
}
