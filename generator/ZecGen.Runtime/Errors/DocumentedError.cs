namespace ZecGen;

/// <summary>Represents a documented error.</summary>
/// <param name="Code">The error code on the wire.</param>
/// <param name="Status">The HTTP status code; 0 if not documented.</param>
/// <param name="Description">The documented description; empty if there is none.</param>
public sealed record DocumentedError(string Code, int Status, string Description)
{
    /// <summary>Gets or sets a value that indicates whether, and when, a call that failed with this error can be retried.</summary>
    public RetryClass Retry { get; init; }
}
