using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ZecGen.Infrastructure;

namespace ZecGen.Extensions.DependencyInjection;

/// <summary>One registration of a client.</summary>
/// <param name="service">What its registrations are called.</param>
/// <param name="create">Makes it.</param>
/// <param name="name">Its key; null for none.</param>
/// <param name="section">Has its settings; null for none.</param>
/// <param name="configure">An action that configures settings that are not in the section.</param>
internal sealed class ApiClientRegistration<TService, TClient>(
    string service, Func<IApiCredentialProvider, ApiClientOptions, TClient> create, string? name, IConfiguration? section, Action<ApiClientSettings>? configure)
    where TService : class
    where TClient : class, TService
{
    private readonly string service = service ?? throw new ArgumentNullException(nameof(service));
    private readonly Func<IApiCredentialProvider, ApiClientOptions, TClient> create = create ?? throw new ArgumentNullException(nameof(create));

    public IHttpClientBuilder AddTo(IServiceCollection services)
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        // A further client of the same name shares nothing with the one before; where one is resolved, the last is injected.
        var earlier = services.Count(other => other.ServiceType == typeof(TClient) && Equals(other.ServiceKey, name));
        var id = service + (name is null ? "" : ":" + name) + (earlier == 0 ? "" : FormattableString.Invariant($"#{earlier + 1}"));
        AddSettings(services, id);
        AddClient(services, id, earlier);
        // The client lives as long as the program does; its connections are renewed by their own lifetime.
        return services.AddHttpClient(id, static http => http.Timeout = Timeout.InfiniteTimeSpan)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(["Authorization"])
            .ConfigurePrimaryHttpMessageHandler(static () => ApiTransport.CreateHandler())
            .AddHttpMessageHandler(provider => new RetryHandler(SettingsOf(provider, id).Client.Retry))
            .AddHttpMessageHandler(provider => new SigningHandler(SettingsOf(provider, id).CreateCredential()));
    }

    private void AddSettings(IServiceCollection services, string id)
    {
        services.AddOptions<ApiClientSettings>(id)
            .Configure<IServiceProvider>((settings, provider) =>
            {
                settings.Credential = (name is null ? null : provider.GetKeyedService<IApiCredentialProvider>(name))
                    ?? provider.GetService<IApiCredentialProvider>();
                settings.Client.Observer = provider.GetService<CallObserver>();
                settings.Client.TimeProvider = provider.GetService<TimeProvider>() ?? settings.Client.TimeProvider;
            })
            .Configure(Configure)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApiClientSettings>>(new SettingsCheck(id));
    }

    private void Configure(ApiClientSettings settings)
    {
        if (section is not null) settings.Read(section.AsEnumerable(makePathsRelative: true), (section as IConfigurationSection)?.Path ?? "");
        configure?.Invoke(settings);
    }

    private void AddClient(IServiceCollection services, string id, int earlier)
    {
        if (name is null)
        {
            services.AddSingleton(provider => Create(provider, id));
            services.AddSingleton<TService>(provider => provider.GetServices<TClient>().ElementAt(earlier));
            return;
        }
        services.AddKeyedSingleton(name, (provider, _) => Create(provider, id));
        services.AddKeyedSingleton<TService>(name, (provider, _) => provider.GetKeyedServices<TClient>(name).ElementAt(earlier));
    }

    private TClient Create(IServiceProvider provider, string id)
    {
        var settings = SettingsOf(provider, id);
        settings.Client.HttpClient = provider.GetRequiredService<IHttpClientFactory>().CreateClient(id);
        settings.Client.HttpClientHasHandlers = true;
        return create(settings.CreateCredential(), settings.Client);
    }

    private static ApiClientSettings SettingsOf(IServiceProvider provider, string id) =>
        provider.GetRequiredService<IOptionsMonitor<ApiClientSettings>>().Get(id);
}
