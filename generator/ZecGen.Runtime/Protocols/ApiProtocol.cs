namespace ZecGen;

/// <summary>Defines how calls are written as HTTP requests, how they are signed with an access key, and how responses are read. Thread-safe.</summary>
/// <remarks>
/// A client uses one protocol: it writes the request once per call, signs it once per attempt, and reads each response. Retries, delays,
/// telemetry and error reporting are the client's. Derive from this class to support a service with another protocol than the built-in ones.
/// </remarks>
public abstract class ApiProtocol
{
    private const int RequestTimeout = 408;
    private const int TooManyRequests = 429;
    private const int NotFound = 404;

    /// <summary>Initializes the protocol with the values that all calls of a client share.</summary>
    /// <param name="service">The name of the service, as written by the protocol.</param>
    /// <param name="version">The API version; empty if the protocol has none.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    protected ApiProtocol(string service, string version)
    {
        Service = service ?? throw new ArgumentNullException(nameof(service));
        Version = version ?? throw new ArgumentNullException(nameof(version));
    }

    /// <summary>Gets the name of the service, as written by the protocol.</summary>
    public string Service { get; }

    /// <summary>Gets the API version; empty if the protocol has none.</summary>
    public string Version { get; }

    /// <summary>Gets the default endpoint; <see langword="null"/> if <see cref="ApiClientOptions.Endpoint"/> is required.</summary>
    protected internal virtual Uri? PublicEndpoint => null;

    /// <summary>Gets the names of the environment variables and files in which users keep their credential; <see langword="null"/> if clients cannot be
    /// created without one.</summary>
    protected internal virtual CredentialSources? CredentialSources => null;

    /// <summary>Gets the name of the header that carries <see cref="ApiClientOptions.RequestClient"/>.</summary>
    protected internal virtual string RequestClientHeader => "User-Agent";

    /// <summary>The parameters for which a client can have default values.</summary>
    internal virtual IReadOnlyList<string> DefaultParameters => [];

    /// <summary>Whether operations have a method and a route each, by which they are called that have no description.</summary>
    internal virtual bool HasRoutes => false;

    /// <summary>The header of a token, and what stands before it there; null for a bearer token.</summary>
    internal virtual (string Header, string Prefix)? TokenPlace => null;

    /// <summary>How far the clocks of caller and service may differ without a signature being taken for too old.</summary>
    internal virtual TimeSpan ClockTolerance => TimeSpan.FromMinutes(1);

    /// <summary>Writes a call as an HTTP request: method, URI, headers and content, without authentication.</summary>
    /// <param name="call">The call.</param>
    /// <param name="request">The request to fill in; initially a <c>POST</c> without a URI.</param>
    /// <exception cref="ArgumentException">The call cannot be written, for example because a part of its path is missing.</exception>
    protected internal abstract void WriteRequest(CallContext call, HttpRequestMessage request);

    /// <summary>Reads the result or the error from a response.</summary>
    /// <typeparam name="TResponse">The type of the result.</typeparam>
    /// <param name="response">The response. Its methods create errors.</param>
    /// <param name="converter">The converter that reads the result from JSON.</param>
    /// <param name="result">The result; <see langword="null"/> if there is none.</param>
    /// <returns>The error; <see langword="null"/> if there is a result. The client itself reports redirects as errors.</returns>
    /// <exception cref="System.Text.Json.JsonException">The response cannot be read; the client reports it as an error.</exception>
    protected internal abstract ApiError? ReadResponse<TResponse>(in ResponseContext response, WireConverter<TResponse> converter, out TResponse? result)
        where TResponse : class;

    /// <summary>Classifies an error by whether, and when, the call can be retried.</summary>
    /// <param name="error">The error.</param>
    /// <returns>
    /// By default, any call can be retried after 429, read-only calls after 408, 5xx, a network error or a timeout, and no call if the error came with a
    /// result.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is <see langword="null"/>.</exception>
    public virtual RetryClass Classify(ApiError error) => error switch
    {
        null => throw new ArgumentNullException(nameof(error)),
        { Kind: ApiErrorKind.Blocked } or { HasResult: true } => RetryClass.Never,
        { Kind: ApiErrorKind.Network or ApiErrorKind.Timeout } => RetryClass.ReadOnly,
        _ => Classify(error.Code, (int)(error.StatusCode ?? 0)),
    };

