using System.Net;

namespace ZecGen;

/// <summary>An HTTP response → the result, or the error that it is: what holds for all protocols stands around what a protocol reads.</summary>
internal static class ResponseReader
{
    /// <returns>Why there is no result; null where there is one.</returns>
    public static ApiError? Read<TResponse>(
        CallContext call, TimeProvider time, HttpResponseMessage message, ReadOnlySpan<byte> body, WireConverter<TResponse> converter, out TResponse? result)
        where TResponse : class
    {
        result = null;
        if (Blocked(call, message) is { } blocked) return blocked;
        var response = new ResponseContext(call, message, body);
        ApiError? error;
        try
        {
            error = call.Protocol.ReadResponse(response, converter, out result);
            if (error is null && response.IsRedirect) error = response.Redirect();
            if (error is null && result is null) error = response.Invalid("The response has no result.");
        }
        // What a protocol looked for is not there.
        catch (Exception exception)
            when (WireJson.IsUnreadable(exception) || exception is KeyNotFoundException or IndexOutOfRangeException or ArgumentException)
        {
            error = response.Unreadable(exception);
        }
        if (error is null) return null;
        result = null;
        return error with { RetryAfter = RetryAfterHeader.Of(message, time) ?? call.Protocol.DelayOf(error, message, time) };
    }

    /// <summary>A response of more than so many bytes.</summary>
    public static ApiError TooLarge(CallContext call, HttpResponseMessage message, int largest) =>
        new ResponseContext(call, message, default).Invalid(FormattableString.Invariant($"The response is larger than {largest} bytes."));

    /// <summary>A response whose bytes end in an exception before there is any JSON.</summary>
    public static ApiError Damaged(CallContext call, TimeProvider time, HttpResponseMessage message, Exception exception)
    {
        var text = $"The response is corrupted. {ResponseContext.Shorten(exception.Message)}";
        var error = Blocked(call, message)
            ?? new(ApiErrorKind.InvalidResponse, call.Action) { StatusCode = message.StatusCode, Message = text, Cause = exception };
        return error with { RetryAfter = RetryAfterHeader.Of(message, time) };
    }

    // These responses carry no JSON, and come from what stands in front of the service.
    private static ApiError? Blocked(CallContext call, HttpResponseMessage message)
    {
        if (message.StatusCode == HttpStatusCode.Forbidden && message.Headers.TryGetValues("cf-mitigated", out _))
            return Blocked("Blocked by a browser challenge in front of the service; the IP address of the caller may be flagged.");
        return (int)message.StatusCode == 451 ? Blocked("The request is blocked for legal reasons.") : null;

        ApiError Blocked(string why) => new(ApiErrorKind.Blocked, call.Action) { StatusCode = message.StatusCode, Message = why };
    }
}
