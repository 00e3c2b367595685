using System.Net;

namespace ZecGen;

/// <summary>Why a call did not succeed.</summary>
/// <param name="Kind">Who is to blame.</param>
/// <param name="Action">The action that was called.</param>
public sealed record ApiError(ApiErrorKind Kind, string Action)
{
    /// <summary>The HTTP status; <see langword="null"/> when no response came.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The service's error code as it is on the wire; <see langword="null"/> when it named none.</summary>
    public string? Code { get; init; }

    /// <summary>The service's id of the call, which its support asks for; <see langword="null"/> when it named none.</summary>
    public string? RequestId { get; init; }

    /// <summary>What the service says, or what went wrong with its response.</summary>
    public string? Message { get; init; }

    /// <summary>The exception that led here, if any.</summary>
    public Exception? Cause { get; init; }

    /// <summary>How long the service asked to wait before the next call; <see langword="null"/> when it did not ask.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How often the call was sent.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether, and when, the call may be made again, as the service's protocol has it. <see cref="RetryClass.Never"/> unless set, as in an error that a test makes.</summary>
    public RetryClass Retry { get; init; }

    /// <summary>Whether a result came with the error: the service acted, so the call is never made again.</summary>
    public bool HasResult { get; init; }
}

/// <summary>Who is to blame for a call that did not succeed.</summary>
public enum ApiErrorKind
{
    /// <summary>The service refused it, with a code.</summary>
    Service,

    /// <summary>No connection, or it broke. Whether the service acted is unknown.</summary>
    Network,

    /// <summary>It took longer than <see cref="ApiClientOptions.Timeout"/>, or its last attempt longer than <see cref="ApiClientOptions.AttemptTimeout"/>. Whether the service acted is unknown.</summary>
    Timeout,

    /// <summary>Something in front of the service refused it: a challenge for browsers, or a legal block.</summary>
    Blocked,

    /// <summary>The response is none that the service documents: no JSON, not whole, without a result, a redirect, an unexpected status.</summary>
    InvalidResponse,
}
