namespace ZecGen.Cli.Pull.Limits;

/// <summary>What a site may cost: whatever exceeds it ends the pull, and nothing is written.</summary>
internal sealed record PullLimits
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>The product name in the User-Agent header and in groups of robots.txt.</summary>
    public const string Agent = "zecgen";

    public const int Concurrency = 4;
    public const int MaxRedirects = 10;

    /// <summary>Of a request that fails in passing.</summary>
    public const int MaxAttempts = 4;

    /// <summary>Of a request that the server delays: each attempt comes when the server asked for it.</summary>
    public const int MaxDelayedAttempts = 10;

    /// <summary>Of one sitemap index.</summary>
    public const int MaxSitemaps = 100;

    // A parser of robots.txt need not read more (RFC 9309, 2.5).
    public const int MaxRobotsBytes = 500 * 1024;
    public const int MaxPageBytes = 8 * Megabyte;

    // What the protocol of sitemaps allows.
    public const int MaxIndexBytes = 50 * Megabyte;
    public const int MaxTotalBytes = 512 * Megabyte;

    /// <summary>A limit in the largest unit that it is a multiple of.</summary>
    public static string Size(int bytes) => bytes % Megabyte == 0 ? $"{bytes / Megabyte} MB" : $"{bytes / 1024} KB";

    public static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan TotalTime = TimeSpan.FromMinutes(30);

    public int MaxPages { get; init; } = 10_000;

    /// <summary>For one response, from the request to its last byte.</summary>
    public TimeSpan ResponseTime { get; init; } = TimeSpan.FromSeconds(30);
}
