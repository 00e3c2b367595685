namespace ZecGen.Testing;

/// <summary>Provides methods that modify how a planned response is transmitted. Each returns a new response.</summary>
public static class FakeTransmission
{
    /// <summary>Delays the response, by the clock of the service.</summary>
    /// <param name="response">The response.</param>
    /// <param name="latency">The delay.</param>
    public static FakeResponse After(this FakeResponse response, TimeSpan latency) => Of(response, reply => reply.Latency += latency);

    /// <summary>Sends the headers and half of the body, then closes the connection.</summary>
    /// <param name="response">The response.</param>
    public static FakeResponse Truncated(this FakeResponse response) => Of(response, static reply => reply.Completion = ReplyCompletion.Truncated);

    /// <summary>Announces a longer body than is sent, then closes the connection.</summary>
    /// <param name="response">The response.</param>
    /// <param name="bytes">The Content-Length header; a value less than the length of the body has no effect.</param>
    public static FakeResponse Announcing(this FakeResponse response, long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytes);
        return Of(response, reply => reply.AnnouncedLength = bytes);
    }

    /// <summary>Loses the response: the action takes effect, but the connection is reset before the response is sent.</summary>
    /// <param name="response">The response.</param>
    public static FakeResponse Lost(this FakeResponse response) => Of(response, static reply => (reply.Status, reply.Completion) = (0, ReplyCompletion.Reset));

    /// <summary>Sends a few bytes at a time.</summary>
    /// <param name="response">The response.</param>
    /// <param name="bytes">The number of bytes at a time.</param>
    /// <param name="delay">The delay between them, by the clock of the service.</param>
    public static FakeResponse Trickling(this FakeResponse response, int bytes, TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytes);
        return Of(response, reply => (reply.TrickleSize, reply.TrickleDelay) = (bytes, delay));
    }

    /// <summary>Sets the HTTP status code.</summary>
    /// <param name="response">The response.</param>
    /// <param name="status">The HTTP status code.</param>
    public static FakeResponse WithStatus(this FakeResponse response, int status) => Of(response, reply => reply.Status = status);

    /// <summary>Sets the content type.</summary>
    /// <param name="response">The response.</param>
    /// <param name="contentType">The content type; <see langword="null"/> for none.</param>
    public static FakeResponse WithContentType(this FakeResponse response, string? contentType) => Of(response, reply => reply.ContentType = contentType);

    /// <summary>Adds a header.</summary>
    /// <param name="response">The response.</param>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value of the header.</param>
    public static FakeResponse WithHeader(this FakeResponse response, string name, string value) => Of(response, reply => reply.Headers.Add(new(name, value)));

    private static FakeResponse Of(FakeResponse response, Action<Reply> change)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.And((reply, _) => change(reply));
    }
}
