using System.Globalization;

namespace ZecGen;

/// <summary>Implements the protocol of Zenlayer Cloud: every call is a <c>POST</c> to one URI, and a header names the action.</summary>
public sealed class ZenlayerProtocol : ApiProtocol
{
    internal const string ContentType = "application/json";

    private const string OwnPrefix = "x-zc-";
    private const string Client = "x-zc-request-client";
    private const string AuthorizationHeader = "Authorization";
    private const string TimestampHeader = "x-zc-timestamp";
    private const string MethodHeader = "x-zc-signature-method";
    private const string NotFoundSuffix = "_NOT_FOUND";

    // The same verbs that the generator takes for reading.
    private static readonly string[] ReadingVerbs = ["Describe", "Inquiry", "Query"];

    private static readonly string SdkVersion = typeof(ZenlayerProtocol).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    private static readonly Uri Console = new("https://console.zenlayer.com");

    // Of the last call: calls of one client go to one address, and a supplied client names one host.
    private Place? place;
    private CanonicalHead? suppliedHead;
    private Second? second;

    /// <summary>Initializes the protocol with the values that all calls of a client share.</summary>
    /// <param name="service">The last segment of the service's path, such as <c>zec</c>.</param>
    /// <param name="version">The API version, <c>yyyy-MM-dd</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ZenlayerProtocol(string service, string version)
        : base(service, version)
    {
    }

    /// <summary>Classifies a documented error by whether, and when, the call can be retried.</summary>
    /// <param name="code">The error code of the service; <see langword="null"/> if there is none.</param>
    /// <param name="status">The HTTP status code; 0 if unknown.</param>
    /// <returns>A value that indicates whether, and when, the call can be retried.</returns>
    public static RetryClass GetRetryClass(string? code, int status) => ZenlayerErrors.Classify(code, status);

    /// <inheritdoc/>
    public override RetryClass Classify(string? code, int status) => ZenlayerErrors.Classify(code, status);

    /// <inheritdoc/>
    protected internal override Uri? PublicEndpoint => Console;

    /// <summary>Gets the names of the environment variables and files of the vendor's command-line tool.</summary>
    public static CredentialSources DefaultCredentialSources { get; } = new()
    {
        AccessKeyIdVariable = "ZENLAYER_ACCESS_KEY_ID",
        AccessKeyPasswordVariable = "ZENLAYER_ACCESS_KEY_SECRET",
        TokenVariable = "ZENLAYER_TOKEN",
        ProfileVariable = "ZENLAYER_PROFILE",
        EndpointVariable = "ZENLAYER_ENDPOINT",
        Folder = ".zenlayer",
        ConfigurationFile = "config.json",
        CredentialsFile = "credentials.json",
        ProfileMember = "current_profile",
        AccessKeyIdMember = "access_key_id",
        AccessKeyPasswordMember = "access_key_secret",
        TokenMember = "token",
    };

    /// <inheritdoc/>
    protected internal override CredentialSources? CredentialSources => DefaultCredentialSources;

    /// <inheritdoc/>
    protected internal override string RequestClientHeader => Client;

    /// <inheritdoc/>
    protected internal override void WriteRequest(CallContext call, HttpRequestMessage request)
    {
        if (call is null) throw new ArgumentNullException(nameof(call));
        if (request is null) throw new ArgumentNullException(nameof(request));
        request.RequestUri = AddressFor(call.Endpoint);
        request.Content = CreateContent(call.Body, ContentType);
        request.Headers.TryAddWithoutValidation("x-zc-service", Service);
        request.Headers.TryAddWithoutValidation("x-zc-action", call.Action);
        request.Headers.TryAddWithoutValidation("x-zc-version", Version);
        request.Headers.TryAddWithoutValidation("x-zc-sdk-lang", "dotnet");
        request.Headers.TryAddWithoutValidation("x-zc-sdk-version", SdkVersion);
    }

    /// <inheritdoc/>
    protected internal override ApiError? ReadResponse<TResponse>(in ResponseContext response, WireConverter<TResponse> converter, out TResponse? result)
        where TResponse : class => ZenlayerResponse.Read(response, converter, out result);

    /// <inheritdoc/>
    public override bool IsAbsence(ApiError error) => error?.Code?.EndsWith(NotFoundSuffix, StringComparison.Ordinal) == true;

    /// <inheritdoc/>
    protected internal override bool IsReadOnly(string operation) =>
        operation is not null && ReadingVerbs.Any(verb => operation.StartsWith(verb, StringComparison.Ordinal));

    /// <inheritdoc/>
    protected internal override void EnsureHeader(string name, string value)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        if (name.Equals(Client, StringComparison.OrdinalIgnoreCase)) HeaderCheck.EnsureRequestClient(value);
        else if (name.StartsWith(OwnPrefix, StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"The header '{name}' is set by the client and cannot be overridden.", nameof(name));
    }

    /// <inheritdoc/>
    protected internal override void Sign(AccessKeyCredential key, in SigningContext signing)
    {
        if (key is null) throw new ArgumentNullException(nameof(key));
        var own = key.Scheme(static (id, password) => new ZenlayerKey(id, password));
        var authorization = own.Sign(HeadFor(signing), signing.Timestamp, signing.BodyBytes);
        var headers = signing.Request.Headers;
        headers.TryAddWithoutValidation(AuthorizationHeader, authorization);
        headers.TryAddWithoutValidation(TimestampHeader, TextOf(signing.Timestamp));
        headers.TryAddWithoutValidation(MethodHeader, RequestSigner.Algorithm);
    }

    /// <inheritdoc/>
    protected internal override void WithdrawSignature(HttpRequestMessage request)
    {
        base.WithdrawSignature(request);
        request.Headers.Remove(TimestampHeader);
        request.Headers.Remove(MethodHeader);
    }

    private Uri AddressFor(Uri endpoint)
    {
        var known = Volatile.Read(ref place);
        if (known is not null && ReferenceEquals(known.Endpoint, endpoint)) return known.Address;
        known = new(endpoint, Combine(endpoint, "api/v2/" + Service));
        Volatile.Write(ref place, known);
        return known.Address;
    }

    // The canonical request up to the hash of the body. An address returns its host as a new string each time.
    private byte[] HeadFor(in SigningContext signing)
    {
        var known = Volatile.Read(ref place);
        if (signing.Request.Headers.Host is not { Length: > 0 } && ReferenceEquals(signing.Request.RequestUri, known?.Address)) return known!.Head.Bytes;
        var (host, head) = (signing.Host, Volatile.Read(ref suppliedHead));
        if (host == head?.Host) return head.Bytes;
        head = new(host);
        Volatile.Write(ref suppliedHead, head);
        return head.Bytes;
    }

    // Calls of the same second say the same.
    private string TextOf(long timestamp)
    {
        var known = Volatile.Read(ref second);
        if (known?.Timestamp == timestamp) return known.Text;
        known = new(timestamp);
        Volatile.Write(ref second, known);
        return known.Text;
    }

    private sealed class Second(long timestamp)
    {
        public long Timestamp { get; } = timestamp;

        public string Text { get; } = timestamp.ToString(CultureInfo.InvariantCulture);
    }

    private sealed class Place(Uri endpoint, Uri address)
    {
        public Uri Endpoint { get; } = endpoint;

        public Uri Address { get; } = address;

        public CanonicalHead Head { get; } = new(address.Authority);
    }

    private sealed class CanonicalHead(string host)
    {
        public string Host { get; } = host;

        public byte[] Bytes { get; } = RequestSigner.CanonicalHead(ContentType, host);
    }
}
