using System.Text.Json.Nodes;

namespace ZecGen.Testing;

/// <summary>What goes over the wire for one request, and how.</summary>
internal sealed class Reply
{
    public int Status { get; set; } = 200;

    /// <summary>The error code within, for the record.</summary>
    public string? Code => ZecGen.Testing.Json.Text(Json?[FakeDialect.Current.Envelope.Code]);

    public string? ContentType { get; set; } = "application/json;charset=utf-8";

    public List<KeyValuePair<string, string>> Headers { get; } = [];

    /// <summary>The body; where there is none, <see cref="Text"/> is.</summary>
    public JsonObject? Json { get; set; }

    public string Text { get; set; } = "";

    public TimeSpan Latency { get; set; }

    /// <summary>How many bytes go at a time; 0 for all at once.</summary>
    public int TrickleSize { get; set; }

    public TimeSpan TrickleDelay { get; set; }

    public ReplyCompletion Completion { get; set; }

    /// <summary>The length that the head announces, where that is more than the body has; null for the length of the body.</summary>
    public long? AnnouncedLength { get; set; }

    /// <summary>Whether the caller gets a success out of it.</summary>
    public bool IsSuccess => Status == 200 && Code is null && Completion == ReplyCompletion.Complete && AnnouncedLength is null
        && Json?[FakeDialect.Current.Envelope.Result] is JsonObject;

    public string BodyText => Json?.ToJsonString() ?? Text;

    public static Reply Success(JsonObject response)
    {
        var (envelope, id) = (FakeDialect.Current.Envelope, NewRequestId());
        var first = new JsonObject { [envelope.CallId] = id };
        foreach (var (name, value) in response.ToArray())
        {
            response.Remove(name);
            if (name != envelope.CallId) first[name] = value;
        }
        return new() { Json = new() { [envelope.CallId] = id, [envelope.Result] = first } };
    }

    public static Reply Error(int status, string code, string message)
    {
        var envelope = FakeDialect.Current.Envelope;
        return new() { Status = status, Json = new() { [envelope.CallId] = NewRequestId(), [envelope.Code] = code, [envelope.Message] = message } };
    }

    private static string NewRequestId() => "T" + Guid.NewGuid().ToString("D").ToUpperInvariant();
}

/// <summary>How the connection fares.</summary>
internal enum ReplyCompletion
{
    /// <summary>The whole response arrives.</summary>
    Complete,

    /// <summary>Half of the body arrives, then the connection ends.</summary>
    Truncated,

    /// <summary>Nothing arrives; the connection is reset.</summary>
    Reset,

    /// <summary>Nothing arrives until the caller gives up.</summary>
    NoResponse,
}
