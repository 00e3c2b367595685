using System.Net;

namespace ZecGen;

/// <summary>A response of Zenlayer's → the result, or the error that it is.</summary>
internal static class ZenlayerResponse
{
    /// <returns>Why there is no result; null where there is one.</returns>
    public static ApiError? Read<TResponse>(in ResponseContext response, WireConverter<TResponse> converter, out TResponse? result)
        where TResponse : class
    {
        result = null;
        var envelope = default(Envelope);
        ApiError? error;
        try
        {
            Envelope.Read(response.Body, response.StatusCode == HttpStatusCode.OK && !response.IsRedirect ? converter : null, out result, ref envelope);
            error = ErrorOf(response, envelope);
        }
        catch (Exception exception) when (WireJson.IsUnreadable(exception))
        {
            error = Unreadable(response, exception);
        }
        return error is null ? null : error with { HasResult = envelope.HasResult };
    }

    private static ApiError? ErrorOf(in ResponseContext response, in Envelope envelope)
    {
        if (!string.IsNullOrEmpty(envelope.Code)) return response.ServiceError(envelope.Code!, envelope.Message, envelope.RequestId);
        if (response.IsRedirect) return response.Redirect(envelope.RequestId);
        if (response.StatusCode != HttpStatusCode.OK)
            return response.Invalid(Message(envelope) ?? "The response has neither an error code nor a success status.", envelope.RequestId);
        return envelope.HasResponse ? null : response.Invalid("The response has no result.", envelope.RequestId);
    }

    private static string? Message(in Envelope envelope) => string.IsNullOrEmpty(envelope.Message) ? null : envelope.Message;

    // Only the result may be what cannot be read; who to ask about it, or why there is none, may stand around it.
    private static ApiError Unreadable(in ResponseContext response, Exception exception)
    {
        if (response.IsRedirect) return response.Unreadable(exception);
        var envelope = Outside(response.Body);
        return string.IsNullOrEmpty(envelope.Code) ? response.Unreadable(exception, envelope.RequestId) : ErrorOf(response, envelope)!;
    }

    private static Envelope Outside(ReadOnlySpan<byte> body)
    {
        try
        {
            var envelope = default(Envelope);
            Envelope.Read<object>(body, null, out _, ref envelope);
            return envelope;
        }
        catch (Exception exception) when (WireJson.IsUnreadable(exception))
        {
            return default;
        }
    }
}
