namespace ZecGen;

/// <summary>An attempt got no response, and is not repeated: what it came to, for who made the call.</summary>
internal sealed class AttemptException(ApiError error, Exception cause) : HttpRequestException(cause.Message, cause)
{
    public ApiError Error { get; } = error;
}

/// <summary>A provider of credentials threw: none of the faults of sending, whatever its type.</summary>
internal sealed class CredentialException(Exception cause) : Exception(cause.Message, cause);
