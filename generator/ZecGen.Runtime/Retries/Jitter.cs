namespace ZecGen;

/// <summary>Random numbers for delays: need not be secret, must be safe for concurrent use.</summary>
internal static class Jitter
{
#if NET
#pragma warning disable CA5394 // Delays are no secret.
    public static double Next() => Random.Shared.NextDouble();
#pragma warning restore CA5394
#else
    private static readonly Random Source = new();

    public static double Next()
    {
        lock (Source) return Source.NextDouble();
    }
#endif
}
