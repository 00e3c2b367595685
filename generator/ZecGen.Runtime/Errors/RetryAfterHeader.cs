using System.Globalization;

namespace ZecGen;

/// <summary>How long the service asks to wait.</summary>
internal static class RetryAfterHeader
{
    private const string Name = "Retry-After";

    // More than any call waits; the platform's type refuses seconds beyond 32 bits, as if nothing had been asked for.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36500);

    /// <returns>Null where nothing is asked for that can be understood; the longest where several are.</returns>
    public static TimeSpan? Of(HttpResponseMessage answer, TimeProvider time)
    {
        if (answer.Headers.RetryAfter is { Delta: { } seconds }) return seconds < TimeSpan.Zero ? TimeSpan.Zero : seconds;
        if (answer.Headers.RetryAfter is { Date: { } date })
        {
            var delay = date - (answer.Headers.Date ?? time.GetUtcNow());
            return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
        }
        if (!answer.Headers.TryGetValues(Name, out var values)) return null;

        TimeSpan? longest = null;
        foreach (var value in values)
            foreach (var part in value.Split(','))
                if (double.TryParse(part.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                {
                    var delay = number < Longest.TotalSeconds ? TimeSpan.FromSeconds(Math.Ceiling(number)) : Longest;
                    if (longest is null || delay > longest) longest = delay;
                }
        return longest;
    }
}
