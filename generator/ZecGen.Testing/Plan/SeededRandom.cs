namespace ZecGen.Testing;

/// <summary>Chance that can be repeated: it depends on the content of a request and on its attempt, not on when it comes.</summary>
internal readonly struct SeededRandom
{
    private readonly ulong bits;

    public SeededRandom(int seed, string? plan, int step, Received request) =>
        bits =
            Mix(RequestFingerprint.Of(plan ?? "*", request.Fingerprint) ^ Mix(((ulong)(uint)seed << 32) | ((uint)step << 16) | (uint)request.Recorded.Attempt));

    /// <summary>0 up to, not including, 1.</summary>
    public double Share() => (bits >> 11) * (1.0 / (1UL << 53));

    /// <summary>One of so many.</summary>
    public int Index(int count) => (int)(Mix(bits) % (ulong)count);

    // The finalizer of SplitMix64.
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
