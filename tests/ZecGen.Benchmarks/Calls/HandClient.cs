using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ZecGen.Benchmarks.Plain;

namespace ZecGen.Benchmarks.Calls;

/// <summary>A client as one writes it by hand: <see cref="HttpClient"/>, the source generator of System.Text.Json, nothing checked, nothing tried
/// again.</summary>
internal sealed class HandClient(HttpClient http, Uri? address = null)
{
    private static readonly Uri Address = new("https://console.zenlayer.com/api/v2/zec");
    private static readonly MediaTypeHeaderValue ContentType = new("application/json");

    public Task<PlainCreateImageResponse> CreateImageAsync(PlainCreateImageRequest request, CancellationToken cancellationToken = default) =>
        SendAsync("CreateImage", request, PlainContext.Default.PlainCreateImageRequest,
            PlainContext.Default.PlainEnvelopePlainCreateImageResponse, cancellationToken);

    public Task<PlainDescribeInstancesResponse> DescribeInstancesAsync(PlainDescribeInstancesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync("DescribeInstances", request, PlainContext.Default.PlainDescribeInstancesRequest,
            PlainContext.Default.PlainEnvelopePlainDescribeInstancesResponse, cancellationToken);

    private async Task<TResponse> SendAsync<TRequest, TResponse>(
        string action, TRequest request, JsonTypeInfo<TRequest> requestType, JsonTypeInfo<PlainEnvelope<TResponse>> responseType,
        CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(request, requestType);
        using var message =
            new HttpRequestMessage(HttpMethod.Post, address ?? Address) { Content = new ByteArrayContent(body) { Headers = { ContentType = ContentType } } };
        message.Headers.TryAddWithoutValidation("x-zc-action", action);
        message.Headers.TryAddWithoutValidation("x-zc-version", "2025-09-01");
        Signature.Sign(message, "application/json", body);
        using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var envelope = await JsonSerializer.DeserializeAsync(stream, responseType, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The response is null.");
        if (!response.IsSuccessStatusCode || envelope.Code is not null || envelope.Response is null)
            throw new InvalidOperationException($"{envelope.Code}: {envelope.Message}");
        return envelope.Response;
    }
}
