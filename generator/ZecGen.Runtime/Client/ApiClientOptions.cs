namespace ZecGen;

/// <summary>Where and how a client calls.</summary>
public sealed class ApiClientOptions
{
    /// <summary>Scheme, host and port of the service; the public endpoint unless set. Has no path.</summary>
    public Uri Endpoint { get; set; } = new("https://console.zenlayer.com");

    /// <summary>The client to send with; <see langword="null"/> for one of its own. It is not disposed, and its own timeout applies too.</summary>
    /// <remarks>Its handlers should not follow redirects: a redirected call would carry its authorization along.</remarks>
    public HttpClient? HttpClient { get; set; }

    /// <summary>Tells the time that is signed, and measures <see cref="Timeout"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How long a call may take as a whole; 100 seconds unless set. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Whether requests are checked against the documentation before they are sent; true unless set.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>Whether the endpoint may be plain http on another machine; false unless set. On this machine it always may.</summary>
    public bool AllowInsecureEndpoint { get; set; }

    /// <exception cref="ArgumentException">The options contradict themselves, or ask for an endpoint that is not safe.</exception>
    internal void EnsureUsable()
    {
        if (!Endpoint.IsAbsoluteUri || Endpoint.Scheme is not ("https" or "http"))
            throw new ArgumentException("The endpoint must be an absolute http or https address, such as https://console.zenlayer.com.", nameof(Endpoint));
        if (Endpoint.AbsolutePath != "/" || Endpoint.Query.Length > 0 || Endpoint.Fragment.Length > 0 || Endpoint.UserInfo.Length > 0)
            throw new ArgumentException("The endpoint must be scheme, host and port alone; the path is the service's.", nameof(Endpoint));
        if (Endpoint.Scheme == "http" && !Endpoint.IsLoopback && !AllowInsecureEndpoint)
            throw new ArgumentException("The endpoint is plain http on another machine; use https, or set AllowInsecureEndpoint.", nameof(Endpoint));
        if (Timeout <= TimeSpan.Zero && Timeout != System.Threading.Timeout.InfiniteTimeSpan)
            throw new ArgumentException("The timeout must be positive.", nameof(Timeout));
    }
}
