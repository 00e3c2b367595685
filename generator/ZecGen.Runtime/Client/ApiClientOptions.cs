namespace ZecGen;

/// <summary>Where and how a client calls. A client takes a copy: later changes have no effect on it.</summary>
public sealed class ApiClientOptions
{
    /// <summary>Scheme, host and port of the service, and a path where it stands below one; <see langword="null"/> for the service's public endpoint.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The client to send with; <see langword="null"/> for connections of its own. It is not disposed, and its own timeout applies to every attempt.</summary>
    /// <remarks>Its handlers should not follow redirects: what a redirected call returns is refused.</remarks>
    public HttpClient? HttpClient { get; set; }

    /// <summary>Whether <see cref="RetryHandler"/> and <see cref="SigningHandler"/> are among the handlers of <see cref="HttpClient"/>, as they are where a factory makes it; false unless set.</summary>
    public bool HttpClientHasHandlers { get; set; }

    /// <summary>Tells the time that is signed, and measures timeouts and delays.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How long a call may take as a whole, delays between attempts included; 100 seconds unless set. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How long one attempt may take; 60 seconds unless set. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often, and after which delays, calls are made again where that is safe. Has no effect where <see cref="HttpClientHasHandlers"/>.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>The largest response to take, in bytes after decompression; 64 MiB unless set. Positive.</summary>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>How many pages to ask for before they are needed, when all pages are enumerated; 0 unless set, at most 8.</summary>
    public int PrefetchPages { get; set; }

    /// <summary>Is told of retries and of how calls end; <see langword="null"/> for nobody.</summary>
    public CallObserver? Observer { get; set; }

    /// <summary>How waits ask and when they give up, unless a wait says otherwise.</summary>
    public WaitOptions Wait { get; set; } = new();

    /// <summary>Whether requests are checked against the documentation before they are sent; true unless set.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>Whether the endpoint may be plain http on another machine; false unless set. On this machine it always may.</summary>
    public bool AllowInsecureEndpoint { get; set; }

    /// <summary>The name of the program that calls, for the service's records: 1 to 128 letters, digits and any of <c>-_ ,;.</c>; <see langword="null"/> for none.</summary>
    public string? RequestClient { get; set; }

    /// <exception cref="ArgumentException">The options contradict themselves, or ask for an endpoint that is not safe.</exception>
    internal void EnsureUsable()
    {
        EnsureEndpointIsUsable();
        if (TimeProvider is null) throw new ArgumentException("There is no clock.", nameof(TimeProvider));
        if (Retry is null) throw new ArgumentException("There are no options for retries.", nameof(Retry));
        if (HttpClientHasHandlers && HttpClient is null) throw new ArgumentException("There is no client that could have handlers.", nameof(HttpClientHasHandlers));
        if (MaxResponseBytes is < 1 or > 1024 * 1024 * 1024) throw new ArgumentException("The largest answer must be of 1 byte to 1 GiB.", nameof(MaxResponseBytes));
        CallSettings.EnsurePrefetchPages(PrefetchPages, nameof(PrefetchPages));
        if (Wait is null) throw new ArgumentException("There are no options for waiting.", nameof(Wait));
        CallSettings.EnsureTimeout(Timeout, nameof(Timeout));
        CallSettings.EnsureTimeout(AttemptTimeout, nameof(AttemptTimeout));
        Wait.EnsureUsable();
        Retry.EnsureUsable();
        if (RequestClient is not null) HeaderCheck.EnsureRequestClient(RequestClient);
    }

    private void EnsureEndpointIsUsable()
    {
        if (Endpoint is null) return;
        if (!Endpoint.IsAbsoluteUri || Endpoint.Scheme is not ("https" or "http"))
            throw new ArgumentException("The endpoint must be an absolute http or https address, such as https://api.example.com.", nameof(Endpoint));
        if (Endpoint.Query.Length > 0 || Endpoint.Fragment.Length > 0 || Endpoint.UserInfo.Length > 0)
            throw new ArgumentException("The endpoint must be scheme, host and port, and a path where the service stands below one.", nameof(Endpoint));
        if (Endpoint.Scheme == "http" && !Endpoint.IsLoopback && !AllowInsecureEndpoint)
            throw new ArgumentException("The endpoint is plain http on another machine; use https, or set AllowInsecureEndpoint.", nameof(Endpoint));
    }
}
