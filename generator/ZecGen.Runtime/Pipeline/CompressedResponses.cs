#if NET
using System.IO.Compression;
using System.Net.Http.Headers;

namespace ZecGen;

/// <summary>Requests responses compressed by gzip, and decompresses them.</summary>
/// <remarks>The platform's own way knows Brotli too, whose tables and compressor are a tenth of a program that is compiled ahead of time.</remarks>
internal sealed class CompressedResponses(HttpMessageHandler connections) : DelegatingHandler(connections)
{
    private const string Encoding = "gzip";

    private static readonly StringWithQualityHeaderValue Accepted = new(Encoding);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.AcceptEncoding.Count == 0) request.Headers.AcceptEncoding.Add(Accepted);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Content.Headers.ContentEncoding is { Count: > 0 } encodings && encodings.Last().Equals(Encoding, StringComparison.OrdinalIgnoreCase))
            response.Content = await UnpackAsync(response.Content, cancellationToken).ConfigureAwait(false);
        return response;
    }

    private static async Task<HttpContent> UnpackAsync(HttpContent packed, CancellationToken cancellationToken)
    {
        var unpacked = new StreamContent(new GZipStream(await packed.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), CompressionMode.Decompress));
        // Length and encoding are those of the packed bytes.
        foreach (var header in packed.Headers.NonValidated)
            if (!header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
                && !header.Key.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase))
                unpacked.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return unpacked;
    }
}
#endif
