using System.Net;

namespace ZecGen;

/// <summary>Describes why a call failed.</summary>
/// <param name="Kind">The category of the failure.</param>
/// <param name="Action">The name of the action that was called.</param>
public sealed record ApiError(ApiErrorKind Kind, string Action)
{
    /// <summary>Gets or sets the HTTP status code; <see langword="null"/> if there was no response.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Gets or sets the error code of the service, as on the wire; <see langword="null"/> if there is none.</summary>
    public string? Code { get; init; }

    /// <summary>Gets or sets the id that the service assigned to the call, for support requests; <see langword="null"/> if there is none.</summary>
    public string? RequestId { get; init; }

    /// <summary>Gets or sets the error message of the service, or a description of the failure; <see langword="null"/> if there is none.</summary>
    public string? Message { get; init; }

    /// <summary>Gets or sets the exception that caused the error, if any.</summary>
    public Exception? Cause { get; init; }

    /// <summary>Gets or sets the delay that the service requested before the next attempt; <see langword="null"/> if it requested none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets or sets the number of attempts; 0 if nothing was sent.</summary>
    public int Attempts { get; init; }

    /// <summary>Gets or sets a value that indicates whether, and when, the call can be retried, as defined by the protocol. The default is
    /// <see cref="RetryClass.Never"/>.</summary>
    public RetryClass Retry { get; init; }

    /// <summary>Gets or sets a value indicating whether the response contains a result besides the error: the service performed the action, so the call is
    /// never retried.</summary>
    public bool HasResult { get; init; }
}

/// <summary>Specifies the category of a failure.</summary>
public enum ApiErrorKind
{
    /// <summary>The service rejected the call with an error code.</summary>
    Service,

    /// <summary>The connection failed or was interrupted. It is unknown whether the service performed the action.</summary>
    Network,

    /// <summary>The call exceeded <see cref="ApiClientOptions.Timeout"/>, or its last attempt exceeded <see cref="ApiClientOptions.AttemptTimeout"/>. It is
    /// unknown whether the service performed the action.</summary>
    Timeout,

    /// <summary>A proxy in front of the service blocked the call, by a browser challenge or for legal reasons.</summary>
    Blocked,

    /// <summary>The response is invalid: it is not JSON, is incomplete, has no result, is a redirect, or has an unexpected status.</summary>
    InvalidResponse,

    /// <summary>The <see cref="ApiClientOptions.RateLimiter"/> of the client rejected the call before its first attempt: nothing was sent.</summary>
    RateLimited,
}
