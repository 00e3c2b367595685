namespace ZecGen;

/// <summary>One attempt that is about to be authorized.</summary>
public readonly struct SigningContext
{
    internal SigningContext(ApiCall call, HttpRequestMessage request, long timestamp) => (Call, Request, Timestamp) = (call, request, timestamp);

    /// <summary>The call that the attempt belongs to.</summary>
    public ApiCall Call { get; }

    /// <summary>What will be sent. Its content, address and headers are final, save for what proves who calls.</summary>
    public HttpRequestMessage Request { get; }

    /// <summary>The service's time, as far as it is known: Unix time in seconds.</summary>
    public long Timestamp { get; }

    /// <summary>The exact bytes of the content; empty where there is none, or where the protocol made it in another way than <c>CreateContent</c>.</summary>
    public ReadOnlyMemory<byte> Body => BodyBytes;

    /// <summary>The host that is named to the service, with a port unless it is the scheme's own; a supplied <see cref="HttpClient"/> may name another.</summary>
    public string Host => Request.Headers.Host is { Length: > 0 } host ? host : Request.RequestUri!.Authority;

    internal byte[] BodyBytes => Request.Content is ApiContent content ? content.Bytes : [];
}
