using System.Globalization;
using System.Net;

namespace ZecGen;

/// <summary>The exception that is thrown when a call fails.</summary>
public class ApiException : Exception
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="error">The error.</param>
    public ApiException(ApiError error)
        : this(error, null)
    {
    }

    /// <summary>Initializes the exception.</summary>
    /// <param name="error">The error.</param>
    /// <param name="documented">The documentation of the error code; <see langword="null"/> if it is not documented.</param>
    public ApiException(ApiError error, DocumentedError? documented)
        : base(Text(error, documented), error.Cause) => (Error, Documented) = (error, documented);

    /// <summary>Gets the error.</summary>
    public ApiError Error { get; }

    /// <summary>Gets the documentation of the error code; <see langword="null"/> if there is no code or it is not documented.</summary>
    public DocumentedError? Documented { get; }

    /// <summary>Gets the name of the action that was called.</summary>
    public string Action => Error.Action;

    /// <summary>Gets the HTTP status code; <see langword="null"/> if there was no response.</summary>
    public HttpStatusCode? StatusCode => Error.StatusCode;

    /// <summary>Gets the error code of the service, as on the wire; <see langword="null"/> if there is none.</summary>
    public string? RawCode => Error.Code;

    /// <summary>Gets the id that the service assigned to the call, for support requests; <see langword="null"/> if there is none.</summary>
    public string? RequestId => Error.RequestId;

    /// <summary>Gets the error message of the service; <see langword="null"/> if there is none. Its wording can change: branch on the code instead.</summary>
    public string? ServiceMessage => Error.Kind == ApiErrorKind.Service ? Error.Message : null;

    /// <summary>Gets the number of attempts: more than 1 if the call was retried, 0 if it ended before the first attempt.</summary>
    public int Attempts => Error.Attempts;

    /// <summary>Gets the delay that the service requested before the next call; <see langword="null"/> if it requested none.</summary>
    public TimeSpan? RetryAfter => Error.RetryAfter;

    /// <summary>Gets a value that indicates whether, and when, the call can be retried. Automatic retries have already been made.</summary>
    public RetryClass Retry => Error.Retry;

    private static string KindOf(ApiError error) => error.Kind switch
    {
        ApiErrorKind.Service => " service error",
        ApiErrorKind.Network => " network error",
        ApiErrorKind.Timeout => " timeout",
        ApiErrorKind.Blocked => " blocked",
        ApiErrorKind.RateLimited => " rate limited",
        _ => " invalid response",
    };

    private static string Text(ApiError error, DocumentedError? documented)
    {
        var status = error.StatusCode is { } code ? " " + ((int)code).ToString(CultureInfo.InvariantCulture) : "";
        var name = error.Code is null ? "" : " " + error.Code;
        var request = error.RequestId is null ? "" : $" (request {error.RequestId})";
        var description = documented is null || documented.Description.Length == 0 ? "" : $" [{documented.Description}]";
        var attempts = error.Attempts > 1 ? FormattableString.Invariant($" ({error.Attempts} attempts)") : "";
        var kind = status + name is { Length: > 0 } what ? what : KindOf(error);
        return $"{error.Action} failed:{kind}{request}{(error.Message is null ? "." : ": " + error.Message)}{description}{attempts}";
    }
}
