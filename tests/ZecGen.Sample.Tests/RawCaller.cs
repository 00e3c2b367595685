using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>Calls a fake service with plain HTTP, so that every part of a call can be wrong.</summary>
internal sealed class RawCaller(FakeService service) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = service.Endpoint };

    public string ContentType { get; init; } = "application/json";

    public string Version { get; init; } = "2025-09-01";

    public string Path { get; init; } = "/api/v2/zec";

    /// <param name="body">What is sent.</param>
    /// <param name="signedBody">What is signed, where it is not what is sent.</param>
    /// <param name="authorization">What the Authorization header becomes.</param>
    /// <param name="timestamp">The header, where it is not what is signed.</param>
    public async Task<RawResponse> CallAsync(
        string action, byte[] body, byte[]? signedBody = null, Func<string, string?>? authorization = null, string? timestamp = null)
    {
        var seconds = service.Clock.GetUtcNow().ToUnixTimeSeconds();
        var signature = RequestSigner.Authorize("fake-access-key", "fake-access-key-password", ContentType, service.Endpoint.Authority,
            seconds, signedBody ?? body);
        using var message = new HttpRequestMessage(HttpMethod.Post,
            Path) { Content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(ContentType) } } };
        message.Headers.TryAddWithoutValidation("x-zc-action", action);
        message.Headers.TryAddWithoutValidation("x-zc-version", Version);
        message.Headers.TryAddWithoutValidation("x-zc-timestamp", timestamp ?? seconds.ToString(CultureInfo.InvariantCulture));
        message.Headers.TryAddWithoutValidation("x-zc-signature-method", RequestSigner.Algorithm);
        if ((authorization is null ? signature : authorization(signature)) is { } header) message.Headers.TryAddWithoutValidation("Authorization", header);
        using var response = await http.SendAsync(message);
        return new((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject(), response.Headers.Date);
    }

    public Task<RawResponse> CallAsync(string action, string json) => CallAsync(action, Encoding.UTF8.GetBytes(json));

    public void Dispose() => http.Dispose();
}

internal sealed record RawResponse(int Status, JsonObject Body, DateTimeOffset? Date)
{
    public string? Code => (string?)Body["code"];

    public override string ToString() => Code is null ? $"{Status}" : $"{Status} {Code}";
}
