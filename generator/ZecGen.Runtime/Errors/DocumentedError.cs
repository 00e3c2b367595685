namespace ZecGen;

/// <summary>An error that documentation lists.</summary>
/// <param name="Code">The code on the wire.</param>
/// <param name="Status">The HTTP status; 0 where no page tells it.</param>
/// <param name="Description">What the page says of it; empty where it says nothing.</param>
public sealed record DocumentedError(string Code, int Status, string Description)
{
    /// <summary>Whether, and when, a call that failed with it may be made again.</summary>
    public RetryClass Retry { get; init; }
}
