using System.Globalization;

namespace ZecGen;

/// <summary>The header by which services say when calls are allowed again that were too many.</summary>
internal sealed class RateLimit
{
    private const long Longest = 365L * 24 * 60 * 60 * 1000;

    // Less than this is the way of a response, not a wrong clock.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    private readonly string header;
    private readonly bool isTime;
    private readonly long unit;

    /// <param name="header">The name of the header.</param>
    /// <param name="counted">What it counts.</param>
    /// <exception cref="ArgumentException">Nothing is counted so.</exception>
    public RateLimit(string header, string counted)
    {
        this.header = header;
        (isTime, unit) = counted switch
        {
            "unix-seconds" => (true, 1000L),
            "unix-milliseconds" => (true, 1L),
            "seconds" => (false, 1000L),
            "milliseconds" => (false, 1L),
            _ => throw new ArgumentException($"'{counted}' is nothing that a header of limits counts.", nameof(counted)),
        };
    }

    /// <returns>How long calls are not allowed; null where the response does not say so, or says that they are.</returns>
    public TimeSpan? DelayOf(HttpResponseMessage response, TimeProvider time)
    {
        if (!response.Headers.TryGetValues(header, out var values) || values.FirstOrDefault() is not { } text
            || !long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > long.MaxValue / unit)
            return null;
        var milliseconds = (number * unit) - (isTime ? NowOf(response, time).ToUnixTimeMilliseconds() : 0);
        return milliseconds <= 0 ? null : TimeSpan.FromMilliseconds(Math.Min(milliseconds, Longest));
    }

    // By the service's clock, where this machine's is another.
    private static DateTimeOffset NowOf(HttpResponseMessage response, TimeProvider time)
    {
        var now = time.GetUtcNow();
        return response.Headers.Date is { } date && (date - now).Duration() > Tolerance ? date : now;
    }
}
