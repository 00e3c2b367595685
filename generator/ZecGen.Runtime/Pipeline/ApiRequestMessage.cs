namespace ZecGen;

/// <summary>A call as HTTP.</summary>
internal sealed class ApiRequestMessage : HttpRequestMessage
{
    private static readonly string SdkVersion = typeof(ApiRequestMessage).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    public ApiRequestMessage(ApiCall call)
        : base(HttpMethod.Post, call.Target.Address)
    {
        Call = call;
        Content = new Body(call.Body);
        Headers.TryAddWithoutValidation("x-zc-service", call.Target.Service);
        Headers.TryAddWithoutValidation("x-zc-action", call.Action);
        Headers.TryAddWithoutValidation("x-zc-version", call.Target.Version);
        Headers.TryAddWithoutValidation("x-zc-sdk-lang", "dotnet");
        Headers.TryAddWithoutValidation("x-zc-sdk-version", SdkVersion);
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

    private sealed class Body : ByteArrayContent
    {
        public Body(byte[] bytes)
            : base(bytes) => Headers.TryAddWithoutValidation("Content-Type", ApiTarget.ContentType);

#pragma warning disable CA2215 // Some platforms dispose what they have sent, and a later try needs it again. There is nothing to free.
        protected override void Dispose(bool disposing)
        {
        }
#pragma warning restore CA2215
    }
}
