using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ZecGen;

/// <summary>A response → the result, or the error that it is: by a code in it, or where services have none, by its HTTP status.</summary>
internal sealed class RestResponse(Infrastructure.RestProtocolDescription description)
{
    private readonly EnvelopeNames names =
        new EnvelopeNames(description.CodeMember, description.MessageMember, description.CallIdMember, description.ResultMember).WithPaths();

    private static ReadOnlySpan<byte> Nothing => "{}"u8;

    private bool HasCode => description.CodeMember.Length > 0;

    private bool HasResultMember => description.ResultMember.Length > 0;

    private bool HasSuccessCode => description.SuccessCode.Length > 0;

    public ApiError? Read<TResponse>(in ResponseContext response, Infrastructure.WireConverter<TResponse> converter, out TResponse? value)
        where TResponse : class
    {
        value = null;
        var json = EnvelopeMembers.WithoutByteOrderMark(response.Body);
        var isSuccess = (int)response.StatusCode is >= 200 and < 300 && !response.IsRedirect;
        if (isSuccess && json.IsEmpty && (response.StatusCode == HttpStatusCode.NoContent || HasNoMembers(converter)))
        {
            value = converter.FromJson(Nothing);
            return null;
        }
        if (!isSuccess && !HasCode) return StatusError(response, json);
        // A list has no members; what it says instead of a result, services say in an object.
        var isBare = !HasResultMember && (!HasCode || FirstOf(json) != '{');
        var envelope = isBare ? default : EnvelopeMembers.Read(json, names);
        if (envelope.Code is { } code && code != description.SuccessCode) return response.ServiceError(code, envelope.Message, envelope.CallId);
        if (response.IsRedirect) return response.Redirect(envelope.CallId);
        if (!isSuccess || (HasSuccessCode && envelope.Code is null))
            return response.Invalid(envelope.Message ?? "The response has neither an error code nor a success status.", envelope.CallId);
        return ReadResult(response, ResultOf(json, envelope), converter, envelope.CallId, out value);
    }

    private static ApiError? ReadResult<TResponse>(
        in ResponseContext response, ReadOnlySpan<byte> result, Infrastructure.WireConverter<TResponse> converter, string? callId, out TResponse? value)
        where TResponse : class
    {
        value = null;
        if (result.IsEmpty && !response.Body.IsEmpty) return response.Invalid("The response has no result.", callId);
        try
        {
            if (converter is Infrastructure.RecordConverter<EmptyResponse>)
            {
                // The page says nothing of it, so it may be anything but what stands in front of the service.
                if (TypeOf(response) != "text/plain") EnsureValue(result);
                value = converter.FromJson(Nothing);
            }
            else
            {
                var member = response.Call.Operation.ResultMember;
                value = converter.FromJson(member.Length == 0 || result.SequenceEqual(Nothing) ? result : Wrapped(member, result));
            }
            return null;
        }
        catch (Exception exception) when (WireJson.IsUnreadable(exception))
        {
            return response.Unreadable(exception, callId) with { HasResult = true };
        }
    }

    // A call that succeeded by its code may have nothing to say.
    private ReadOnlySpan<byte> ResultOf(ReadOnlySpan<byte> json, in EnvelopeMembers envelope) =>
        !HasResultMember ? json
        : envelope.Result is var (start, length) && json[start] != 'n' ? json.Slice(start, length)
        : HasSuccessCode ? Nothing : default;

    private static bool HasNoMembers<TResponse>(Infrastructure.WireConverter<TResponse> converter) =>
        converter is Infrastructure.RecordConverter<EmptyResponse> || converter is not Infrastructure.IRecordConverter record || record.Table.Names.Length == 0;

    // The status says what went wrong; what the body says of it is a message at best. A page of HTML is of what stands in front of the service.
    private ApiError StatusError(in ResponseContext response, ReadOnlySpan<byte> json)
    {
        if (response.IsRedirect) return response.Redirect();
        var code = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (json.IsEmpty) return response.ServiceError(code);
        try
        {
            var envelope = EnvelopeMembers.Read(json, names);
            return response.ServiceError(code, envelope.Message, envelope.CallId);
        }
        catch (Exception exception) when (WireJson.IsUnreadable(exception))
        {
            var isPage = TypeOf(response) == "text/html" || FirstOf(json) == '<';
            return isPage ? response.Unreadable(exception) : response.ServiceError(code, Encoding.UTF8.GetString(json.ToArray()));
        }
    }

    private static string? TypeOf(in ResponseContext response) => response.Message.Content?.Headers.ContentType?.MediaType;

    // 0 where there is none.
    private static byte FirstOf(ReadOnlySpan<byte> json)
    {
        foreach (var first in json)
            if (first > ' ') return first;
        return 0;
    }

    /// <exception cref="JsonException">It is no JSON value, or there is more behind it.</exception>
    private static void EnsureValue(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        reader.Skip();
        reader.Read();
    }

    // A list or a single value is a member of the record that stands for it.
    private static byte[] Wrapped(string member, ReadOnlySpan<byte> value)
    {
        EnsureValue(value);
        var output = JsonOutput.Rent(JsonEscaping.Wire, JsonOutput.Deepest);
        output.Byte((byte)'{');
        output.Text(default, member);
        output.Byte((byte)':');
        output.Bytes(value);
        output.Byte((byte)'}');
        var wrapped = output.Written.ToArray();
        output.Return();
        return wrapped;
    }
}
