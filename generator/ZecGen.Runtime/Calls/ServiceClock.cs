using System.Globalization;

namespace ZecGen;

/// <summary>The service's time: this machine's, corrected by what responses report where it was found to be wrong.</summary>
internal sealed class ServiceClock(TimeProvider time)
{
    private long skew;

    /// <summary>How far the service's clock is ahead of this machine's; zero until it was found to be.</summary>
    public TimeSpan Skew => TimeSpan.FromMilliseconds(SkewMilliseconds);

    /// <summary>Unix time in milliseconds.</summary>
    public long Now => time.GetUtcNow().ToUnixTimeMilliseconds() + SkewMilliseconds;

    /// <summary>How far the service's clock is ahead, in milliseconds.</summary>
    public long SkewMilliseconds => Volatile.Read(ref skew);

    /// <summary>What it was so long ago, with the correction that was known then.</summary>
    public long Before(TimeSpan elapsed, long skewMilliseconds) => (time.GetUtcNow() - elapsed).ToUnixTimeMilliseconds() + skewMilliseconds;

    /// <summary>Learns from a response that found a signature too old or too new.</summary>
    /// <param name="date">The service's time.</param>
    /// <param name="signedAt">When the signature was made, by this clock.</param>
    /// <param name="tolerance">Less than this is the way of a response, not a wrong clock.</param>
    /// <returns>Whether the clock was wrong, so that another signature may do better.</returns>
    public bool Correct(DateTimeOffset? date, long signedAt, TimeSpan tolerance)
    {
        if (date is not { } serviceTime || Math.Abs(serviceTime.ToUnixTimeMilliseconds() - signedAt) < tolerance.TotalMilliseconds) return false;
        Volatile.Write(ref skew, serviceTime.ToUnixTimeMilliseconds() - time.GetUtcNow().ToUnixTimeMilliseconds());
        return true;
    }

    public override string ToString() => Skew.ToString("c", CultureInfo.InvariantCulture);
}
