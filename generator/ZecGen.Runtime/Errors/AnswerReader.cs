using System.Net;
using System.Text.Json.Serialization;

namespace ZecGen;

/// <summary>An HTTP answer → the result, or the error that it is.</summary>
internal static class AnswerReader
{
    private const int LongestMessage = 200;
    private const string Redirected = "The service redirects; calls are not sent elsewhere.";

    /// <returns>The result; null when <paramref name="error"/> says why there is none.</returns>
    public static TResponse? Read<TResponse>(string action, HttpResponseMessage answer, ReadOnlySpan<byte> body, JsonConverter<TResponse> converter, out ApiError? error)
        where TResponse : class
    {
        error = Blocked(action, answer);
        if (error is not null) return null;
        try
        {
            var envelope = Envelope.Read(body);
            error = ErrorOf(action, answer.StatusCode, envelope);
            if (error is not null) return null;

            var response = envelope.Response;
            return converter.Read(ref response, typeof(TResponse), WireJson.Options);
        }
        catch (Exception exception) when (WireJson.IsUnreadable(exception))
        {
            // A redirect rarely has a body of the service's own; where it leads is what went wrong.
            if (IsRedirect(answer.StatusCode))
            {
                error = Invalid(action, answer.StatusCode, Redirected, exception);
                return null;
            }
            var content = answer.Content.Headers.ContentType?.MediaType is { } type ? Shorten(type) : "no type";
            error = Invalid(action, answer.StatusCode, body.IsEmpty ? "The answer is empty." : $"The answer ({content}) cannot be read. {Shorten(exception.Message)}", exception);
            return null;
        }
    }

    // These answers carry no JSON, and come from what stands in front of the service.
    private static ApiError? Blocked(string action, HttpResponseMessage answer)
    {
        if (answer.StatusCode == HttpStatusCode.Forbidden && answer.Headers.TryGetValues("cf-mitigated", out _))
            return new(ApiErrorKind.Blocked, action, answer.StatusCode, Message: "A challenge for browsers stands before the service; the caller's address is suspected.");
        return (int)answer.StatusCode == 451
            ? new(ApiErrorKind.Blocked, action, answer.StatusCode, Message: "The request is blocked for legal reasons.")
            : null;
    }

    private static ApiError? ErrorOf(string action, HttpStatusCode status, in Envelope envelope)
    {
        if (!string.IsNullOrEmpty(envelope.Code))
            return new(ApiErrorKind.Service, action, status, Shorten(envelope.Code!), Clean(envelope.RequestId), Clean(envelope.Message));
        if (IsRedirect(status))
            return Invalid(action, status, Redirected) with { RequestId = Clean(envelope.RequestId) };
        if (status != HttpStatusCode.OK)
            return Invalid(action, status, Clean(envelope.Message) ?? "The answer has neither a code nor the status of a success.") with { RequestId = Clean(envelope.RequestId) };
        return envelope.HasResponse ? null : Invalid(action, status, "The answer has no result.") with { RequestId = Clean(envelope.RequestId) };
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is >= 300 and < 400;

    private static ApiError Invalid(string action, HttpStatusCode status, string message, Exception? cause = null) =>
        new(ApiErrorKind.InvalidResponse, action, status, Message: message, Cause: cause);

    private static string? Clean(string? text) => string.IsNullOrEmpty(text) ? null : Shorten(text!);

    private static string Shorten(string text)
    {
        var line = new string([.. text.Take(LongestMessage).Select(static c => char.IsControl(c) ? ' ' : c)]);
        return text.Length <= LongestMessage ? line : line + "…";
    }
}
