using System.ComponentModel;
using System.Text;

namespace ZecGen.Infrastructure;

/// <summary>Calls services at one address, by the parameters of a query string, as a description says.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RpcProtocol : ApiProtocol
{
    private readonly RpcProtocolDescription description;
    private readonly Uri? endpoint;
    private readonly HttpMethod method;
    private readonly string[] verbs;
    private readonly ListForm lists;
    private readonly RetryTable retries;
    private readonly RpcResponse responses;
    private readonly RpcSignature? signature;

    /// <summary>Initializes the protocol.</summary>
    /// <param name="service">The name of the service.</param>
    /// <param name="version">The API version; empty if there is none.</param>
    /// <param name="description">The description of the services.</param>
    /// <exception cref="ArgumentException">The description has an unknown signature scheme or first index, or an invalid retry class.</exception>
    public RpcProtocol(string service, string version, RpcProtocolDescription description)
        : base(service, version)
    {
        this.description = description ?? throw new ArgumentNullException(nameof(description));
        endpoint = description.Address.Length > 0 ? new(description.Address) : null;
        method = new(description.Method);
        verbs = DescribedWords.Of(description.ReadOnlyVerbs);
        signature = description.Scheme.Length > 0 ? RpcSignature.Of(description.Scheme) : null;
        DefaultParameters = DescribedWords.Of(description.DefaultParameters);
        lists = description.FirstIndex switch
        {
            0 => ListForm.FromZero,
            1 => ListForm.FromOne,
            _ => throw new ArgumentException("The first element of a list has the number 0 or 1.", nameof(description)),
        };
        (retries, responses) = (new(description.RetryClasses), new(description));
    }

    /// <inheritdoc/>
    protected internal override Uri? PublicEndpoint => endpoint;

    /// <inheritdoc/>
    protected internal override CredentialSources? CredentialSources => description.AccessKeyIdVariable.Length == 0 ? null : new()
    {
        AccessKeyIdVariable = description.AccessKeyIdVariable,
        AccessKeyPasswordVariable = description.AccessKeyPasswordVariable,
        EndpointVariable = description.EndpointVariable,
    };

    internal override IReadOnlyList<string> DefaultParameters { get; }

    /// <inheritdoc/>
    public override RetryClass Classify(string? code, int status) => retries.Of(code) ?? base.Classify(code, status);

    /// <inheritdoc/>
    protected internal override bool IsReadOnly(string operation) =>
        operation is not null && verbs.Any(verb => operation.StartsWith(verb, StringComparison.Ordinal));

    /// <inheritdoc/>
    protected internal override void WriteRequest(CallContext call, HttpRequestMessage request)
    {
        if (call is null) throw new ArgumentNullException(nameof(call));
        if (request is null) throw new ArgumentNullException(nameof(request));
        var members = FlattenedJson.Of(call.RequestJson.Span, lists);
        var query = new StringBuilder();
        QueryString.Add(query, description.ActionParameter, call.Action);
        if (description.VersionParameter.Length > 0) QueryString.Add(query, description.VersionParameter, Version);
        foreach (var name in DefaultParameters)
            if (call.DefaultOf(name) is { } value && !members.Exists(member => member.Key == name)) QueryString.Add(query, name, value);
        foreach (var member in members) QueryString.Add(query, member.Key, member.Value);
        request.Method = method;
        request.RequestUri = Combine(call.Endpoint, description.Route);
        SetParameters(request, query.ToString());
    }

    /// <inheritdoc/>
    protected internal override ApiError? ReadResponse<TResponse>(in ResponseContext response, WireConverter<TResponse> converter, out TResponse? result)
        where TResponse : class => responses.Read(response, converter, out result);

    /// <inheritdoc/>
    protected internal override void Sign(AccessKeyCredential key, in SigningContext signing)
    {
        if (key is null) throw new ArgumentNullException(nameof(key));
        if (signature is null)
        {
            base.Sign(key, signing);
            return;
        }
        var sent = ParametersOf(signing.Request);
        var parameters = QueryString.Read(sent);
        parameters.Add(new(description.KeyParameter, key.AccessKeyId));
        var query = new StringBuilder(sent);
        QueryString.Add(query, description.KeyParameter, key.AccessKeyId);
        var password = key.Scheme(static (_, password) => new SigningPassword(password)).Text;
        QueryString.Add(query, description.SignatureParameter, signature.Sign(parameters, password));
        SetParameters(signing.Request, query.ToString());
    }

    /// <inheritdoc/>
    protected internal override void WithdrawSignature(HttpRequestMessage request)
    {
        base.WithdrawSignature(request);
        if (signature is null || ParametersOf(request) is not { Length: > 0 } sent) return;
        var query = new StringBuilder();
        foreach (var parameter in QueryString.Read(sent))
            if (parameter.Key != description.KeyParameter && parameter.Key != description.SignatureParameter)
                QueryString.Add(query, parameter.Key, parameter.Value);
        SetParameters(request, query.ToString());
    }

    // As they are sent, without a question mark.
    private string ParametersOf(HttpRequestMessage request) => !description.IsForm
        ? request.RequestUri?.Query.TrimStart('?') ?? ""
        : request.Content is ApiContent content ? Encoding.UTF8.GetString(content.Bytes) : "";

    private void SetParameters(HttpRequestMessage request, string parameters)
    {
        if (description.IsForm) request.Content = CreateContent(Encoding.UTF8.GetBytes(parameters), "application/x-www-form-urlencoded");
        else request.RequestUri = new(request.RequestUri!.GetLeftPart(UriPartial.Path) + "?" + parameters);
    }

    private sealed class SigningPassword(string text)
    {
        public string Text => text;
    }
}
