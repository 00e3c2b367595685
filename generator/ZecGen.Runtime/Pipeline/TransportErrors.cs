using System.Net.Sockets;

namespace ZecGen;

/// <summary>Exceptions of sending → the errors that they stand for.</summary>
internal static class TransportErrors
{
    /// <summary>Whether the caller ended the call. Ending it breaks its connection, and either may be reported first: who ended it decides, not what was
    /// thrown.</summary>
    public static bool IsEnd(Exception exception, CancellationToken caller) => caller.IsCancellationRequested && IsFault(CauseOf(exception));

    /// <summary>What was thrown first, whatever carries it on.</summary>
    public static Exception CauseOf(Exception exception) => exception is AttemptException or CredentialException ? exception.InnerException! : exception;

    /// <returns>Null for what is no fault of the network or the service; what a provider of credentials throws is not, unless it was ended for taking too
    /// long.</returns>
    public static ApiError? Explain(CallContext call, Exception exception, bool isTimeUp, TimeSpan limit)
    {
        var cause = CauseOf(exception);
        if (!IsFault(cause) || (!isTimeUp && exception is CredentialException)) return null;
        // A client that was supplied has a timeout of its own, and reports it as a cancellation.
        if (isTimeUp || cause is OperationCanceledException)
        {
            var message = isTimeUp ? $"No response within {limit:c}." : "No response before the timeout.";
            return new(ApiErrorKind.Timeout, call.Action) { Message = message, Cause = cause };
        }
        return cause is ObjectDisposedException ? null : new(ApiErrorKind.Network, call.Action) { Message = Reason(cause), Cause = cause };
    }

    /// <summary>What the network says: of an exception and those within it, each that says more than the ones before.</summary>
    private static string Reason(Exception exception)
    {
        var reason = Sentence(exception.Message);
        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
            if (inner is not SocketException { SocketErrorCode: SocketError.Success }
                && reason.IndexOf(inner.Message.TrimEnd('.'), StringComparison.OrdinalIgnoreCase) < 0)
                reason += " " + Sentence(inner.Message);
        return reason;
    }

    private static string Sentence(string message) => Harmless.Of(message.TrimEnd('.', ' ')) + ".";

    private static bool IsFault(Exception exception) =>
        exception is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException;
}
