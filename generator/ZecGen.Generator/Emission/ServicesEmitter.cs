using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>The registration of a client with dependency injection, for projects that reference ZecGen.Extensions.DependencyInjection.</summary>
internal static class ServicesEmitter
{
    /// <summary>What a project must know for the emitted code to compile.</summary>
    public const string Needed = "Microsoft.Extensions.DependencyInjection.ApiClientServiceCollectionExtensions";

    public static SourceFile Emit(Service service) =>
        SourceFile.Of(service.Names, service.Names.Services, service.Names.Slug, Usings.Services, writer =>
        {
            var (client, slug) = (Code.Name(service.Names.Client), Literal.Of(service.Names.Slug));
            writer.Write(
                $$"""
                /// <summary>Provides extension methods that register <see cref="I{{client}}"/> and <see cref="{{client}}"/>. Each registration has
                /// its own settings
                /// and connections.</summary>
                {{ServiceCode.Generated}}
                {{service.Names.Access()}} static class {{Code.Name(service.Names.Services)}}
                {
                    /// <summary>Registers a client that is configured by a configuration section. Invalid settings are reported at startup.</summary>
                    /// <param name="services">The service collection.</param>
                    /// <param name="section">The configuration section, with the keys of <see cref="ApiClientSettings"/> only.</param>
                    /// <param name="configure">An action that configures settings that are not in the section.</param>
                    /// <returns>A builder that adds further message handlers, after those that retry and sign.</returns>
                    public static IHttpClientBuilder Add{{client}}(
                        this IServiceCollection services,
                        global::Microsoft.Extensions.Configuration.IConfiguration section,
                        global::System.Action<ApiClientSettings>? configure = null) =>
                        services.AddApiClient<I{{client}}, {{client}}>({{slug}}, Create, section, configure);

                    /// <summary>Registers a client. By default, the registered <see cref="IApiCredentialProvider"/> authenticates requests. Invalid
                    /// settings are
                    /// reported at startup.</summary>
                    /// <param name="services">The service collection.</param>
                    /// <param name="configure">An action that configures the settings.</param>
                    /// <returns>A builder that adds further message handlers, after those that retry and sign.</returns>
                    public static IHttpClientBuilder Add{{client}}(
                        this IServiceCollection services,
                        global::System.Action<ApiClientSettings>? configure = null) =>
                        services.AddApiClient<I{{client}}, {{client}}>({{slug}}, Create, configure);

                    /// <summary>Registers a keyed client, which is injected with <c>[FromKeyedServices(name)]</c>.</summary>
                    /// <param name="services">The service collection.</param>
                    /// <param name="name">The key of the client and of its preferred <see cref="IApiCredentialProvider"/>.</param>
                    /// <param name="section">The configuration section, with the keys of <see cref="ApiClientSettings"/> only.</param>
                    /// <param name="configure">An action that configures settings that are not in the section.</param>
                    /// <returns>A builder that adds further message handlers, after those that retry and sign.</returns>
                    /// <exception cref="global::System.ArgumentException">The name is empty.</exception>
                    public static IHttpClientBuilder Add{{client}}(
                        this IServiceCollection services,
                        string name,
                        global::Microsoft.Extensions.Configuration.IConfiguration section,
                        global::System.Action<ApiClientSettings>? configure = null) =>
                        services.AddKeyedApiClient<I{{client}}, {{client}}>({{slug}}, Create, name, section, configure);

                    /// <summary>Registers a keyed client, which is injected with <c>[FromKeyedServices(name)]</c>.</summary>
                    /// <param name="services">The service collection.</param>
                    /// <param name="name">The key of the client and of its preferred <see cref="IApiCredentialProvider"/>.</param>
                    /// <param name="configure">An action that configures the settings.</param>
                    /// <returns>A builder that adds further message handlers, after those that retry and sign.</returns>
                    /// <exception cref="global::System.ArgumentException">The name is empty.</exception>
                    public static IHttpClientBuilder Add{{client}}(
                        this IServiceCollection services,
                        string name,
                        global::System.Action<ApiClientSettings>? configure = null) =>
                        services.AddKeyedApiClient<I{{client}}, {{client}}>({{slug}}, Create, name, configure);

                    private static {{client}} Create(IApiCredentialProvider credential, ApiClientOptions options) => new(credential, options);
                }
                """);
        });
}
