using System.Text.Json;

namespace ZecGen;

/// <summary>What a response has around its result.</summary>
/// <param name="Code">The code of an error or of success; empty where responses have none.</param>
/// <param name="Message">Why there is no result; empty where responses do not say it.</param>
/// <param name="CallId">The id of the call; empty where responses have none.</param>
/// <param name="Result">The result; empty where it is the response itself.</param>
internal sealed record EnvelopeNames(string Code, string Message, string CallId, string Result);

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
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isCode, isMessage) = (Is(reader, names.Code), Is(reader, names.Message));
            var (isCallId, isResult) = (Is(reader, names.CallId), Is(reader, names.Result));
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            if (isCode) code = FlattenedJson.TextOf(ref reader);
            else if (isMessage) message = FlattenedJson.TextOf(ref reader);
            else if (isCallId) callId = FlattenedJson.TextOf(ref reader);
            reader.Skip();
            if (isResult) result = (start, (int)reader.BytesConsumed - start);
        }
        // The whole of it was read, so that a response that was cut off has no result.
        while (reader.Read())
        {
        }
        return new(code, message, callId, names.Result.Length == 0 ? (0, json.Length) : result);
    }

    /// <summary>A response without the mark that some services begin texts with.</summary>
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> json) => json.StartsWith("\uFEFF"u8) ? json.Slice(3) : json;

    private static bool Is(in Utf8JsonReader reader, string member) => member.Length > 0 && reader.ValueTextEquals(member);
}
