using System.Globalization;

namespace ZecGen;

/// <summary>The service's time: this machine's, corrected by what responses report where it was found to be wrong.</summary>
internal sealed class ServiceClock(TimeProvider time)
{
    // Less than this is the way of a response, not a wrong clock; the service lets five minutes pass.
    private const long Tolerance = 60;

    private long skew;

    /// <summary>How far the service's clock is ahead of this machine's; zero until it was found to be.</summary>
    public TimeSpan Skew => TimeSpan.FromSeconds(Volatile.Read(ref skew));

    /// <summary>Unix time in seconds.</summary>
    public long Now => time.GetUtcNow().ToUnixTimeSeconds() + Volatile.Read(ref skew);

    /// <summary>How far the service's clock is ahead, in seconds.</summary>
    public long SkewSeconds => Volatile.Read(ref skew);

    /// <summary>What it was so long ago, with the correction that was known then.</summary>
    public long Before(TimeSpan elapsed, long skewSeconds) => (time.GetUtcNow() - elapsed).ToUnixTimeSeconds() + skewSeconds;

    /// <summary>Learns from a response that found a signature too old or too new.</summary>
    /// <returns>Whether the clock was wrong, so that another signature may do better.</returns>
    public bool Correct(DateTimeOffset? date, long signedAt)
    {
        if (date is not { } serviceTime || Math.Abs(serviceTime.ToUnixTimeSeconds() - signedAt) < Tolerance) return false;
        Volatile.Write(ref skew, serviceTime.ToUnixTimeSeconds() - time.GetUtcNow().ToUnixTimeSeconds());
        return true;
    }

    public override string ToString() => Skew.ToString("c", CultureInfo.InvariantCulture);
}
