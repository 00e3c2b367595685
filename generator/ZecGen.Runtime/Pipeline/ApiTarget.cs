namespace ZecGen;

/// <summary>Where a client's calls go, and what they share.</summary>
internal sealed class ApiTarget
{
    /// <exception cref="ArgumentException">Neither the options nor the protocol name an endpoint.</exception>
    public ApiTarget(ApiProtocol protocol, ApiClientOptions options)
    {
        (Protocol, Time, Observer, LargestAnswer) = (protocol, options.TimeProvider, options.Observer, options.MaxResponseBytes);
        Endpoint = options.Endpoint ?? protocol.PublicEndpoint
            ?? throw new ArgumentException($"There is no endpoint: set one, since {protocol.GetType().Name} has no public one.", nameof(options));
        Port = Endpoint.Port;
        Clock = new(Time);
    }

    public ApiProtocol Protocol { get; }

    /// <summary>Scheme, host and port, and a path where the service stands below one.</summary>
    public Uri Endpoint { get; }

    public TimeProvider Time { get; }

    public CallObserver? Observer { get; }

    public int LargestAnswer { get; }

    /// <summary>The service's time, as far as it is known.</summary>
    public ServiceClock Clock { get; }

    /// <summary>The port, boxed once for all measurements.</summary>
    public object Port { get; }
}
