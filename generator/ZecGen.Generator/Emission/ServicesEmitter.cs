using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>The registration of a client with dependency injection, for projects that reference Microsoft.Extensions.Http.</summary>
internal static class ServicesEmitter
{
    /// <summary>What a project must know for the emitted code to compile: the factory of HTTP clients, and the validation of options at the start.</summary>
    public static readonly IReadOnlyList<string> Needed =
        ["Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions", "Microsoft.Extensions.Options.IStartupValidator"];

    public static SourceFile Emit(Service service) =>
        SourceFile.Of(service.Names, service.Names.Services, service.Names.Slug, Usings.Services, writer =>
        {
            var (client, slug) = (Code.Name(service.Names.Client), Literal.Of(service.Names.Slug));
            writer.Write(
                $$"""
                /// <summary>Registers <see cref="I{{client}}"/> and <see cref="{{client}}"/> with a program's services. Each registration has settings and connections of its own.</summary>
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
                        Register(services, null, Reading(section, configure));

                    /// <summary>Registers a client. Where nothing else is set, an <see cref="IApiCredentialProvider"/> among the services authenticates its requests.
                    /// Invalid settings are reported when the program starts.</summary>
                    /// <param name="services">The program's services.</param>
                    /// <param name="configure">Configures it.</param>
                    /// <returns>Adds further handlers; they stand behind those that try again and sign.</returns>
                    public static IHttpClientBuilder Add{{client}}(
                        this IServiceCollection services,
                        global::System.Action<ApiClientSettings>? configure = null) =>
                        Register(services, null, configure);

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
                        Register(services, Named(name), Reading(section, configure));

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
                        Register(services, Named(name), configure);

                    private static IHttpClientBuilder Register(IServiceCollection services, string? name, global::System.Action<ApiClientSettings>? configure)
                    {
                        // A further client of the same name shares nothing with the one before; where one is asked for, the last is injected.
                        var earlier = 0;
                        foreach (var other in services)
                            if (other.ServiceType == typeof({{client}}) && Equals(other.ServiceKey, name)) earlier++;
                        var id = {{slug}} + (name is null ? "" : ":" + name) + (earlier == 0 ? "" : "#" + (earlier + 1));
                        services.AddOptions<ApiClientSettings>(id)
                            .Configure<global::System.IServiceProvider>((settings, provider) =>
                            {
                                settings.Credential = (name is null ? null : provider.GetKeyedService<IApiCredentialProvider>(name))
                                    ?? provider.GetService<IApiCredentialProvider>();
                                settings.Client.Observer = provider.GetService<CallObserver>();
                                settings.Client.TimeProvider = provider.GetService<global::System.TimeProvider>() ?? settings.Client.TimeProvider;
                            })
                            .Configure(settings => configure?.Invoke(settings))
                            .ValidateOnStart();
                        services.AddSingleton<global::Microsoft.Extensions.Options.IValidateOptions<ApiClientSettings>>(new {{client}}SettingsCheck(id));
                        if (name is null)
                        {
                            services.AddSingleton(provider => Create(provider, id));
                            services.AddSingleton<I{{client}}>(provider => global::System.Linq.Enumerable.ElementAt(provider.GetServices<{{client}}>(), earlier));
                        }
                        else
                        {
                            services.AddKeyedSingleton(name, (provider, _) => Create(provider, id));
                            services.AddKeyedSingleton<I{{client}}>(
                                name,
                                (provider, _) => global::System.Linq.Enumerable.ElementAt(provider.GetKeyedServices<{{client}}>(name), earlier));
                        }
                        // The client lives as long as the program does; its connections are renewed by their own lifetime.
                        return services.AddHttpClient(id, static http => http.Timeout = global::System.Threading.Timeout.InfiniteTimeSpan)
                            .SetHandlerLifetime(global::System.Threading.Timeout.InfiniteTimeSpan)
                            .RedactLoggedHeaders(["Authorization"])
                            .ConfigurePrimaryHttpMessageHandler(static () => ApiTransport.CreateHandler())
                            .AddHttpMessageHandler(provider => new RetryHandler(Settings(provider, id).Client.Retry))
                            .AddHttpMessageHandler(provider => new SigningHandler(Settings(provider, id).CreateCredential()));
                    }

                    private static {{client}} Create(global::System.IServiceProvider provider, string id)
                    {
                        var settings = Settings(provider, id);
                        settings.Client.HttpClient = provider.GetRequiredService<global::System.Net.Http.IHttpClientFactory>().CreateClient(id);
                        settings.Client.HttpClientHasHandlers = true;
                        return new {{client}}(settings.CreateCredential(), settings.Client);
                    }

                    private static global::System.Action<ApiClientSettings> Reading(
                        global::Microsoft.Extensions.Configuration.IConfiguration section,
                        global::System.Action<ApiClientSettings>? configure) =>
                        settings =>
                        {
                            settings.Read(
                                global::Microsoft.Extensions.Configuration.ConfigurationExtensions.AsEnumerable(section, makePathsRelative: true),
                                (section as global::Microsoft.Extensions.Configuration.IConfigurationSection)?.Path ?? "");
                            configure?.Invoke(settings);
                        };

                    private static string Named(string name) => !string.IsNullOrEmpty(name) ? name
                        : throw new global::System.ArgumentException("The name of a client must not be empty.", nameof(name));

                    private static ApiClientSettings Settings(global::System.IServiceProvider provider, string id) =>
                        provider.GetRequiredService<global::Microsoft.Extensions.Options.IOptionsMonitor<ApiClientSettings>>().Get(id);
                }

                file sealed class {{client}}SettingsCheck(string id) : global::Microsoft.Extensions.Options.IValidateOptions<ApiClientSettings>
                {
                    public global::Microsoft.Extensions.Options.ValidateOptionsResult Validate(string? name, ApiClientSettings options)
                    {
                        if (name != id) return global::Microsoft.Extensions.Options.ValidateOptionsResult.Skip;
                        var problems = new global::System.Collections.Generic.List<string>();
                        foreach (var problem in options.Check()) problems.Add(id + ": " + problem);
                        return problems.Count == 0
                            ? global::Microsoft.Extensions.Options.ValidateOptionsResult.Success
                            : global::Microsoft.Extensions.Options.ValidateOptionsResult.Fail(problems);
                    }
                }
                """);
        });
}