    /// <summary>Classifies an error code by whether, and when, the call can be retried.</summary>
    /// <param name="code">The error code of the service; <see langword="null"/> if there is none.</param>
    /// <param name="status">The HTTP status code; 0 if unknown.</param>
    /// <returns>By default, <see cref="RetryClass.Always"/> for 429, <see cref="RetryClass.ReadOnly"/> for 408 and 5xx; otherwise,
    /// <see cref="RetryClass.Never"/>.</returns>
    public virtual RetryClass Classify(string? code, int status) => status switch
    {
        TooManyRequests => RetryClass.Always,
        >= 500 or RequestTimeout => RetryClass.ReadOnly,
        _ => RetryClass.Never,
    };

    /// <summary>How long the service wants to be left alone, where a header of its own says so.</summary>
    /// <returns>Null where none does.</returns>
    internal virtual TimeSpan? DelayOf(ApiError error, HttpResponseMessage response, TimeProvider time) => null;

    /// <summary>Determines whether an error only reports that a resource does not exist, so that a wait continues.</summary>
    /// <param name="error">The error.</param>
    /// <returns>By default, <see langword="true"/> if the status is 404.</returns>
    public virtual bool IsAbsence(ApiError error) => (int?)error?.StatusCode == NotFound;

    /// <summary>Determines whether an operation that is called by name is read-only, so that it can be retried; by default, it is not.</summary>
    /// <param name="operation">The name of the operation on the wire.</param>
    protected internal virtual bool IsReadOnly(string operation) => false;

    /// <summary>Throws if a custom header is reserved by the protocol or has a value that the service does not accept.</summary>
    /// <param name="name">The name of the header: letters, digits, - and _.</param>
    /// <param name="value">Its value: printable ASCII.</param>
    /// <exception cref="ArgumentException">The header cannot be added.</exception>
    protected internal virtual void EnsureHeader(string name, string value)
    {
    }

    /// <summary>Signs a request with an access key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="signing">The attempt to sign.</param>
    /// <exception cref="NotSupportedException">The protocol does not support access keys, which is the default.</exception>
    protected internal virtual void Sign(AccessKeyCredential key, in SigningContext signing) =>
        throw new NotSupportedException($"{GetType().Name} does not support access keys; use another credential.");

    /// <summary>Removes a signature, so that the next attempt can be signed.</summary>
    /// <param name="request">The request signed by <see cref="Sign"/>. By default, its <c>Authorization</c> header is removed.</param>
    protected internal virtual void WithdrawSignature(HttpRequestMessage request)
    {
        if (request is null) throw new ArgumentNullException(nameof(request));
        request.Headers.Remove("Authorization");
    }

    /// <summary>Creates content that can be sent more than once, as retries require.</summary>
    /// <param name="bytes">The content. It is not copied and must not be modified.</param>
    /// <param name="mediaType">The <c>Content-Type</c> header, exactly as it is sent.</param>
    /// <returns>The content.</returns>
    protected static HttpContent CreateContent(byte[] bytes, string mediaType) => new ApiContent(bytes, mediaType);

    /// <summary>Combines an endpoint, which can have a path, with a relative path.</summary>
    /// <param name="endpoint">The endpoint; its path is treated as a folder, with or without a trailing slash.</param>
    /// <param name="path">The escaped path and optional query; a leading slash is ignored.</param>
    /// <returns>The absolute URI.</returns>
    /// <exception cref="ArgumentException">A segment of the path is <c>.</c> or <c>..</c>, escaped or not, which would lead to another path.</exception>
    protected static Uri Combine(Uri endpoint, string path)
    {
        if (endpoint is null) throw new ArgumentNullException(nameof(endpoint));
        if (path is null) throw new ArgumentNullException(nameof(path));
        foreach (var segment in path.Split('?')[0].Split('/'))
            if (Uri.UnescapeDataString(segment) is "." or "..")
                throw new ArgumentException($"'{segment}' in {path} would lead to another path.", nameof(path));
        return new(endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + path.TrimStart('/'));
    }
}
