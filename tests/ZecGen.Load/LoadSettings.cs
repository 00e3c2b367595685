namespace ZecGen.Load;

/// <summary>How much a run does.</summary>
/// <param name="Calls">How many calls in a load at most.</param>
/// <param name="InFlight">How many of them at a time.</param>
/// <param name="Faults">The share of requests that get a fault.</param>
/// <param name="Seed">Which requests get which fault.</param>
/// <param name="Loads">How many loads, one after the other.</param>
/// <param name="Duration">When a load begins no more calls; null for no limit but their number.</param>
public sealed record LoadSettings(int Calls, int InFlight = 256, double Faults = 0.1, int Seed = 1, int Loads = 2, TimeSpan? Duration = null)
{
    /// <summary>As many as names of calls can tell apart.</summary>
    public const int MostCalls = 1_000_000;
}
