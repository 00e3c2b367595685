using System.Threading.RateLimiting;

namespace ZecGen;

/// <summary>Where a client's calls go, and what they share.</summary>
/// <param name="protocol">How they are put into HTTP.</param>
/// <param name="address">Scheme, host and port, and a path where the service stands below one.</param>
/// <param name="time">Measures them.</param>
/// <param name="observer">Is notified of them.</param>
/// <param name="maxResponseBytes">The most bytes that a response may have.</param>
internal sealed class ServiceEndpoint(ApiProtocol protocol, Uri address, TimeProvider time, CallObserver? observer, int maxResponseBytes)
{
    public ApiProtocol Protocol { get; } = protocol;

    /// <summary>Scheme, host and port, and a path where the service stands below one.</summary>
    public Uri Address { get; } = address;

    public TimeProvider Time { get; } = time;

    public CallObserver? Observer { get; } = observer;

    public int MaxResponseBytes { get; } = maxResponseBytes;

    /// <summary>Gives the permits of attempts; null where nothing limits them.</summary>
    public RateLimiter? RateLimiter { get; init; }

    public Lifetime Lifetime { get; } = new();

    /// <summary>The service's time, as far as it is known.</summary>
    public ServiceClock Clock { get; } = new(time);

    /// <summary>The port, boxed once for all measurements.</summary>
    public object Port { get; } = address.Port;
}
