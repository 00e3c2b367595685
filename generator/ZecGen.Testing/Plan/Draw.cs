namespace ZecGen.Testing;

/// <summary>Chance that can be repeated: it depends on what a request says and on its try, not on when it comes.</summary>
internal readonly struct Draw
{
    private readonly ulong bits;

    public Draw(int seed, string? plan, int step, FakeRequest request)
    {
        var hash = 14695981039346656037UL;
        Add(plan ?? "*");
        Add(request.Action);
        Add(request.Body);
        bits = Mix(hash ^ Mix(((ulong)(uint)seed << 32) | ((uint)step << 16) | (uint)request.Try));

        void Add(string text)
        {
            foreach (var c in text) hash = unchecked((hash ^ c) * 1099511628211UL);
        }
    }

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
