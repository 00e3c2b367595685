using System.Net;

namespace ZecGen;

/// <summary>An HTTP answer → the result, or the error that it is.</summary>
internal static class AnswerReader
{
    private const int LongestMessage = 200;
    private const string Redirected = "The service redirects; calls are not sent elsewhere.";

    /// <returns>The result; null when <paramref name="error"/> says why there is none.</returns>
    public static TResponse? Read<TResponse>(ApiCall call, HttpResponseMessage answer, ReadOnlySpan<byte> body, WireConverter<TResponse> converter, out ApiError? error)
        where TResponse : class
    {
        TResponse? response = null;
        var envelope = default(Envelope);
        error = Blocked(call, answer);
        if (error is not null) return null;
        try
        {
            Envelope.Read(body, answer.StatusCode == HttpStatusCode.OK && !IsFromElsewhere(call, answer) ? converter : null, out response, ref envelope);
            error = ErrorOf(call, answer, envelope);
        }
        catch (Exception exception) when (WireJson.IsUnreadable(exception))
        {
            error = Unreadable(call, answer, body, exception);
        }
        if (error is null) return response;
        error = error with { RetryAfter = RetryAfterHeader.Of(answer, call.Target.Time), HasResult = envelope.HasResult };
        return null;
    }

    public static ApiError TooLarge(ApiCall call, HttpResponseMessage answer) =>
        Invalid(call, answer.StatusCode, FormattableString.Invariant($"The answer is larger than {call.Target.LargestAnswer} bytes."));

    /// <summary>An answer whose bytes end in an exception before there is any JSON.</summary>
    public static ApiError Damaged(ApiCall call, HttpResponseMessage answer, Exception exception) =>
        (Blocked(call, answer) ?? Invalid(call, answer.StatusCode, $"The answer is damaged. {Shorten(exception.Message)}", exception)) with { RetryAfter = RetryAfterHeader.Of(answer, call.Target.Time) };

    // These answers carry no JSON, and come from what stands in front of the service.
    private static ApiError? Blocked(ApiCall call, HttpResponseMessage answer)
    {
        if (answer.StatusCode == HttpStatusCode.Forbidden && answer.Headers.TryGetValues("cf-mitigated", out _))
            return new(ApiErrorKind.Blocked, call.Action, answer.StatusCode, Message: "A challenge for browsers stands before the service; the caller's address is suspected.");
        return (int)answer.StatusCode == 451
            ? new(ApiErrorKind.Blocked, call.Action, answer.StatusCode, Message: "The request is blocked for legal reasons.")
            : null;
    }

    private static ApiError? ErrorOf(ApiCall call, HttpResponseMessage answer, in Envelope envelope)
    {
        var status = answer.StatusCode;
        if (!string.IsNullOrEmpty(envelope.Code))
            return new(ApiErrorKind.Service, call.Action, status, Shorten(envelope.Code!), Clean(envelope.RequestId), Clean(envelope.Message));
        if (IsRedirect(status) || IsFromElsewhere(call, answer))
            return Invalid(call, status, Redirected) with { RequestId = Clean(envelope.RequestId) };
        if (status != HttpStatusCode.OK)
            return Invalid(call, status, Clean(envelope.Message) ?? "The answer has neither a code nor the status of a success.") with { RequestId = Clean(envelope.RequestId) };
        return envelope.HasResponse ? null : Invalid(call, status, "The answer has no result.") with { RequestId = Clean(envelope.RequestId) };
    }

    private static ApiError Unreadable(ApiCall call, HttpResponseMessage answer, ReadOnlySpan<byte> body, Exception exception)
    {
        // A redirect rarely has a body of the service's own; where it leads is what went wrong.
        if (IsRedirect(answer.StatusCode) || IsFromElsewhere(call, answer)) return Invalid(call, answer.StatusCode, Redirected, exception);

        var envelope = Outside(body);
        if (!string.IsNullOrEmpty(envelope.Code)) return ErrorOf(call, answer, envelope)!;
        var content = answer.Content?.Headers.ContentType?.MediaType is { } type ? Shorten(type) : "no type";
        var message = body.IsEmpty ? "The answer is empty." : $"The answer ({content}) cannot be read. {Shorten(exception.Message)}";
        return Invalid(call, answer.StatusCode, message, exception) with { RequestId = Clean(envelope.RequestId) };
    }

    // Only the result may be what cannot be read; who to ask about it, or why there is none, may stand around it.
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

    // Clients that are brought along may follow redirects by themselves.
    private static bool IsFromElsewhere(ApiCall call, HttpResponseMessage answer) =>
        answer.RequestMessage?.RequestUri is { } address && !ReferenceEquals(address, call.Target.Address) && address != call.Target.Address;

    private static bool IsRedirect(HttpStatusCode status) => (int)status is >= 300 and < 400;

    private static ApiError Invalid(ApiCall call, HttpStatusCode status, string message, Exception? cause = null) =>
        new(ApiErrorKind.InvalidResponse, call.Action, status, Message: message, Cause: cause);

    private static string? Clean(string? text) => string.IsNullOrEmpty(text) ? null : Shorten(text!);

    private static string Shorten(string text) => Harmless.Of(text, LongestMessage);
}
