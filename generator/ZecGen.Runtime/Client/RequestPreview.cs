using System.Text;

namespace ZecGen;

/// <summary>Represents the request that a call would send. Nothing was sent.</summary>
/// <remarks>Authentication and secret members are hidden. Headers that a supplied <see cref="HttpClient"/> and its handlers add are not included.</remarks>
public sealed class RequestPreview
{
    private RequestPreview(string method, Uri address, IReadOnlyList<KeyValuePair<string, string>> headers, string body) =>
        (Method, Address, Headers, Body) = (method, address, headers, body);

    /// <summary>Gets the HTTP method.</summary>
    public string Method { get; }

    /// <summary>Gets the address, including path and query, without what authenticates the request.</summary>
    public Uri Address { get; }

    /// <summary>Gets the headers in the order in which they are sent. Values of headers that authenticate the request are replaced by
    /// <see cref="Redaction.Mark"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>Gets the content, in which secret members are replaced by <see cref="Redaction.Mark"/>; empty if there is none.</summary>
    public string Body { get; }

    /// <summary>Returns the request as text: request line, headers and content.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(Method).Append(' ').Append(Address.AbsoluteUri).Append('\n');
        foreach (var header in Headers) text.Append(header.Key).Append(": ").Append(header.Value).Append('\n');
        return Body.Length == 0 ? text.ToString() : text.Append('\n').Append(Body).ToString();
    }

    /// <param name="call">The call.</param>
    /// <param name="request">The call as HTTP, not yet authenticated.</param>
    /// <param name="redacted">The same without secrets.</param>
    /// <param name="credential">Authenticates it.</param>
    internal static RequestPreview Of(PipelineCallContext call, HttpRequestMessage request, HttpRequestMessage redacted, ApiCredential credential)
    {
        var (plain, shown) = (HeadersOf(request), HeadersOf(redacted));
        SigningHandler.Sign(call, request, credential);
        var headers = HeadersOf(request).Select(header => new KeyValuePair<string, string>(header.Key, plain.Contains(header) ? Shown(header) : Redaction.Mark))
            .ToList();
        var body = redacted.Content is ApiContent content ? Encoding.UTF8.GetString(content.Bytes) : "";
        return new(request.Method.Method, redacted.RequestUri!, headers, body);

        // Whatever the credential adds may be a secret, or be as good as one until it expires; and the length is that of what is sent.
        string Shown(KeyValuePair<string, string> header) =>
            header.Key == "Content-Length" ? header.Value : shown.Find(other => other.Key == header.Key).Value ?? Redaction.Mark;
    }

    private static List<KeyValuePair<string, string>> HeadersOf(HttpRequestMessage request) =>
    [
        .. from header in request.Content is { } content ? request.Headers.Concat(content.Headers) : request.Headers
           select new KeyValuePair<string, string>(header.Key, string.Join(", ", header.Value)),
    ];
}
