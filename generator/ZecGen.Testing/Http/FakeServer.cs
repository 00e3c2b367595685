using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ZecGen.Testing;

/// <summary>Kestrel on a free port of this machine, without a host around it: no configuration, no files that are watched, no signals that are
/// caught.</summary>
internal sealed class FakeServer : IHttpApplication<HttpContext>, IAsyncDisposable
{
    private readonly Func<HttpContext, Task> handle;
    private readonly SocketTransportFactory transport;
    private readonly KestrelServer kestrel;

    private FakeServer(Func<HttpContext, Task> handle)
    {
        this.handle = handle;
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http1);
        transport = new(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        kestrel = new(Options.Create(options), transport, NullLoggerFactory.Instance);
    }

    public Uri Address => new(kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<FakeServer> StartAsync(Func<HttpContext, Task> handle, CancellationToken cancellationToken)
    {
        var server = new FakeServer(handle);
        await server.kestrel.StartAsync(server, cancellationToken).ConfigureAwait(false);
        return server;
    }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public Task ProcessRequestAsync(HttpContext context) => handle(context);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    // Calls that are under way are not waited for: their connections end.
    public async ValueTask DisposeAsync()
    {
        await kestrel.StopAsync(new(canceled: true)).ConfigureAwait(false);
        kestrel.Dispose();
    }
}
