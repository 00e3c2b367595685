using System.Net;

namespace ZecGen;

/// <summary>A response of a described service → the result, or the error that it is.</summary>
internal sealed class RpcResponse(Infrastructure.RpcProtocolDescription description)
{
    private readonly EnvelopeNames names = new(description.CodeMember, description.MessageMember, description.CallIdMember, description.ResultMember);

    public ApiError? Read<TResponse>(in ResponseContext response, Infrastructure.WireConverter<TResponse> converter, out TResponse? value)
        where TResponse : class
    {
        value = null;
        var json = EnvelopeMembers.WithoutByteOrderMark(response.Body);
        var envelope = EnvelopeMembers.Read(json, names);
        if (envelope.Code is { } code && code != description.SuccessCode) return response.ServiceError(code, envelope.Message, envelope.CallId);
        if (response.IsRedirect) return response.Redirect(envelope.CallId);
        if (response.StatusCode != HttpStatusCode.OK || (envelope.Code is null && description.SuccessCode.Length > 0))
            return response.Invalid(envelope.Message ?? "The response has neither an error code nor a success status.", envelope.CallId);
        if (envelope.Result is not var (start, length) || json[start] != '{') return response.Invalid("The response has no result.", envelope.CallId);
        try
        {
            value = converter.FromJson(json.Slice(start, length));
            return null;
        }
        catch (Exception exception) when (WireJson.IsUnreadable(exception))
        {
            return response.Unreadable(exception, envelope.CallId) with { HasResult = true };
        }
    }
}
