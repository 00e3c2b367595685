using System.Text.Json;

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
    public static Envelope Read<TResponse>(ReadOnlySpan<byte> json, WireConverter<TResponse>? converter, out TResponse? response)
        where TResponse : class
    {
        var envelope = default(Envelope);
        response = null;
        var text = new JsonText(WithoutByteOrderMark(json));
        text.StartObject();
        var requestId = 0;
        while (text.NextMember(out var name))
        {
            var member = Find(name);
            if (text.TryNull()) continue;
            if (member == Member.Response && text.IsObject)
            {
                envelope.HasResponse = true;
                if (converter is null) text.Skip();
                else response = converter.Read(ref text);
                continue;
            }
            if (member == Member.RequestId && !text.IsNested) requestId = text.At;
            if (member == Member.Code && !text.IsNested) envelope.Code = text.Text();
            else if (member == Member.Message && !text.IsNested) envelope.Message = text.Text();
            else text.Skip();
        }
        text.End();
        if ((response is not null && envelope.Code is null) || requestId == 0) return envelope;
        text.GoTo(requestId);
        envelope.RequestId = text.Text();
        return envelope;
    }

    private static Member Find(ReadOnlySpan<byte> name) =>
        JsonName.Is(name, "requestId"u8) ? Member.RequestId
        : JsonName.Is(name, "code"u8) ? Member.Code
        : JsonName.Is(name, "message"u8) ? Member.Message
        : JsonName.Is(name, "response"u8) ? Member.Response : Member.Other;

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
