namespace ZecGen;

/// <summary>The exception that is thrown when a wait ends without success.</summary>
/// <param name="outcome">The reason why the wait ended.</param>
/// <param name="id">The id of the resource.</param>
/// <param name="state">The last known state; <see langword="null"/> if the resource was never found.</param>
/// <param name="lastSeen">The last known version of the resource; <see langword="null"/> if it was never found.</param>
/// <param name="elapsed">The duration of the wait.</param>
public sealed class WaitException(WaitOutcome outcome, string id, string? state, object? lastSeen, TimeSpan elapsed)
    : Exception(Text(outcome, id, state, elapsed))
{
    /// <summary>Gets the reason why the wait ended.</summary>
    public WaitOutcome Outcome { get; } = outcome;

    /// <summary>Gets the id of the first resource that failed or is not in its final state.</summary>
    public string Id { get; } = id;

    /// <summary>Gets the last known state of the resource; <see langword="null"/> if it was never found or has none.</summary>
    public string? State { get; } = state;

    /// <summary>Gets the last known version of the resource, an item of the responses; <see langword="null"/> if it was never found.</summary>
    public object? LastSeen { get; } = lastSeen;

    /// <summary>Gets the duration of the wait.</summary>
    public TimeSpan Elapsed { get; } = elapsed;

    private static string Text(WaitOutcome outcome, string name, string? named, TimeSpan elapsed)
    {
        var (id, state) = (Harmless.Of(name), named is null ? null : Harmless.Of(named));
        var last = state is null ? "no known state" : "state " + state;
        return outcome switch
        {
            WaitOutcome.Failed => $"'{id}' is in {last}, from which it cannot reach the expected state.",
            WaitOutcome.Absent => $"'{id}' is not found; its last known state is: {state ?? "none"}.",
            _ => $"'{id}' is still in {last} after {elapsed:c}.",
        };
    }
}

/// <summary>Specifies why a wait ended without success.</summary>
public enum WaitOutcome
{
    /// <summary>The resource is in a state from which it cannot reach the expected state.</summary>
    Failed,

    /// <summary>The wait timed out.</summary>
    TimedOut,

    /// <summary>The resource was missing from more consecutive responses than <see cref="WaitOptions.ToleratedAbsences"/> allows.</summary>
    Absent,
}
