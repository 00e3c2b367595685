using Microsoft.Extensions.Configuration;
using ZecGen;
using ZecGen.Extensions.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that register clients. Each registration has its own settings and connections.</summary>
/// <remarks>
/// Called by the generated method of a client, such as <c>AddZecClient</c>. By default, the registered <see cref="IApiCredentialProvider"/>
/// authenticates requests. Invalid settings are reported at startup.
/// </remarks>
public static class ApiClientServiceCollectionExtensions
{
    /// <summary>Registers a client.</summary>
    /// <typeparam name="TService">The interface of the client.</typeparam>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="services">The service collection.</param>
    /// <param name="service">The name of the client in messages.</param>
    /// <param name="create">A function that creates the client.</param>
    /// <param name="configure">An action that configures the settings.</param>
    /// <returns>A builder that adds further message handlers, after those that retry and sign.</returns>
    public static IHttpClientBuilder AddApiClient<TService, TClient>(
        this IServiceCollection services, string service, Func<IApiCredentialProvider, ApiClientOptions, TClient> create, Action<ApiClientSettings>? configure)
        where TService : class
        where TClient : class, TService =>
        new ApiClientRegistration<TService, TClient>(service, create, null, null, configure).AddTo(services);

    /// <summary>Registers a client that is configured by a configuration section.</summary>
    /// <typeparam name="TService">The interface of the client.</typeparam>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="services">The service collection.</param>
    /// <param name="service">The name of the client in messages.</param>
    /// <param name="create">A function that creates the client.</param>
    /// <param name="section">The configuration section, with the keys of <see cref="ApiClientSettings"/> only.</param>
    /// <param name="configure">An action that configures settings that are not in the section.</param>
    /// <returns>A builder that adds further message handlers, after those that retry and sign.</returns>
    public static IHttpClientBuilder AddApiClient<TService, TClient>(
        this IServiceCollection services,
        string service,
        Func<IApiCredentialProvider, ApiClientOptions, TClient> create,
        IConfiguration section,
        Action<ApiClientSettings>? configure)
        where TService : class
        where TClient : class, TService =>
        new ApiClientRegistration<TService, TClient>(service, create, null, Given(section), configure).AddTo(services);

    /// <summary>Registers a keyed client, which is injected with <c>[FromKeyedServices(name)]</c>.</summary>
    /// <typeparam name="TService">The interface of the client.</typeparam>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="services">The service collection.</param>
    /// <param name="service">The name of the client in messages.</param>
    /// <param name="create">A function that creates the client.</param>
    /// <param name="name">The key of the client and of its preferred <see cref="IApiCredentialProvider"/>.</param>
    /// <param name="configure">An action that configures the settings.</param>
    /// <returns>A builder that adds further message handlers, after those that retry and sign.</returns>
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

    /// <summary>Registers a keyed client that is configured by a configuration section and injected with <c>[FromKeyedServices(name)]</c>.</summary>
    /// <typeparam name="TService">The interface of the client.</typeparam>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="services">The service collection.</param>
    /// <param name="service">The name of the client in messages.</param>
    /// <param name="create">A function that creates the client.</param>
    /// <param name="name">The key of the client and of its preferred <see cref="IApiCredentialProvider"/>.</param>
    /// <param name="section">The configuration section, with the keys of <see cref="ApiClientSettings"/> only.</param>
    /// <param name="configure">An action that configures settings that are not in the section.</param>
    /// <returns>A builder that adds further message handlers, after those that retry and sign.</returns>
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
