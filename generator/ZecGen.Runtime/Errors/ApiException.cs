using System.Globalization;
using System.Net;

namespace ZecGen;

/// <summary>A call did not succeed.</summary>
public class ApiException : Exception
{
    /// <summary>Makes the exception of an error.</summary>
    /// <param name="error">What went wrong.</param>
    public ApiException(ApiError error)
        : this(error, null)
    {
    }

    /// <summary>Makes the exception of an error.</summary>
    /// <param name="error">What went wrong.</param>
    /// <param name="documented">What the documentation says of the error's code; <see langword="null"/> where it says nothing.</param>
    public ApiException(ApiError error, DocumentedError? documented)
        : base(Text(error, documented), error.Cause) => (Error, Documented) = (error, documented);

    /// <summary>What went wrong.</summary>
    public ApiError Error { get; }

    /// <summary>What the documentation says of the code; <see langword="null"/> for a code that it does not list, and where there is none.</summary>
    public DocumentedError? Documented { get; }

    /// <summary>The action that was called.</summary>
    public string Action => Error.Action;

    /// <summary>The HTTP status; <see langword="null"/> when no response came.</summary>
    public HttpStatusCode? StatusCode => Error.StatusCode;

    /// <summary>The service's error code as it is on the wire; <see langword="null"/> when it named none.</summary>
    public string? RawCode => Error.Code;

    /// <summary>The service's id of the call, which its support asks for; <see langword="null"/> when it named none.</summary>
    public string? RequestId => Error.RequestId;

    /// <summary>What the service says; <see langword="null"/> when it says nothing. Its words change: decide by the code.</summary>
    public string? ServiceMessage => Error.Kind == ApiErrorKind.Service ? Error.Message : null;

    /// <summary>How often the call was sent: 1, or more when it was made again. 0 when it was given up before.</summary>
    public int Attempts => Error.Attempts;

    /// <summary>How long the service asked to wait before the next call; <see langword="null"/> when it did not ask.</summary>
    public TimeSpan? RetryAfter => Error.RetryAfter;

    /// <summary>Whether, and when, the call may be made again. What a client does by itself was done already.</summary>
    public RetryClass Retry => Error.Retry;

    private static string KindOf(ApiError error) => error.Kind switch
    {
        ApiErrorKind.Network => " network error",
        ApiErrorKind.Timeout => " timeout",
        _ => " " + error.Kind,
    };

    private static string Text(ApiError error, DocumentedError? documented)
    {
        var status = error.StatusCode is { } code ? " " + ((int)code).ToString(CultureInfo.InvariantCulture) : "";
        var name = error.Code is null ? "" : " " + error.Code;
        var request = error.RequestId is null ? "" : $" (request {error.RequestId})";
        var description = documented is null || documented.Description.Length == 0 ? "" : $" [{documented.Description}]";
        var attempts = error.Attempts > 1 ? FormattableString.Invariant($" ({error.Attempts} attempts)") : "";
        return $"{error.Action} failed:{(status + name is { Length: > 0 } what ? what : KindOf(error))}{request}: {error.Message ?? "no message"}{description}{attempts}";
    }
}
