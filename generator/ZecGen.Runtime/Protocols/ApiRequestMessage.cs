namespace ZecGen;

/// <summary>A call as HTTP.</summary>
internal sealed class ApiRequestMessage : HttpRequestMessage
{
    public ApiRequestMessage(CallContext call)
    {
        Method = HttpMethod.Post;
        Call = call;
    }

    private ApiRequestMessage(ApiRequestMessage origin)
        : base(origin.Method, origin.RequestUri)
    {
        (Call, Content, Version) = (origin.Call, origin.Content, origin.Version);
        foreach (var header in origin.Headers) Headers.TryAddWithoutValidation(header.Key, header.Value);
    }

    public CallContext Call { get; }

    /// <summary>What the request carries of a credential, which another attempt has to take back; null where it carries none.</summary>
    public ApiCredential? Credential { get; set; }

    /// <summary>Where the credential sends it; null where it carries none.</summary>
    public Uri? SignedAddress { get; set; }

    /// <summary>The same request once more, since a client refuses to send one twice.</summary>
    public ApiRequestMessage Copy() => new(this);
}
