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
                /// <summary>Registers <see cref="I{{client}}"/> and <see cref="{{client}}"/> with a program's services. Each registration has settings and connections of its own.</summary>
                {{ServiceCode.Generated}}
                {{service.Names.Access()}} static class {{Code.Name(service.Names.Services)}}
                {
                    /// <summary>Registers a client, configured by a section of the configuration. Invalid settings are reported when the program starts.</summary>
                    /// <param name="services">The program's services.</param>
                    /// <param name="section">Has the keys that <see cref="ApiClientSettings"/> takes from a configuration, and no others.</param>
                    /// <param name="configure">Sets up the rest.</param>
                    /// <returns>Adds further handlers; they stand behind those that try again and sign.</returns>
                    public static IHttpClientBuilder Add{{client}}(
                        this IServiceCollection services,
                        global::Microsoft.Extensions.Configuration.IConfiguration section,
                        global::System.Action<ApiClientSettings>? configure = null) =>
                        services.AddApiClient<I{{client}}, {{client}}>({{slug}}, Create, section, configure);

                    /// <summary>Registers a client. Where nothing else is set, an <see cref="IApiCredentialProvider"/> among the services authenticates its requests.
                    /// Invalid settings are reported when the program starts.</summary>
                    /// <param name="services">The program's services.</param>
                    /// <param name="configure">Configures it.</param>
                    /// <returns>Adds further handlers; they stand behind those that try again and sign.</returns>
                    public static IHttpClientBuilder Add{{client}}(
                        this IServiceCollection services,
                        global::System.Action<ApiClientSettings>? configure = null) =>
                        services.AddApiClient<I{{client}}, {{client}}>({{slug}}, Create, configure);

                    /// <summary>Registers a client under a name: it is injected by <c>[FromKeyedServices(name)]</c>. Otherwise as a client without a name.</summary>
                    /// <param name="services">The program's services.</param>
                    /// <param name="name">The key of the client, and of the <see cref="IApiCredentialProvider"/> that it prefers.</param>
                    /// <param name="section">Its settings.</param>
                    /// <param name="configure">Sets up the rest.</param>
                    /// <returns>Adds further handlers; they stand behind those that try again and sign.</returns>
                    /// <exception cref="global::System.ArgumentException">The name is empty.</exception>
                    public static IHttpClientBuilder Add{{client}}(
                        this IServiceCollection services,
                        string name,
                        global::Microsoft.Extensions.Configuration.IConfiguration section,
                        global::System.Action<ApiClientSettings>? configure = null) =>
                        services.AddKeyedApiClient<I{{client}}, {{client}}>({{slug}}, Create, name, section, configure);

                    /// <summary>Registers a client under a name: it is injected by <c>[FromKeyedServices(name)]</c>. Otherwise as a client without a name.</summary>
                    /// <param name="services">The program's services.</param>
                    /// <param name="name">The key of the client, and of the <see cref="IApiCredentialProvider"/> that it prefers.</param>
                    /// <param name="configure">Configures it.</param>
                    /// <returns>Adds further handlers; they stand behind those that try again and sign.</returns>
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
