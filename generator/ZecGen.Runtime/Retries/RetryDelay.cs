using System.ComponentModel;

namespace ZecGen.Infrastructure;

/// <summary>Calculates the delay before the next attempt.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RetryDelay
{
    /// <summary>Returns the delay before the next attempt: it doubles with every attempt, is shortened randomly by up to half, and is at least what the
    /// service requests.</summary>
    /// <param name="options">Base, cap and jitter.</param>
    /// <param name="attempts">The number of attempts so far; at least 1.</param>
    /// <param name="retryAfter">The delay requested by the service; <see langword="null"/> for none.</param>
    /// <param name="random">A number from 0 up to, not including, 1.</param>
    /// <returns><see langword="null"/> if the service requests more than <see cref="RetryOptions.MaxDelay"/>; the call is not retried.</returns>
    public static TimeSpan? Of(RetryOptions options, int attempts, TimeSpan? retryAfter, double random)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (retryAfter > options.MaxDelay) return null;
        var ticks = Math.Min(options.BaseDelay.Ticks * Math.Pow(2, Math.Max(attempts, 1) - 1), options.MaxDelay.Ticks);
        if (options.Jitter) ticks *= (1 + random) / 2;
        var delay = TimeSpan.FromTicks((long)ticks);
        return retryAfter > delay ? retryAfter : delay;
    }
}
