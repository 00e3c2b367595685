using System.Globalization;
using System.Net.Http.Headers;

namespace ZecGen;

/// <summary>The delay that the service requests.</summary>
internal static class RetryAfterHeader
{
    private const string Name = "Retry-After";

    // More than any call waits; the platform's type refuses seconds beyond 32 bits, as if there were no such header.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36500);

    /// <returns>Null where there is no valid value; the longest where there are several.</returns>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider time)
    {
        if (!response.Headers.TryGetValues(Name, out var values)) return null;

        TimeSpan? longest = null;
        foreach (var value in values)
        {
            if (!RetryConditionHeaderValue.TryParse(value, out var single)) Add(value.Split(','), ref longest);
            else Add(single.Delta ?? (single.Date!.Value - (response.Headers.Date ?? time.GetUtcNow())), ref longest);
        }
        return longest;
    }

    private static void Add(string[] parts, ref TimeSpan? longest)
    {
        foreach (var part in parts)
            if (double.TryParse(part.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                Add(number < Longest.TotalSeconds ? TimeSpan.FromSeconds(Math.Ceiling(number)) : Longest, ref longest);
    }

    private static void Add(TimeSpan delay, ref TimeSpan? longest)
    {
        if (delay < TimeSpan.Zero) delay = TimeSpan.Zero;
        if (longest is null || delay > longest) longest = delay;
    }
}
