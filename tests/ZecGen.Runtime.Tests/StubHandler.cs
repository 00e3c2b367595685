using System.Net;
using System.Text;

namespace ZecGen.Runtime.Tests;

/// <summary>Responses every call alike and remembers the last one.</summary>
public sealed class StubHandler(Func<CancellationToken, Task<HttpResponseMessage>> response) : HttpMessageHandler
{
    public StubHandler(Func<HttpResponseMessage> response)
        : this(_ => Task.FromResult(response()))
    {
    }

    /// <summary>Gives one response after the other, and the last one from then on.</summary>
    public static StubHandler InTurn(params Func<HttpResponseMessage>[] responses)
    {
        var next = 0;
        return new(() => responses[Math.Min(next++, responses.Length - 1)]());
    }

    public TestClock Clock { get; } = new();

    public int Calls { get; private set; }

    public Uri? Address { get; private set; }

    public string Body { get; private set; } = "";

    public Dictionary<string, string> Headers { get; private set; } = [];

    /// <summary>The headers of all calls, in order.</summary>
    public List<Dictionary<string, string>> AllHeaders { get; } = [];

    public SampleClient Client(IApiCredentialProvider? credential = null, Action<ApiClientOptions>? configure = null)
    {
        var options = new ApiClientOptions { HttpClient = new(this), TimeProvider = Clock };
        options.Retry.Randomizer = static () => 0.999;
        configure?.Invoke(options);
        return new(credential ?? new AccessKeyCredential("key-1", "secret"), options);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls++;
        Address = request.RequestUri;
        Body = await request.Content!.ReadAsStringAsync(cancellationToken);
        Headers = new(StringComparer.OrdinalIgnoreCase);
        AllHeaders.Add(Headers);
        foreach (var header in request.Headers.NonValidated.Concat(request.Content.Headers.NonValidated)) Headers[header.Key] = header.Value.ToString();
        return await response(cancellationToken);
    }
}

public static class Responses
{
    public static HttpResponseMessage Success() => Json(200, """{"requestId":"T1","response":{"requestId":"T1","name":"abc","size":7}}""");

    public static HttpResponseMessage Error(int status, string code) => Json(status, $$"""{"requestId":"T1","code":"{{code}}","message":"no"}""");

    public static HttpResponseMessage Json(int status, string text) => Text(status, text, "application/json");

    public static HttpResponseMessage Text(int status, string text, string type) =>
        new((HttpStatusCode)status) { Content = new StringContent(text, Encoding.UTF8, type) };
}
