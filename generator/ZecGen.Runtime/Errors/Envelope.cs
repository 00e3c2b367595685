using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZecGen;

/// <summary>The outer object of an answer: either a result or a code.</summary>
internal struct Envelope
{
    /// <summary>The service's id of the call; null where there is a result, which has it too.</summary>
    public string? RequestId { get; private set; }

    public string? Code { get; private set; }

    public string? Message { get; private set; }

    public bool HasResponse { get; private set; }

    /// <summary>Reads it, and the result on the way.</summary>
    /// <param name="json">The whole answer.</param>
    /// <param name="converter">Reads the result; null to pass it over.</param>
    /// <param name="response">The result; null where there is none.</param>
    /// <exception cref="JsonException">It is no whole JSON object, or the result cannot be read.</exception>
    public static Envelope Read<TResponse>(ReadOnlySpan<byte> json, JsonConverter<TResponse>? converter, out TResponse? response)
        where TResponse : class
    {
        var envelope = default(Envelope);
        response = null;
        var reader = new Utf8JsonReader(WithoutByteOrderMark(json));
        reader.StartObject();
        var requestId = default(Utf8JsonReader);
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
                    envelope.HasResponse = true;
                    if (converter is not null)
                    {
                        response = converter.Read(ref reader, typeof(TResponse), WireJson.Options);
                        continue;
                    }
                }
                reader.Skip();
            }
            else if (name == Member.RequestId) requestId = reader;
            else if (name == Member.Code) envelope.Code = reader.String();
            else if (name == Member.Message) envelope.Message = reader.String();
        }
        // Anything behind the object makes the reader throw.
        reader.Read();
        if ((response is null || envelope.Code is not null) && requestId.TokenType != JsonTokenType.None) envelope.RequestId = requestId.String();
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
