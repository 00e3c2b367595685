namespace ZecGen;

/// <summary>Represents an attempt that is about to be authenticated.</summary>
public readonly struct SigningContext
{
    internal SigningContext(CallContext call, HttpRequestMessage request, long milliseconds) =>
        (Call, Request, Milliseconds) = (call, request, milliseconds);

    /// <summary>Gets the call that the attempt belongs to.</summary>
    public CallContext Call { get; }

    /// <summary>Gets the request to send. Its content, URI and headers are final, except for authentication.</summary>
    public HttpRequestMessage Request { get; }

    /// <summary>Gets the estimated time of the service, as Unix time in seconds.</summary>
    public long Timestamp => Milliseconds / 1000;

    /// <summary>Gets the exact bytes of the content; empty if there is none or it was not created by <c>CreateContent</c>.</summary>
    public ReadOnlyMemory<byte> Body => BodyBytes;

    /// <summary>Gets the value of the <c>Host</c> header, with the port unless it is the default of the scheme; a supplied <see cref="HttpClient"/> can
    /// override it.</summary>
    public string Host => Request.Headers.Host is { Length: > 0 } host ? host : Request.RequestUri!.Authority;

    /// <summary>The estimated time of the service, as Unix time in milliseconds.</summary>
    internal long Milliseconds { get; }

    internal byte[] BodyBytes => Request.Content is ApiContent content ? content.Bytes : [];
}
