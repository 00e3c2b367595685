namespace ZecGen.Testing;

/// <summary>Changes how a planned response travels. Each gives a new response.</summary>
public static class FakeTransmission
{
    /// <summary>Comes later, measured by the service's clock.</summary>
    /// <param name="response">The response.</param>
    /// <param name="latency">How much later.</param>
    public static FakeResponse After(this FakeResponse response, TimeSpan latency) => Of(response, reply => reply.Latency += latency);

    /// <summary>Has its head whole and its body cut in half, then the connection ends.</summary>
    /// <param name="response">The response.</param>
    public static FakeResponse Truncated(this FakeResponse response) => Of(response, static reply => reply.Ending = Ending.Truncated);

    /// <summary>Says that it is longer than it is, then the connection ends.</summary>
    /// <param name="response">The response.</param>
    /// <param name="bytes">The Content-Length header; one that is less than the body has does nothing.</param>
    public static FakeResponse Announcing(this FakeResponse response, long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytes);
        return Of(response, reply => reply.AnnouncedLength = bytes);
    }

    /// <summary>Is lost: what the action changes is changed, but the connection is reset before anything is said of it.</summary>
    /// <param name="response">The response.</param>
    public static FakeResponse Lost(this FakeResponse response) => Of(response, static reply => (reply.Status, reply.Ending) = (0, Ending.Reset));

    /// <summary>Comes a few bytes at a time.</summary>
    /// <param name="response">The response.</param>
    /// <param name="bytes">How many at a time.</param>
    /// <param name="delay">How long between them, by the service's clock.</param>
    public static FakeResponse Trickling(this FakeResponse response, int bytes, TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytes);
        return Of(response, reply => (reply.TrickleSize, reply.TrickleDelay) = (bytes, delay));
    }

    /// <summary>Has another HTTP status.</summary>
    /// <param name="response">The response.</param>
    /// <param name="status">The status.</param>
    public static FakeResponse WithStatus(this FakeResponse response, int status) => Of(response, reply => reply.Status = status);

    /// <summary>Calls itself another type of content.</summary>
    /// <param name="response">The response.</param>
    /// <param name="contentType">The type; <see langword="null"/> for none.</param>
    public static FakeResponse WithContentType(this FakeResponse response, string? contentType) => Of(response, reply => reply.ContentType = contentType);

    /// <summary>Has one more header.</summary>
    /// <param name="response">The response.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public static FakeResponse WithHeader(this FakeResponse response, string name, string value) => Of(response, reply => reply.Headers.Add(new(name, value)));

    private static FakeResponse Of(FakeResponse response, Action<Reply> change)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.And((reply, _) => change(reply));
    }
}
