using Microsoft.Extensions.Configuration;
using ZecGen;
using ZecGen.Extensions.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers clients with a program's services. Each registration has settings and connections of its own.</summary>
/// <remarks>
/// The method that is emitted for a client, such as <c>AddZecClient</c>, calls these. Where nothing else is set, an <see cref="IApiCredentialProvider"/>
/// among the services authenticates requests. Invalid settings are reported when the program starts.
/// </remarks>
public static class ApiClientServiceCollectionExtensions
{
    /// <summary>Registers a client.</summary>
    /// <typeparam name="TService">The interface of the client.</typeparam>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="services">The program's services.</param>
    /// <param name="service">What registrations of the client are called in messages.</param>
    /// <param name="create">Makes the client.</param>
    /// <param name="configure">Configures it.</param>
    /// <returns>Adds further handlers; they stand behind those that try again and sign.</returns>
    public static IHttpClientBuilder AddApiClient<TService, TClient>(
        this IServiceCollection services, string service, Func<IApiCredentialProvider, ApiClientOptions, TClient> create, Action<ApiClientSettings>? configure)
        where TService : class
        where TClient : class, TService =>
        new ApiClientRegistration<TService, TClient>(service, create, null, null, configure).AddTo(services);

    /// <summary>Registers a client, configured by a section of the configuration.</summary>
    /// <typeparam name="TService">The interface of the client.</typeparam>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="services">The program's services.</param>
    /// <param name="service">What registrations of the client are called in messages.</param>
    /// <param name="create">Makes the client.</param>
    /// <param name="section">Has the keys that <see cref="ApiClientSettings"/> takes from a configuration, and no others.</param>
    /// <param name="configure">Sets up the rest.</param>
    /// <returns>Adds further handlers; they stand behind those that try again and sign.</returns>
    public static IHttpClientBuilder AddApiClient<TService, TClient>(
        this IServiceCollection services,
        string service,
        Func<IApiCredentialProvider, ApiClientOptions, TClient> create,
        IConfiguration section,
        Action<ApiClientSettings>? configure)
        where TService : class
        where TClient : class, TService =>
        new ApiClientRegistration<TService, TClient>(service, create, null, Given(section), configure).AddTo(services);

    /// <summary>Registers a client under a name: it is injected by <c>[FromKeyedServices(name)]</c>.</summary>
    /// <typeparam name="TService">The interface of the client.</typeparam>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="services">The program's services.</param>
    /// <param name="service">What registrations of the client are called in messages.</param>
    /// <param name="create">Makes the client.</param>
    /// <param name="name">The key of the client, and of the <see cref="IApiCredentialProvider"/> that it prefers.</param>
    /// <param name="configure">Configures it.</param>
    /// <returns>Adds further handlers; they stand behind those that try again and sign.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IHttpClientBuilder AddKeyedApiClient<TService, TClient>(
        this IServiceCollection services,
        string service,
        Func<IApiCredentialProvider, ApiClientOptions, TClient> create,
        string name,
        Action<ApiClientSettings>? configure)
        where TService : class
        where TClient : class, TService =>
        new ApiClientRegistration<TService, TClient>(service, create, Named(name), null, configure).AddTo(services);

    /// <summary>Registers a client under a name, configured by a section of the configuration: it is injected by <c>[FromKeyedServices(name)]</c>.</summary>
    /// <typeparam name="TService">The interface of the client.</typeparam>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="services">The program's services.</param>
    /// <param name="service">What registrations of the client are called in messages.</param>
    /// <param name="create">Makes the client.</param>
    /// <param name="name">The key of the client, and of the <see cref="IApiCredentialProvider"/> that it prefers.</param>
    /// <param name="section">Has the keys that <see cref="ApiClientSettings"/> takes from a configuration, and no others.</param>
    /// <param name="configure">Sets up the rest.</param>
    /// <returns>Adds further handlers; they stand behind those that try again and sign.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IHttpClientBuilder AddKeyedApiClient<TService, TClient>(
        this IServiceCollection services,
        string service,
        Func<IApiCredentialProvider, ApiClientOptions, TClient> create,
        string name,
        IConfiguration section,
        Action<ApiClientSettings>? configure)
        where TService : class
        where TClient : class, TService =>
        new ApiClientRegistration<TService, TClient>(service, create, Named(name), Given(section), configure).AddTo(services);

    private static string Named(string name) =>
        !string.IsNullOrEmpty(name) ? name : throw new ArgumentException("The name of a client must not be empty.", nameof(name));

    private static IConfiguration Given(IConfiguration section) => section ?? throw new ArgumentNullException(nameof(section));
}
