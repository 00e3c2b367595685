using System.Net;
using System.Net.Sockets;

namespace ZecGen.Runtime.Tests;

public class HttpClientOwnershipTests
{
    private static readonly SampleRequest Valid = new() { Name = "abc" };

    [Fact]
    public async Task SuppliedHttpClient_OutlivesTheApiClient()
    {
        using var http = new HttpClient(new StubHandler(Responses.Success));
        var options = new ApiClientOptions { HttpClient = http };
        var client = new SampleClient(new BearerTokenCredential("t"), options);
        options.HttpClient = null;
        client.Dispose();

        using var other = new SampleClient(new BearerTokenCredential("t"), new() { HttpClient = http });
        Assert.Equal("abc", (await other.DoThingAsync(Valid)).Name);
    }

    [Fact]
    public async Task SuppliedHttpClient_KeepsItsHandlers()
    {
        var counting = new CountingHandler { InnerHandler = new StubHandler(Responses.Success) };
        using var http = new HttpClient(counting);
        using var client = new SampleClient(new BearerTokenCredential("t"), new() { HttpClient = http });
        Assert.Equal("abc", (await client.DoThingAsync(Valid)).Name);
        Assert.Equal(1, counting.Calls);
    }

    [Fact]
    public async Task OwnHttpClient_DoesNotFollowRedirects()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = RespondOnceAsync(listener, "HTTP/1.1 307 Temporary Redirect\r\nLocation: /elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var client = new SampleClient(new BearerTokenCredential("t"), new() { Endpoint = new($"http://{listener.LocalEndpoint}") });

        var error = await Assert.ThrowsAsync<ApiException>(() => client.DoThingAsync(Valid));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, error.StatusCode);
        Assert.StartsWith("POST /api/v2/things ", await server, StringComparison.Ordinal);
        Assert.False(listener.Pending());
    }

    private static async Task<string> RespondOnceAsync(TcpListener listener, string response)
    {
        using var connection = await listener.AcceptTcpClientAsync();
        var stream = connection.GetStream();
        var received = "";
        var buffer = new byte[4096];
        while (!received.Contains("""{"name":"abc"}""", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer);
            if (count == 0) break;
            received += System.Text.Encoding.UTF8.GetString(buffer, 0, count);
        }
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(response));
        return received;
    }

    private sealed class CountingHandler : DelegatingHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
