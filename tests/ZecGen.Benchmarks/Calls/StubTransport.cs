using System.Net;
using System.Net.Http.Headers;

namespace ZecGen.Benchmarks.Calls;

/// <summary>Responses at once, the same bytes for every call of an action.</summary>
internal sealed class StubTransport(IReadOnlyDictionary<string, byte[]> responses) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var action = request.Headers.NonValidated["x-zc-action"].ToString();
        if (request.Headers.NonValidated["Authorization"].ToString().Length < 64) throw new InvalidOperationException("The call is not signed.");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request,
            Content = new ByteArrayContent(responses[action]) { Headers = { ContentType = Json } } });
    }
}
