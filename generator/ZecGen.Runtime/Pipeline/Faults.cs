#if NET
using System.Globalization;
#endif
using System.Net.Sockets;

namespace ZecGen;

/// <summary>Exceptions of sending → the errors that they stand for.</summary>
internal static class Faults
{
    /// <summary>Whether the caller ended the call. Ending it breaks its connection, and either may be told first: who ended it decides, not what was thrown.</summary>
    public static bool IsEnd(Exception exception, CancellationToken caller) => caller.IsCancellationRequested && IsFault(exception);

    /// <returns>Null for what is no fault of the network or the service; what a provider of credentials throws is not, unless it was ended for taking too long.</returns>
    public static ApiError? Explain(ApiCall call, Exception exception, bool isTimeUp, TimeSpan limit)
    {
        if (!IsFault(exception) || (!isTimeUp && ReferenceEquals(exception, call.CredentialFault))) return null;
        // A client that was brought along has a timeout of its own, and tells it as a cancellation.
        if (isTimeUp || exception is OperationCanceledException)
            return new(ApiErrorKind.Timeout, call.Action, Message: isTimeUp ? $"No answer within {limit:c}." : "No answer in time.", Cause: exception);
        return exception is ObjectDisposedException ? null : new(ApiErrorKind.Network, call.Action, Message: Reason(exception), Cause: exception);
    }

    /// <summary>What the network says: of an exception and those within it, each that tells more than the ones before.</summary>
    private static string Reason(Exception exception)
    {
        var reason = Sentence(exception.Message);
        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
            if (inner is not SocketException { SocketErrorCode: SocketError.Success } && reason.IndexOf(inner.Message.TrimEnd('.'), StringComparison.OrdinalIgnoreCase) < 0) reason += " " + Sentence(inner.Message);
        return reason;
    }

    private static string Sentence(string message) => Harmless.Of(message.TrimEnd('.', ' ')) + ".";

    /// <summary>The word for a fault in spans and measurements, one of a few.</summary>
    public static string NameOf(Exception exception) => exception switch
    {
#if NET
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var error } => Words(error),
#endif
        OperationCanceledException => "timeout",
        _ => exception.GetType().FullName!,
    };

    private static bool IsFault(Exception exception) => exception is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException;

#if NET
    // NameResolutionError is name_resolution_error, as the platform itself writes it.
    private static string Words(HttpRequestError error) =>
        string.Concat(error.ToString().Select(static (c, i) => char.IsUpper(c) ? (i == 0 ? "" : "_") + char.ToLower(c, CultureInfo.InvariantCulture) : c.ToString()));
#endif
}
