using System.Text.Json;

namespace ZecGen;

/// <summary>What a response has around its result.</summary>
/// <param name="Code">The code of an error or of success; empty where responses have none.</param>
/// <param name="Message">Why there is no result; empty where responses do not say it.</param>
/// <param name="CallId">The id of the call; empty where responses have none.</param>
/// <param name="Result">The result; empty where it is the response itself.</param>
internal sealed record EnvelopeNames(string Code, string Message, string CallId, string Result)
{
    private readonly List<(string Name, EnvelopeNames Names)> within = [];

    /// <summary>The same names, where dots lead into members: <c>error.code</c>.</summary>
    public EnvelopeNames WithPaths()
    {
        var names = new EnvelopeNames(OwnOf(Code), OwnOf(Message), OwnOf(CallId), Result);
        foreach (var path in new[] { Code, Message, CallId })
            if (path.IndexOf('.') is > 0 and var dot && path.Substring(0, dot) is var head && !names.within.Exists(known => known.Name == head))
                names.within.Add((head, new EnvelopeNames(Behind(Code, head), Behind(Message, head), Behind(CallId, head), "").WithPaths()));
        return names;
    }

    /// <summary>The names within the member that a reader is on; null where it holds none.</summary>
    public EnvelopeNames? Within(in Utf8JsonReader reader)
    {
        foreach (var (name, names) in within)
            if (reader.ValueTextEquals(name)) return names;
        return null;
    }

    private static string OwnOf(string path) => path.IndexOf('.') > 0 ? "" : path;

    private static string Behind(string path, string head) =>
        path.StartsWith(head + ".", StringComparison.Ordinal) ? path.Substring(head.Length + 1) : "";
}

/// <summary>The members of a response that stand around its result.</summary>
internal readonly struct EnvelopeMembers
{
    private EnvelopeMembers(string? code, string? message, string? callId, (int Start, int Length)? result) =>
        (Code, Message, CallId, Result) = (code, message, callId, result);

    public string? Code { get; }

    public string? Message { get; }

    public string? CallId { get; }

    /// <summary>Where the result stands, whatever it is; null where nothing stands there.</summary>
    public (int Start, int Length)? Result { get; }

    /// <exception cref="JsonException">It is no whole JSON object.</exception>
    public static EnvelopeMembers Read(ReadOnlySpan<byte> json, EnvelopeNames names)
    {
        string? code = null, message = null, callId = null;
        (int, int)? result = null;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("The response is no JSON object.");
        ReadObject(ref reader, names, ref code, ref message, ref callId, ref result);
        // The whole of it was read, so that a response that was cut off has no result.
        while (reader.Read())
        {
        }
        return new(code, message, callId, names.Result.Length == 0 ? (0, json.Length) : result);
    }

    private static void ReadObject(
        ref Utf8JsonReader reader, EnvelopeNames names, ref string? code, ref string? message, ref string? callId, ref (int, int)? result)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isCode, isMessage) = (Is(reader, names.Code), Is(reader, names.Message));
            var (isCallId, isResult, within) = (Is(reader, names.CallId), Is(reader, names.Result), names.Within(reader));
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            if (isCode) code = FlattenedJson.TextOf(ref reader);
            else if (isMessage) message = FlattenedJson.TextOf(ref reader);
            else if (isCallId) callId = FlattenedJson.TextOf(ref reader);
            if (within is not null && reader.TokenType == JsonTokenType.StartObject)
                ReadObject(ref reader, within, ref code, ref message, ref callId, ref result);
            else reader.Skip();
            if (isResult) result = (start, (int)reader.BytesConsumed - start);
        }
    }

    /// <summary>A response without the mark that some services begin texts with.</summary>
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> json) => json.StartsWith("\uFEFF"u8) ? json.Slice(3) : json;

    private static bool Is(in Utf8JsonReader reader, string member) => member.Length > 0 && reader.ValueTextEquals(member);
}
