namespace ZecGen.Testing;

/// <summary>Changes how a planned answer travels. Each gives a new answer.</summary>
public static class FakeTransmission
{
    /// <summary>Comes later, measured by the service's clock.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="latency">How much later.</param>
    public static FakeAnswer After(this FakeAnswer answer, TimeSpan latency) => Of(answer, reply => reply.Latency += latency);

    /// <summary>Has its head whole and its body cut in half, then the connection ends.</summary>
    /// <param name="answer">The answer.</param>
    public static FakeAnswer Truncated(this FakeAnswer answer) => Of(answer, static reply => reply.Ending = Ending.Truncated);

    /// <summary>Says that it is longer than it is, then the connection ends.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="bytes">The Content-Length header; one that is less than the body has does nothing.</param>
    public static FakeAnswer Announcing(this FakeAnswer answer, long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytes);
        return Of(answer, reply => reply.AnnouncedLength = bytes);
    }

    /// <summary>Is lost: what the action changes is changed, but the connection is reset before anything is said of it.</summary>
    /// <param name="answer">The answer.</param>
    public static FakeAnswer Lost(this FakeAnswer answer) => Of(answer, static reply => (reply.Status, reply.Ending) = (0, Ending.Reset));

    /// <summary>Comes a few bytes at a time.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="bytes">How many at a time.</param>
    /// <param name="pause">How long between them, by the service's clock.</param>
    public static FakeAnswer Trickling(this FakeAnswer answer, int bytes, TimeSpan pause)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytes);
        return Of(answer, reply => (reply.TrickleSize, reply.TricklePause) = (bytes, pause));
    }

    /// <summary>Has another HTTP status.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="status">The status.</param>
    public static FakeAnswer WithStatus(this FakeAnswer answer, int status) => Of(answer, reply => reply.Status = status);

    /// <summary>Calls itself another type of content.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="contentType">The type; <see langword="null"/> for none.</param>
    public static FakeAnswer WithContentType(this FakeAnswer answer, string? contentType) => Of(answer, reply => reply.ContentType = contentType);

    /// <summary>Has one more header.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public static FakeAnswer WithHeader(this FakeAnswer answer, string name, string value) => Of(answer, reply => reply.Headers.Add(new(name, value)));

    private static FakeAnswer Of(FakeAnswer answer, Action<Reply> change)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.And((reply, _) => change(reply));
    }
}
