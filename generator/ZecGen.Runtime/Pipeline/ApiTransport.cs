using System.ComponentModel;
#if !NET
using System.Net;
#endif

namespace ZecGen.Infrastructure;

/// <summary>Creates the connections of clients that have no supplied <see cref="HttpClient"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiTransport
{
    /// <summary>Creates a connection pool that does not follow redirects, stores no cookies and accepts gzip responses.</summary>
    /// <returns>The handler, which the caller disposes.</returns>
    public static HttpMessageHandler CreateHandler() =>
#if NET
        new CompressedResponses(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            // A name may come to mean another machine; connections are renewed to notice.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        });
#else
        new HttpClientHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            UseCookies = false,
        };
#endif
}
