using System.Collections.Concurrent;

namespace ZecGen.Testing;

/// <summary>Counts how often the same request was sent without success.</summary>
internal sealed class AttemptCounter
{
    private readonly ConcurrentDictionary<(string Action, ulong Fingerprint), int> failures = new();

    /// <summary>The number of the attempt, from 1.</summary>
    public int Of(string action, ulong fingerprint) => failures.GetValueOrDefault((action, fingerprint)) + 1;

    public void Record(string action, ulong fingerprint, bool isSuccess)
    {
        if (isSuccess) failures.TryRemove((action, fingerprint), out _);
        else failures.AddOrUpdate((action, fingerprint), 1, static (_, count) => count + 1);
    }
}
