namespace ZecGen;

/// <summary>Sends through a client that the user brought.</summary>
internal sealed class ClientTransport(HttpClient client) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var message = request is ApiRequestMessage { Call.Attempts: > 1 } sent ? sent.Copy() : request;
        return client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
