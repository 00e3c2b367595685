using System.Text.Json;

namespace ZecGen;

/// <summary>The outer object of an answer: either a result or a code.</summary>
internal ref struct Envelope
{
    private Utf8JsonReader response;

    public string? RequestId { get; private set; }

    public string? Code { get; private set; }

    public string? Message { get; private set; }

    public bool HasResponse { get; private set; }

    /// <summary>On the result's object. Use a copy, since reading moves it.</summary>
    public readonly Utf8JsonReader Response => response;

    /// <exception cref="JsonException">It is no whole JSON object.</exception>
    public static Envelope Read(ReadOnlySpan<byte> json)
    {
        var envelope = default(Envelope);
        var reader = new Utf8JsonReader(WithoutByteOrderMark(json));
        reader.StartObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueTextEquals("requestId"u8) ? Member.RequestId
                : reader.ValueTextEquals("code"u8) ? Member.Code
                : reader.ValueTextEquals("message"u8) ? Member.Message
                : reader.ValueTextEquals("response"u8) ? Member.Response : Member.Other;
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null) continue;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                if (name == Member.Response && reader.TokenType == JsonTokenType.StartObject)
                {
                    envelope.response = reader;
                    envelope.HasResponse = true;
                }
                reader.Skip();
            }
            else if (name == Member.RequestId) envelope.RequestId = reader.String();
            else if (name == Member.Code) envelope.Code = reader.String();
            else if (name == Member.Message) envelope.Message = reader.String();
        }
        // Anything behind the object makes the reader throw.
        reader.Read();
        return envelope;
    }

    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> json) =>
        json.StartsWith("\uFEFF"u8) ? json.Slice(3) : json;

    private enum Member
    {
        Other,
        RequestId,
        Code,
        Message,
        Response,
    }
}
