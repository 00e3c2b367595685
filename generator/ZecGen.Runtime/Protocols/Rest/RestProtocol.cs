using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Calls services whose operations each have a method and a route, as defined by a description.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RestProtocol : ApiProtocol
{
    private const string ContentType = "application/json";

    private readonly RestProtocolDescription description;
    private readonly Uri? endpoint;
    private readonly string[] verbs;
    private readonly ListForm lists;
    private readonly RetryTable retries;
    private readonly RestResponse responses;
    private readonly RateLimit? limit;

    /// <summary>Initializes the protocol.</summary>
    /// <param name="service">The name of the service.</param>
    /// <param name="version">The API version; empty if there is none.</param>
    /// <param name="description">The description of the services.</param>
    /// <exception cref="ArgumentException">The description has an unknown signature scheme, form of lists or unit, or an invalid retry class.</exception>
    public RestProtocol(string service, string version, RestProtocolDescription description)
        : base(service, version)
    {
        this.description = description ?? throw new ArgumentNullException(nameof(description));
        RestSignature.EnsureKnown(description.Scheme);
        endpoint = description.Address.Length > 0 ? new(description.Address) : null;
        verbs = DescribedWords.Of(description.ReadOnlyVerbs);
        lists = ListForms.Of(description.Lists);
        (retries, responses) = (new(description.RetryClasses), new(description));
        if (description.LimitResetHeader.Length > 0) limit = new(description.LimitResetHeader, description.LimitResetUnit);
    }

    /// <inheritdoc/>
    protected internal override Uri? PublicEndpoint => endpoint;

    /// <inheritdoc/>
    protected internal override CredentialSources? CredentialSources =>
        description.AccessKeyIdVariable.Length == 0 && description.TokenVariable.Length == 0 ? null : new()
        {
            AccessKeyIdVariable = description.AccessKeyIdVariable,
            AccessKeyPasswordVariable = description.AccessKeyPasswordVariable,
            TokenVariable = description.TokenVariable,
            EndpointVariable = description.EndpointVariable,
        };

    internal override bool HasRoutes => true;

    internal override (string Header, string Prefix)? TokenPlace =>
        description.TokenHeader.Length == 0 ? null : (description.TokenHeader, description.TokenPrefix);

    // Signatures are valid for seconds, and a response says the time to the second.
    internal override TimeSpan ClockTolerance => TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override RetryClass Classify(string? code, int status) =>
        retries.Of(code ?? RestSignature.TextOf(status)) ?? base.Classify(code, status);

    /// <inheritdoc/>
    protected internal override bool IsReadOnly(string operation) =>
        operation is not null && verbs.Any(verb => operation.StartsWith(verb, StringComparison.Ordinal));

    /// <inheritdoc/>
    protected internal override void EnsureHeader(string name, string value)
    {
        string[] own = [description.KeyHeader, description.TimestampHeader, description.WindowHeader, description.SignatureHeader, description.TokenHeader];
        if (own.Contains(name, StringComparer.OrdinalIgnoreCase))
            throw new ArgumentException($"The header '{name}' is set by the client and cannot be overridden.", nameof(name));
    }

    /// <inheritdoc/>
    protected internal override void WriteRequest(CallContext call, HttpRequestMessage request)
    {
        if (call is null) throw new ArgumentNullException(nameof(call));
        if (request is null) throw new ArgumentNullException(nameof(request));
        var written = RestRequest.Of(call.Operation, call.Body, lists);
        request.Method = call.Operation.Method;
        request.RequestUri = Combine(call.Endpoint, written.Address);
        if (written.Body is { } body) request.Content = CreateContent(body, ContentType);
        if (written.Headers is not { } headers) return;
        foreach (var header in headers)
        {
            EnsureHeader(header.Key, header.Value);
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    /// <inheritdoc/>
    protected internal override ApiError? ReadResponse<TResponse>(in ResponseContext response, WireConverter<TResponse> converter, out TResponse? result)
        where TResponse : class => responses.Read(response, converter, out result);

    /// <inheritdoc/>
    protected internal override void Sign(AccessKeyCredential key, in SigningContext signing)
    {
        if (key is null) throw new ArgumentNullException(nameof(key));
        if (description.Scheme.Length == 0)
        {
            base.Sign(key, signing);
            return;
        }
        var (request, time) = (signing.Request, RestSignature.TextOf(signing.Milliseconds));
        var body = request.Content is ApiContent content ? content.Bytes : null;
        var signature = RestSignature.Sign(key, time, description.ReceiveWindow, request.RequestUri!.Query.TrimStart('?'), body);
        Set(request, description.KeyHeader, key.AccessKeyId);
        Set(request, description.TimestampHeader, time);
        Set(request, description.WindowHeader, description.ReceiveWindow);
        Set(request, description.SignatureHeader, signature);
    }

    /// <inheritdoc/>
    protected internal override void WithdrawSignature(HttpRequestMessage request)
    {
        base.WithdrawSignature(request);
        foreach (var name in new[] { description.KeyHeader, description.TimestampHeader, description.WindowHeader, description.SignatureHeader })
            if (name.Length > 0) request.Headers.Remove(name);
    }

    internal override TimeSpan? DelayOf(ApiError error, HttpResponseMessage response, TimeProvider time) =>
        limit is not null && Classify(error) == RetryClass.Always ? limit.DelayOf(response, time) : null;

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        if (name.Length > 0) request.Headers.TryAddWithoutValidation(name, value);
    }
}
