using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ZecGen.Logging;

/// <summary>Makes clients log.</summary>
public static class LoggingExtensions
{
    /// <summary>Makes a client log what happens to its calls.</summary>
    /// <param name="options">The client's options.</param>
    /// <param name="loggers">Makes the logger.</param>
    /// <returns>The same options.</returns>
    public static ApiClientOptions LogTo(this ApiClientOptions options, ILoggerFactory loggers)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        options.Observer = new LoggingObserver(loggers.CreateLogger(LoggingObserver.Category));
        return options;
    }

    /// <summary>Makes the clients of a program log what happens to their calls.</summary>
    /// <param name="services">The program's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddZecGenLogging(this IServiceCollection services)
    {
        services.TryAddSingleton<CallObserver>(static provider => new LoggingObserver(provider.GetRequiredService<ILoggerFactory>().CreateLogger(LoggingObserver.Category)));
        return services;
    }
}
