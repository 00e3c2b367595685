using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ZecGen.Logging;

/// <summary>Provides extension methods that enable logging.</summary>
public static class LoggingExtensions
{
    /// <summary>Logs the calls of a client. Replaces <see cref="ApiClientOptions.Observer"/>.</summary>
    /// <param name="options">The options of the client.</param>
    /// <param name="loggers">The factory that creates the logger.</param>
    /// <returns>The options, for chaining.</returns>
    public static ApiClientOptions LogTo(this ApiClientOptions options, ILoggerFactory loggers)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        options.Observer = new LoggingObserver(loggers.CreateLogger(LoggingObserver.Category));
        return options;
    }

    /// <summary>Logs the calls of all registered clients.</summary>
    /// <param name="services">The service collection.</param>
    /// <returns>The service collection, for chaining.</returns>
    public static IServiceCollection AddZecGenLogging(this IServiceCollection services)
    {
        services.TryAddSingleton<CallObserver>(
            static provider => new LoggingObserver(provider.GetRequiredService<ILoggerFactory>().CreateLogger(LoggingObserver.Category)));
        return services;
    }
}
