using System.Net;
using System.Text;
using System.Text.Json;

namespace ZecGen;

/// <summary>A response of a described service → the result, or the error that it is.</summary>
internal sealed class RpcResponse(Infrastructure.RpcProtocolDescription description)
{
    private string? code;
    private string? message;
    private string? callId;
    private (int Start, int Length)? result;

    public ApiError? Read<TResponse>(in ResponseContext response, Infrastructure.WireConverter<TResponse> converter, out TResponse? value)
        where TResponse : class
    {
        value = null;
        var json = response.Body.StartsWith("\uFEFF"u8) ? response.Body.Slice(3) : response.Body;
        ReadMembers(json);
        if (code is not null && code != description.SuccessCode) return response.ServiceError(code, message, callId);
        if (response.IsRedirect) return response.Redirect(callId);
        if (response.StatusCode != HttpStatusCode.OK || (code is null && description.SuccessCode.Length > 0))
            return response.Invalid(message ?? "The response has neither an error code nor a success status.", callId);
        if (result is not var (start, length)) return response.Invalid("The response has no result.", callId);
        try
        {
            value = converter.FromJson(json.Slice(start, length));
            return null;
        }
        catch (Exception exception) when (WireJson.IsUnreadable(exception))
        {
            return response.Unreadable(exception, callId) with { HasResult = true };
        }
    }

    private void ReadMembers(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("The response is no JSON object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isCode, isMessage, isCallId, isResult) = (reader.ValueTextEquals(description.CodeMember), reader.ValueTextEquals(description.MessageMember),
                Is(reader, description.CallIdMember), Is(reader, description.ResultMember));
            reader.Read();
            var (text, start) = (TextOf(ref reader), (int)reader.TokenStartIndex);
            reader.Skip();
            if (isCode) code = text;
            else if (isMessage) message = text;
            else if (isCallId) callId = text;
            if (isResult && json[start] == '{') result = (start, (int)reader.BytesConsumed - start);
        }
        // The whole of it was read, so that a response that was cut off has no result.
        while (reader.Read())
        {
        }
        if (description.ResultMember.Length == 0) result = (0, json.Length);
    }

    private static bool Is(in Utf8JsonReader reader, string member) => member.Length > 0 && reader.ValueTextEquals(member);

    private static string? TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan.ToArray()),
        _ => null,
    };
}
