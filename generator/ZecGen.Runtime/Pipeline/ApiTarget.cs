namespace ZecGen;

/// <summary>Where a client's calls go, and what they share.</summary>
internal sealed class ApiTarget
{
    public const string ContentType = "application/json";

    // The address tells its host in a new text each time.
    private readonly CanonicalHead ownHead;

    // Of the last host that a supplied client named; calls of one client go to one.
    private CanonicalHead suppliedHead;

    public ApiTarget(string service, string version, ApiClientOptions options)
    {
        (Service, Version, Time, Observer, LargestAnswer) = (service, version, options.TimeProvider, options.Observer, options.MaxResponseBytes);
        Address = new(options.Endpoint, "/api/v2/" + service);
        Url = Address.AbsoluteUri;
        Port = Address.Port;
        suppliedHead = ownHead = new(Address.Authority);
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

    /// <summary>The canonical request up to the hash of the body. The host is the one that is sent: a supplied client may have one of its own.</summary>
    public byte[] CanonicalHeadFor(HttpRequestMessage request)
    {
        if (request.Headers.Host is not { Length: > 0 } host) return ownHead.Bytes;
        var head = Volatile.Read(ref suppliedHead);
        if (host == head.Host) return head.Bytes;
        head = new(host);
        Volatile.Write(ref suppliedHead, head);
        return head.Bytes;
    }

    /// <summary>The address as text; calls have no query.</summary>
    public string Url { get; }

    /// <summary>The port, boxed once for all measurements.</summary>
    public object Port { get; }

    private sealed class CanonicalHead(string host)
    {
        public string Host { get; } = host;

        public byte[] Bytes { get; } = RequestSigner.CanonicalHead(ContentType, host);
    }
}
