namespace ZecGen;

/// <summary>Where a client's calls go, and what they share.</summary>
internal sealed class ApiTarget
{
    public const string ContentType = "application/json";

    public ApiTarget(string service, string version, ApiClientOptions options)
    {
        (Service, Version, Time, Observer, LargestAnswer) = (service, version, options.TimeProvider, options.Observer, options.MaxResponseBytes);
        Address = new(options.Endpoint, "/api/v2/" + service);
        Url = Address.AbsoluteUri;
        Port = Address.Port;
        CanonicalHead = RequestSigner.CanonicalHead(ContentType, Address.Authority);
        Clock = new(Time);
    }

    public string Service { get; }

    public string Version { get; }

    public Uri Address { get; }

    public TimeProvider Time { get; }

    public CallObserver? Observer { get; }

    public int LargestAnswer { get; }

    /// <summary>The service's time, as far as it is known.</summary>
    public ServiceClock Clock { get; }

    /// <summary>The canonical request up to the hash of the body.</summary>
    public byte[] CanonicalHead { get; }

    /// <summary>The address as text; calls have no query.</summary>
    public string Url { get; }

    /// <summary>The port, boxed once for all measurements.</summary>
    public object Port { get; }
}
