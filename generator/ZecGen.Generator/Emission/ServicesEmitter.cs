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
                /// <summary>Registers <see cref="I{{client}}"/> and <see cref="{{client}}"/> with a program's services.</summary>
                {{service.Names.Access()}} static class {{Code.Name(service.Names.Services)}}
                {
                    /// <summary>Registers a client, set up by a section of the configuration. What is wrong with it is told when the program starts.</summary>
                    /// <param name="services">The program's services.</param>
                    /// <param name="section">Has the keys that <see cref="ApiClientSettings.Read"/> names.</param>
                    /// <param name="configure">Sets up the rest.</param>
                    /// <returns>Adds further handlers; they stand behind those that try again and sign.</returns>
                    public static IHttpClientBuilder Add{{client}}(this IServiceCollection services, global::Microsoft.Extensions.Configuration.IConfiguration section, global::System.Action<ApiClientSettings>? configure = null) =>
                        services.Add{{client}}(settings =>
                        {
                            settings.Read(key => section[key]);
                            configure?.Invoke(settings);
                        });

                    /// <summary>Registers a client. Where nothing else is set, an <see cref="IApiCredentialProvider"/> among the services proves who calls. What is wrong with the settings is told when the program starts.</summary>
                    /// <param name="services">The program's services.</param>
                    /// <param name="configure">Sets it up.</param>
                    /// <returns>Adds further handlers; they stand behind those that try again and sign.</returns>
                    public static IHttpClientBuilder Add{{client}}(this IServiceCollection services, global::System.Action<ApiClientSettings>? configure = null)
                    {
                        services.AddOptions<ApiClientSettings>({{slug}})
                            .Configure<global::System.IServiceProvider>(static (settings, provider) =>
                            {
                                settings.Credential = provider.GetService<IApiCredentialProvider>();
                                settings.Client.Observer = provider.GetService<CallObserver>();
                                settings.Client.TimeProvider = provider.GetService<global::System.TimeProvider>() ?? settings.Client.TimeProvider;
                            })
                            .Configure(settings => configure?.Invoke(settings))
                            .ValidateOnStart();
                        services.AddSingleton<global::Microsoft.Extensions.Options.IValidateOptions<ApiClientSettings>, {{client}}SettingsCheck>();
                        services.AddSingleton(static provider =>
                        {
                            var settings = Settings(provider);
                            settings.Client.HttpClient = provider.GetRequiredService<global::System.Net.Http.IHttpClientFactory>().CreateClient({{slug}});
                            settings.Client.HttpClientHasHandlers = true;
                            return new {{client}}(settings.CreateCredential(), settings.Client);
                        });
                        services.AddSingleton<I{{client}}>(static provider => provider.GetRequiredService<{{client}}>());
                        // The client lives as long as the program does; its connections are renewed by their own lifetime.
                        return services.AddHttpClient({{slug}}, static http => http.Timeout = global::System.Threading.Timeout.InfiniteTimeSpan)
                            .SetHandlerLifetime(global::System.Threading.Timeout.InfiniteTimeSpan)
                            .RedactLoggedHeaders(["Authorization"])
                            .ConfigurePrimaryHttpMessageHandler(static () => ApiTransport.CreateHandler())
                            .AddHttpMessageHandler(static provider => new RetryHandler(Settings(provider).Client.Retry))
                            .AddHttpMessageHandler(static provider => new SigningHandler(Settings(provider).CreateCredential()));
                    }

                    private static ApiClientSettings Settings(global::System.IServiceProvider provider) =>
                        provider.GetRequiredService<global::Microsoft.Extensions.Options.IOptionsMonitor<ApiClientSettings>>().Get({{slug}});
                }

                file sealed class {{client}}SettingsCheck : global::Microsoft.Extensions.Options.IValidateOptions<ApiClientSettings>
                {
                    public global::Microsoft.Extensions.Options.ValidateOptionsResult Validate(string? name, ApiClientSettings options) =>
                        name != {{slug}} ? global::Microsoft.Extensions.Options.ValidateOptionsResult.Skip
                        : options.Check() is { Count: > 0 } problems ? global::Microsoft.Extensions.Options.ValidateOptionsResult.Fail(problems)
                        : global::Microsoft.Extensions.Options.ValidateOptionsResult.Success;
                }
                """);
        });
}
