using System.Net;

namespace ZecGen;

/// <summary>What differs between platforms in sending over HTTP.</summary>
internal static class HttpClients
{
    private const int LargestAnswer = 64 * 1024 * 1024;

    /// <summary>A client that follows no redirects, since a redirected call would carry its authorization along, and leaves timing to its owner.</summary>
    public static HttpClient Create()
    {
#if NET
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
            // A name may come to mean another machine; connections are renewed to notice.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
#else
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            UseCookies = false,
        };
#endif
        return new(handler) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
    }

    public static CancellationTokenSource Timeout(TimeSpan timeout, TimeProvider time) =>
#if NET
        new(timeout, time);
#else
        time.CreateCancellationTokenSource(timeout);
#endif

    /// <exception cref="IOException">The answer is larger than any that the service gives.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
#if NET
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        var buffer = new byte[Math.Min(content.Headers.ContentLength is > 0 and var length ? (int)Math.Min(length + 1, LargestAnswer) : 4096, LargestAnswer)];
        var count = 0;
        while (true)
        {
#if NET
            var read = await stream.ReadAsync(buffer.AsMemory(count), cancellationToken).ConfigureAwait(false);
#else
            var read = await stream.ReadAsync(buffer, count, buffer.Length - count, cancellationToken).ConfigureAwait(false);
#endif
            if (read == 0) return new(buffer, 0, count);
            count += read;
            if (count == LargestAnswer) throw new IOException("The answer is larger than 64 MB.");
            if (count == buffer.Length) Array.Resize(ref buffer, Math.Min(buffer.Length * 2, LargestAnswer));
        }
    }
}
