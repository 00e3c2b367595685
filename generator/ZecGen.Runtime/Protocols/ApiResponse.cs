using System.Net;

namespace ZecGen;

/// <summary>An HTTP response to a call, for the protocol to read.</summary>
public readonly ref struct ApiResponse
{
    private const string Redirected = "The service redirects; calls are not sent elsewhere.";
    private const int LongestText = 200;

    internal ApiResponse(ApiCall call, HttpResponseMessage message, ReadOnlySpan<byte> body)
    {
        (Call, Message) = (call, message);
        Body = body;
    }

    /// <summary>The call that is returned.</summary>
    public ApiCall Call { get; }

    /// <summary>Status and headers. Its content was read: see <see cref="Body"/>.</summary>
    public HttpResponseMessage Message { get; }

    /// <summary>The whole content, decompressed.</summary>
    public ReadOnlySpan<byte> Body { get; }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode => Message.StatusCode;

    /// <summary>Whether it leads elsewhere, or comes from elsewhere since a supplied client follows redirects. A client never takes a result of it.</summary>
    public bool IsRedirect => (int)StatusCode is >= 300 and < 400 || (Origin is { } origin && !ReferenceEquals(origin, Call.Address) && origin != Call.Address);

    private Uri? Origin => Message.RequestMessage?.RequestUri;

    /// <summary>The error that the service itself told.</summary>
    /// <param name="code">Its code, as it is on the wire.</param>
    /// <param name="message">What the service says; control characters are taken out, and what is longer than 200 characters is cut off.</param>
    /// <param name="requestId">The service's id of the call.</param>
    public ApiError ServiceError(string code, string? message = null, string? requestId = null) =>
        new(ApiErrorKind.Service, Call.Action)
        {
            StatusCode = StatusCode,
            Code = Shorten(code ?? throw new ArgumentNullException(nameof(code))),
            RequestId = Clean(requestId),
            Message = Clean(message),
        };

    /// <summary>The error of a response that is none of the service's, or lacks what belongs into it.</summary>
    /// <param name="message">What is wrong with it.</param>
    /// <param name="requestId">The service's id of the call, where it is known.</param>
    /// <param name="cause">The exception that led here, if any.</param>
    public ApiError Invalid(string message, string? requestId = null, Exception? cause = null) =>
        Error(Clean(message), requestId, cause);

    /// <summary>The error of a response whose JSON cannot be read.</summary>
    /// <param name="exception">Why it cannot.</param>
    /// <param name="requestId">The service's id of the call, where it is known.</param>
    public ApiError Unreadable(Exception exception, string? requestId = null)
    {
        if (exception is null) throw new ArgumentNullException(nameof(exception));
        // A redirect rarely has a body of the service's own; where it leads is what went wrong.
        if (IsRedirect) return Redirect(requestId, exception);
        var content = Message.Content?.Headers.ContentType?.MediaType is { } type ? Shorten(type) : "no type";
        var message = Body.IsEmpty ? "The answer is empty." : $"The answer ({content}) cannot be read. {Shorten(exception.Message)}";
        return Error(message, requestId, exception);
    }

    /// <summary>The error of a response that leads elsewhere.</summary>
    /// <param name="requestId">The service's id of the call, where it is known.</param>
    /// <param name="cause">The exception that led here, if any.</param>
    public ApiError Redirect(string? requestId = null, Exception? cause = null) => Invalid(Redirected, requestId, cause);

    private ApiError Error(string? message, string? requestId, Exception? cause) =>
        new(ApiErrorKind.InvalidResponse, Call.Action) { StatusCode = StatusCode, RequestId = Clean(requestId), Message = message, Cause = cause };

    internal static string Shorten(string text) => Harmless.Of(text, LongestText);

    private static string? Clean(string? text) => string.IsNullOrEmpty(text) ? null : Shorten(text!);
}
