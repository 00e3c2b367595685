using System.Net;

namespace ZecGen;

/// <summary>Represents an HTTP response for a protocol to read.</summary>
public readonly ref struct ResponseContext
{
    private const string Redirected = "The service returned a redirect; redirects are not followed.";
    private const int LongestText = 200;

    internal ResponseContext(CallContext call, HttpResponseMessage message, ReadOnlySpan<byte> body)
    {
        (Call, Message) = (call, message);
        Body = body;
    }

    /// <summary>Gets the call that the response belongs to.</summary>
    public CallContext Call { get; }

    /// <summary>Gets the HTTP response with status and headers. Its content has been read into <see cref="Body"/>.</summary>
    public HttpResponseMessage Message { get; }

    /// <summary>Gets the complete content, decompressed.</summary>
    public ReadOnlySpan<byte> Body { get; }

    /// <summary>Gets the HTTP status code.</summary>
    public HttpStatusCode StatusCode => Message.StatusCode;

    /// <summary>Gets a value indicating whether the response is a redirect, or was redirected by a supplied client. The client never reads a result from
    /// it. Status 304 is no redirect.</summary>
    public bool IsRedirect =>
        (StatusCode != HttpStatusCode.NotModified && (int)StatusCode is >= 300 and < 400)
        || (Message.RequestMessage is { RequestUri: { } origin } request && !ReferenceEquals(origin, Call.Address) && !IsSent(request, origin));

    // A credential may have put its proof into the query.
    private bool IsSent(HttpRequestMessage request, Uri origin) => origin == Call.Address || origin == SignedRequest.AddressOf(request);

    /// <summary>Creates the error that the service reported.</summary>
    /// <param name="code">The error code on the wire.</param>
    /// <param name="message">The message of the service; secrets of the request and control characters are replaced, and text beyond 200 characters is
    /// truncated.</param>
    /// <param name="requestId">The id that the service assigned to the call.</param>
    /// <returns>The error, with the status of the response.</returns>
    public ApiError ServiceError(string code, string? message = null, string? requestId = null) =>
        new(ApiErrorKind.Service, Call.Action)
        {
            StatusCode = StatusCode,
            Code = Clean(code ?? throw new ArgumentNullException(nameof(code))) ?? "",
            RequestId = Clean(requestId),
            Message = Clean(message),
        };

    /// <summary>Creates the error for a response that does not come from the service or is incomplete.</summary>
    /// <param name="message">A description of the problem.</param>
    /// <param name="requestId">The id of the call, if known.</param>
    /// <param name="cause">The exception that caused the error, if any.</param>
    /// <returns>An error of kind <see cref="ApiErrorKind.InvalidResponse"/>.</returns>
    public ApiError Invalid(string message, string? requestId = null, Exception? cause = null) =>
        Error(Clean(message), requestId, cause);

    /// <summary>Creates the error for a response whose JSON cannot be read.</summary>
    /// <param name="exception">The exception of the JSON reader.</param>
    /// <param name="requestId">The id of the call, if known.</param>
    /// <returns>An error of kind <see cref="ApiErrorKind.InvalidResponse"/>.</returns>
    public ApiError Unreadable(Exception exception, string? requestId = null)
    {
        if (exception is null) throw new ArgumentNullException(nameof(exception));
        // A redirect rarely has a body of the service's own; where it leads is what went wrong.
        if (IsRedirect) return Redirect(requestId, exception);
        var content = Message.Content?.Headers.ContentType?.MediaType is { } type ? Shorten(type) : "no type";
        var message = Body.IsEmpty ? "The response is empty." : $"The response ({content}) cannot be read. {Clean(exception.Message)}";
        return Error(message, requestId, exception);
    }

    /// <summary>Creates the error for a redirect.</summary>
    /// <param name="requestId">The id of the call, if known.</param>
    /// <param name="cause">The exception that caused the error, if any.</param>
    /// <returns>An error of kind <see cref="ApiErrorKind.InvalidResponse"/>.</returns>
    public ApiError Redirect(string? requestId = null, Exception? cause = null) => Invalid(Redirected, requestId, cause);

    private ApiError Error(string? message, string? requestId, Exception? cause) =>
        new(ApiErrorKind.InvalidResponse, Call.Action) { StatusCode = StatusCode, RequestId = Clean(requestId), Message = message, Cause = cause };

    internal static string Shorten(string text) => Harmless.Of(text, LongestText);

    // Whole, since a secret that is cut would no longer be found.
    private string? Clean(string? text) => string.IsNullOrEmpty(text) ? null : Shorten(Call.WithoutSecrets(text!));
}
