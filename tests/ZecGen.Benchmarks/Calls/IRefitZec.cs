using Refit;
using ZecGen.Benchmarks.Plain;

namespace ZecGen.Benchmarks.Calls;

/// <summary>The two actions as Refit wants them; <see cref="SigningHandler"/> signs.</summary>
internal interface IRefitZec
{
    [Post("/api/v2/zec")]
    [Headers("x-zc-action: CreateImage", "x-zc-version: 2025-09-01")]
    Task<PlainEnvelope<PlainCreateImageResponse>> CreateImageAsync([Body] PlainCreateImageRequest request, CancellationToken cancellationToken = default);

    [Post("/api/v2/zec")]
    [Headers("x-zc-action: DescribeInstances", "x-zc-version: 2025-09-01")]
    Task<PlainEnvelope<PlainDescribeInstancesResponse>> DescribeInstancesAsync(
        [Body] PlainDescribeInstancesRequest request, CancellationToken cancellationToken = default);
}

/// <summary>Signs what somebody else has written.</summary>
internal sealed class SigningHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        Signature.Sign(request, request.Content.Headers.ContentType!.ToString(), body);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
