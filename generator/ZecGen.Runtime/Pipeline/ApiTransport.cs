using System.ComponentModel;
#if !NET
using System.Net;
#endif

namespace ZecGen.Infrastructure;

/// <summary>The connections that clients make when they are not given any.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiTransport
{
    /// <summary>Makes a pool of connections that follows no redirects, since a redirected call would carry its body along; keeps no cookies; and takes responses that are compressed by gzip.</summary>
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
