using System.Globalization;
using System.Net;

namespace ZecGen;

/// <summary>A call did not succeed.</summary>
public class ApiException : Exception
{
    /// <summary>Makes the exception of an error.</summary>
    /// <param name="error">What went wrong.</param>
    public ApiException(ApiError error)
        : base(Text(error), error.Cause) => Error = error;

    /// <summary>What went wrong.</summary>
    public ApiError Error { get; }

    /// <summary>The action that was called.</summary>
    public string Action => Error.Action;

    /// <summary>The HTTP status; <see langword="null"/> when no answer came.</summary>
    public HttpStatusCode? StatusCode => Error.StatusCode;

    /// <summary>The service's error code as it is on the wire; <see langword="null"/> when it named none.</summary>
    public string? RawCode => Error.Code;

    /// <summary>The service's id of the call, which its support asks for; <see langword="null"/> when it named none.</summary>
    public string? RequestId => Error.RequestId;

    /// <summary>What the service says; <see langword="null"/> when it says nothing. Its words change: decide by the code.</summary>
    public string? ServiceMessage => Error.Kind == ApiErrorKind.Service ? Error.Message : null;

    private static string Text(ApiError error)
    {
        var status = error.StatusCode is { } code ? " " + ((int)code).ToString(CultureInfo.InvariantCulture) : "";
        var name = error.Code is null ? "" : " " + error.Code;
        var request = error.RequestId is null ? "" : $" (request {error.RequestId})";
        return $"{error.Action} failed:{(status + name is { Length: > 0 } what ? what : " " + error.Kind)}{request}: {error.Message ?? "no message"}";
    }
}
