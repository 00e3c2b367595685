namespace ZecGen;

/// <summary>How the calls of a service are put into HTTP, what an access key signs, and what responses mean. Safe for concurrent use.</summary>
/// <remarks>
/// A client has one. It writes a request once a call, is asked for a signature once an attempt, and reads each response; when to send again, how long to
/// wait, what to measure and what to tell is the client's. Derive from it for a service that speaks another protocol than those that come along.
/// </remarks>
public abstract class ApiProtocol
{
    private const int RequestTimeout = 408;
    private const int TooManyRequests = 429;
    private const int NotFound = 404;

    /// <summary>Takes what all calls of a client have in common.</summary>
    /// <param name="service">The name of the service, as the protocol writes it.</param>
    /// <param name="version">The version to call; empty where the protocol names none.</param>
    /// <exception cref="ArgumentNullException">One is <see langword="null"/>.</exception>
    protected ApiProtocol(string service, string version)
    {
        Service = service ?? throw new ArgumentNullException(nameof(service));
        Version = version ?? throw new ArgumentNullException(nameof(version));
    }

    /// <summary>The name of the service, as the protocol writes it.</summary>
    public string Service { get; }

    /// <summary>The version to call; empty where the protocol names none.</summary>
    public string Version { get; }

    /// <summary>Where calls go unless the options name another endpoint; <see langword="null"/> where they have to name one.</summary>
    protected internal virtual Uri? PublicEndpoint => null;

    /// <summary>The header that takes <see cref="ApiClientOptions.RequestClient"/>.</summary>
    protected internal virtual string RequestClientHeader => "User-Agent";

    /// <summary>Writes a call: method, address, headers and content, but not what proves who calls.</summary>
    /// <param name="call">The call.</param>
    /// <param name="request">What will be sent; a <c>POST</c> without an address.</param>
    /// <exception cref="ArgumentException">The call cannot be written, such as one that lacks a part of its address.</exception>
    protected internal abstract void WriteRequest(ApiCall call, HttpRequestMessage request);

    /// <summary>Reads a response: its result, or why there is none.</summary>
    /// <typeparam name="TResponse">The type of the result.</typeparam>
    /// <param name="response">The response. Its methods make errors.</param>
    /// <param name="converter">Reads the result from its JSON.</param>
    /// <param name="result">The result; <see langword="null"/> where there is none.</param>
    /// <returns>Why there is no result; <see langword="null"/> where there is one. Of a redirect a client makes an error itself.</returns>
    /// <exception cref="System.Text.Json.JsonException">The response cannot be read; a client makes an error of it.</exception>
    protected internal abstract ApiError? ReadResponse<TResponse>(in ApiResponse response, WireConverter<TResponse> converter, out TResponse? result)
        where TResponse : class;

    /// <summary>Whether, and when, a call that failed may be made again.</summary>
    /// <param name="error">Why it failed.</param>
    /// <returns>
    /// Unless overridden: any call after 429, those that change nothing after 408, 5xx, a network fault or a timeout, and none where a result came with the error.
    /// </returns>
    /// <exception cref="ArgumentNullException">There is no error.</exception>
    public virtual RetryClass Classify(ApiError error) => error switch
    {
        null => throw new ArgumentNullException(nameof(error)),
        { Kind: ApiErrorKind.Blocked } or { HasResult: true } => RetryClass.Never,
        { Kind: ApiErrorKind.Network or ApiErrorKind.Timeout } => RetryClass.ReadOnly,
        _ => Classify(error.Code, (int)(error.StatusCode ?? 0)),
    };

    /// <summary>Whether, and when, a call that the service refused may be made again.</summary>
    /// <param name="code">The service's error code; <see langword="null"/> where it named none.</param>
    /// <param name="status">The HTTP status; 0 where it is not known.</param>
    public virtual RetryClass Classify(string? code, int status) => status switch
    {
        TooManyRequests => RetryClass.Always,
        >= 500 or RequestTimeout => RetryClass.ReadOnly,
        _ => RetryClass.Never,
    };

    /// <summary>Whether an error says no more than that something is not there, so that a wait goes on.</summary>
    /// <param name="error">Why a call failed.</param>
    /// <returns>Unless overridden: whether the status is 404.</returns>
    public virtual bool IsAbsence(ApiError error) => (int?)error?.StatusCode == NotFound;

    /// <summary>Whether an operation that is called by name alone changes nothing, so that it may be called again; false unless overridden.</summary>
    /// <param name="operation">Its name on the wire.</param>
    protected internal virtual bool IsReadOnly(string operation) => false;

    /// <summary>Throws where a header that a caller adds is the protocol's own, or has a value that the service does not take.</summary>
    /// <param name="name">The name of the header: letters, digits, - and _.</param>
    /// <param name="value">Its value: printable ASCII.</param>
    /// <exception cref="ArgumentException">The header cannot be added.</exception>
    protected internal virtual void EnsureHeader(string name, string value)
    {
    }

    /// <summary>Signs a request with an access key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="signing">What to sign.</param>
    /// <exception cref="NotSupportedException">Unless overridden: the protocol has no access keys.</exception>
    protected internal virtual void Sign(AccessKeyCredential key, in SigningContext signing) =>
        throw new NotSupportedException($"{GetType().Name} signs with no access key; use another credential.");

    /// <summary>Takes a signature back, so that another attempt can be signed anew.</summary>
    /// <param name="request">A request that <see cref="Sign"/> signed. Unless overridden, its <c>Authorization</c> is removed.</param>
    protected internal virtual void WithdrawSignature(HttpRequestMessage request)
    {
        if (request is null) throw new ArgumentNullException(nameof(request));
        request.Headers.Remove("Authorization");
    }

    /// <summary>Content that can be sent several times, as attempts need it.</summary>
    /// <param name="bytes">The content. It is not copied, and must not change.</param>
    /// <param name="mediaType">The <c>Content-Type</c> header, exactly as it is sent.</param>
    protected static HttpContent CreateContent(byte[] bytes, string mediaType) => new ApiContent(bytes, mediaType);

    /// <summary>An address below an endpoint, which may have a path of its own.</summary>
    /// <param name="endpoint">The endpoint; its path counts as a folder, whether or not it ends with a slash.</param>
    /// <param name="path">The path below it, escaped, and a query where there is one; a slash at its beginning is left out.</param>
    protected static Uri Combine(Uri endpoint, string path)
    {
        if (endpoint is null) throw new ArgumentNullException(nameof(endpoint));
        if (path is null) throw new ArgumentNullException(nameof(path));
        return new(endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + path.TrimStart('/'));
    }
}
