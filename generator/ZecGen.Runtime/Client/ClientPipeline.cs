namespace ZecGen;

/// <summary>A client's options → what its calls go through and are made by.</summary>
internal static class ClientPipeline
{
    /// <summary>Attempts, then signatures, then what sends.</summary>
    public static HttpMessageHandler Create(IApiCredentialProvider credentials, ApiClientOptions options)
    {
        HttpMessageHandler transport = options.HttpClient is { } client ? new ClientTransport(client) : ApiTransport.CreateHandler();
        return options.HttpClientHasHandlers ? transport : new RetryHandler(options.Retry, new SigningHandler(credentials, transport));
    }

    /// <exception cref="ArgumentException">Neither the options nor the protocol name an endpoint.</exception>
    public static CallSettings SettingsOf(ApiProtocol protocol, ApiClientOptions options, Uri? defaultEndpoint)
    {
        var address = options.Endpoint ?? defaultEndpoint ?? protocol.PublicEndpoint
            ?? throw new ArgumentException($"Endpoint is required: {protocol.GetType().Name} has no public endpoint.", nameof(options));
        foreach (var name in options.DefaultParameters.Keys)
            if (!protocol.DefaultParameters.Contains(name))
                throw new ArgumentException(
                    protocol.DefaultParameters.Count == 0
                        ? $"DefaultParameters has '{name}', and the service has no parameters with default values."
                        : $"DefaultParameters has '{name}'; the parameters with default values are {string.Join(", ", protocol.DefaultParameters)}.",
                    nameof(options));
        return new(new(protocol, address, options.TimeProvider, options.Observer, options.MaxResponseBytes) { RateLimiter = options.RateLimiter })
        {
            ValidateRequests = options.ValidateRequests,
            KeepExtraMembers = options.KeepExtraMembers,
            Timeout = options.Timeout,
            AttemptTimeout = options.AttemptTimeout,
            PrefetchPages = options.PrefetchPages,
            DefaultParameters = options.DefaultParameters.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal),
            Headers = options.RequestClient is { } client ? [new(protocol.RequestClientHeader, client)] : [],
        };
    }
}
