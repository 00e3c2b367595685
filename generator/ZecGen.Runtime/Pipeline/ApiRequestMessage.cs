namespace ZecGen;

/// <summary>A call as HTTP.</summary>
internal sealed class ApiRequestMessage : HttpRequestMessage
{
    public ApiRequestMessage(ApiCall call)
    {
        Method = HttpMethod.Post;
        Call = call;
        call.Protocol.WriteRequest(call, this);
        call.Address = RequestUri ?? throw new InvalidOperationException($"{call.Protocol.GetType().Name} wrote a request without an address.");
        call.Method = Method.Method;
        foreach (var header in call.Settings.Headers) Headers.TryAddWithoutValidation(header.Key, header.Value);
    }

    private ApiRequestMessage(ApiRequestMessage origin)
        : base(origin.Method, origin.RequestUri)
    {
        (Call, Content, Version) = (origin.Call, origin.Content, origin.Version);
        foreach (var header in origin.Headers) Headers.TryAddWithoutValidation(header.Key, header.Value);
    }

    public ApiCall Call { get; }

    /// <summary>The same request once more, since a client refuses to send one twice.</summary>
    public ApiRequestMessage Copy() => new(this);
}
