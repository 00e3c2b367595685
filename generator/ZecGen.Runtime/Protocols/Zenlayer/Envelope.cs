using System.Text.Json;

namespace ZecGen;

/// <summary>The outer object of a response: either a result or a code.</summary>
internal struct Envelope
{
    /// <summary>The service's id of the call; null where the result has it too.</summary>
    public string? RequestId { get; private set; }

    public string? Code { get; private set; }

    public string? Message { get; private set; }

    public bool HasResponse { get; private set; }

    /// <summary>Whether anything stands where the result belongs, be it what is documented or not, and be it whole or not.</summary>
    public bool HasResult { get; private set; }

    /// <summary>Reads it, and the result on the way.</summary>
    /// <param name="json">The whole response.</param>
    /// <param name="converter">Reads the result; null to pass it over.</param>
    /// <param name="response">The result; null where there is none.</param>
    /// <param name="envelope">What was read, up to where it cannot be.</param>
    /// <exception cref="JsonException">It is no whole JSON object, or the result cannot be read.</exception>
    public static void Read<TResponse>(ReadOnlySpan<byte> json, WireConverter<TResponse>? converter, out TResponse? response, ref Envelope envelope)
        where TResponse : class
    {
        response = null;
        var text = new JsonText(WithoutByteOrderMark(json));
        text.StartObject();
        var (requestId, result) = (0, 0);
        while (text.NextMember(out var name))
        {
            var member = Find(name);
            if (text.TryNothing()) continue;
            envelope.HasResult |= member == Member.Response;
            if (member == Member.Response && text.IsObject)
            {
                envelope.HasResponse = true;
                result = text.At;
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
        var lacksId = response is IApiResponse identified && string.IsNullOrEmpty(identified.RequestId);
        if ((response is not null && envelope.Code is null && !lacksId) || requestId == 0) return;
        text.GoTo(requestId);
        envelope.RequestId = text.Text();
        if (!lacksId || string.IsNullOrEmpty(envelope.RequestId)) return;
        text.GoTo(result);
        response = ReadWithId(text.Skip(), envelope.RequestId!, converter!);
    }

    // Of several members with one name the last counts; who reads knows where the id goes.
    private static TResponse ReadWithId<TResponse>(ReadOnlySpan<byte> result, string requestId, WireConverter<TResponse> converter)
        where TResponse : class
    {
        var members = result.Slice(0, result.Length - 1);
        var output = JsonOutput.Rent(JsonEscaping.Wire, JsonOutput.Deepest);
        output.Bytes(members);
        output.Text(JsonScan.Space(members, 1) == members.Length ? "\"requestId\":"u8 : ",\"requestId\":"u8, requestId);
        output.Byte((byte)'}');
        var text = new JsonText(output.Written);
        var response = converter.Read(ref text);
        output.Return();
        return response;
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
