namespace ZecGen;

/// <summary>What was waited for did not come.</summary>
/// <param name="outcome">Why the wait ended.</param>
/// <param name="id">What was waited for.</param>
/// <param name="state">Its last known state; <see langword="null"/> when it was never seen.</param>
/// <param name="lastSeen">It itself as last seen; <see langword="null"/> when it was never seen.</param>
/// <param name="elapsed">How long the wait took.</param>
public sealed class WaitException(WaitOutcome outcome, string id, string? state, object? lastSeen, TimeSpan elapsed)
    : Exception(Text(outcome, id, state, elapsed))
{
    /// <summary>Why the wait ended.</summary>
    public WaitOutcome Outcome { get; } = outcome;

    /// <summary>What was waited for: the first that failed or is not done.</summary>
    public string Id { get; } = id;

    /// <summary>Its last known state; <see langword="null"/> when it was never seen, or had none.</summary>
    public string? State { get; } = state;

    /// <summary>It itself as last seen, an item of the responses; <see langword="null"/> when it was never seen.</summary>
    public object? LastSeen { get; } = lastSeen;

    /// <summary>How long the wait took.</summary>
    public TimeSpan Elapsed { get; } = elapsed;

    private static string Text(WaitOutcome outcome, string name, string? named, TimeSpan elapsed)
    {
        var (id, state) = (Harmless.Of(name), named is null ? null : Harmless.Of(named));
        var last = state is null ? "no known state" : "state " + state;
        return outcome switch
        {
            WaitOutcome.Failed => $"'{id}' is in {last}, which does not lead to what was waited for.",
            WaitOutcome.Absent => $"'{id}' is not found; its last known state is: {state ?? "none"}.",
            _ => $"'{id}' is still in {last} after {elapsed:c}.",
        };
    }
}

/// <summary>Why a wait ended without success.</summary>
public enum WaitOutcome
{
    /// <summary>A state was reached that no longer leads to what was waited for.</summary>
    Failed,

    /// <summary>Time was up.</summary>
    TimedOut,

    /// <summary>It was missing from more responses in a row than <see cref="WaitOptions.ToleratedAbsences"/>.</summary>
    Absent,
}
