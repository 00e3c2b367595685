using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Zec;
using ZecGen.Logging;

namespace ZecGen.Services.Tests;

/// <summary>The emitted registration in a program's container.</summary>
public class RegistrationTests
{
    private const string Success = """{"requestId":"T1","response":{"requestId":"T1","imageId":"img-1","imageName":"web-01"}}""";

    private static readonly CreateImageRequest Valid = new() { InstanceId = "i-1", ImageName = "web-01" };

    [Fact]
    public async Task Client_IsConfiguredAndSigns()
    {
        var server = new Server((200, Success));
        using var provider =
            Register(server, [new("Zec:AccessKeyId", "key-1"), new("Zec:AccessKeyPassword", "secret"), new("Zec:Endpoint", "https://example.com:8443"),
                new("Zec:RequestClient", "tests")]).BuildServiceProvider();

        var image = await provider.GetRequiredService<IZecClient>().CreateImageAsync(Valid);

        Assert.Equal("img-1", image.ImageId);
        Assert.Equal("https://example.com:8443/api/v2/zec", server.Address!.ToString());
        Assert.StartsWith("ZC2-HMAC-SHA256 Credential=key-1,", server.Authorization, StringComparison.Ordinal);
        Assert.Same(provider.GetRequiredService<IZecClient>(), provider.GetRequiredService<ZecClient>());
    }

    [Fact]
    public async Task Client_OfAnyType_CanBeRegistered()
    {
        var server = new Server((200, Success));
        var services = new ServiceCollection();
        services.AddApiClient<IZecClient, ZecClient>("images", Create, static settings => settings.Token = "t")
            .ConfigurePrimaryHttpMessageHandler(() => server);
        services.AddKeyedApiClient<IZecClient, ZecClient>("images", Create, "spare", static settings => settings.Token = "");
        using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IZecClient>().CreateImageAsync(Valid);

        Assert.Equal("Bearer t", server.Authorization);
        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<IZecClient>("spare"));
        Assert.StartsWith("images:spare: Token: ", exception.Failures.Single(), StringComparison.Ordinal);

        static ZecClient Create(IApiCredentialProvider credential, ApiClientOptions options) => new(credential, options);
    }

    [Fact]
    public async Task RetriesAndSignatures_AreMadeOnceByTheFactoryHandlers()
    {
        var server = new Server((429, """{"requestId":"T1","code":"REQUEST_LIMIT_EXCEEDED","message":"slow"}"""), (200, Success));
        using var provider = Register(server, [new("Zec:Token", "t"), new("Zec:Retry:BaseDelay", "00:00:00.001"), new("Zec:Retry:MaxDelay", "00:00:00.001")])
            .BuildServiceProvider();

        await provider.GetRequiredService<ZecClient>().CreateImageAsync(Valid);

        Assert.Equal((2, "Bearer t"), (server.Calls, server.Authorization));
    }

    [Fact]
    public async Task Credential_MayComeFromTheServices()
    {
        var server = new Server((200, Success));
        var services = Register(server, []);
        services.AddSingleton<IApiCredentialProvider>(new BearerTokenCredential("from-services"));
        using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IZecClient>().CreateImageAsync(Valid);

        Assert.Equal("Bearer from-services", server.Authorization);
    }

    [Theory]
    [InlineData("Zec:Endpoint", "http://example.com", "zec: Endpoint: The endpoint uses http on a remote host; use https, or set AllowInsecureEndpoint.")]
    [InlineData("Zec:Timeout", "soon-secret", "zec: The value of Zec:Timeout cannot be read. It must be a time span with colons, such as 00:01:30.")]
    [InlineData("Zec:AttemptTimeout", "90", "zec: The value of Zec:AttemptTimeout cannot be read. It must be a time span with colons, such as 00:01:30.")]
    [InlineData("Zec:Timeot", "00:00:05-secret", "zec: 'Zec:Timeot' is not a setting. The settings are AccessKeyId, AccessKeyPassword, Token,")]
    [InlineData("Zec:Retry:Attempts", "secret", "zec: 'Zec:Retry:Attempts' is not a setting.")]
    [InlineData("Zec:Retry:BaseDelay", "-00:00:01", "zec: Retry:BaseDelay: ")]
    [InlineData("Zec:AttemptTimeout", "-00:00:05", "zec: AttemptTimeout: ")]
    [InlineData("Zec:RequestClient", "a/b", "zec: RequestClient: ")]
    [InlineData("Zec:Retry:MaxAttempts", "0", "MaxAttempts must be at least 1")]
    [InlineData("Zec:AccessKeyId", "key-1", "Both an access key and a token are set")]
    public async Task Settings_Invalid_AreReportedAtStartup(string key, string value, string fix)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Zec:Token", "t"), new(key, value)]);
        builder.Services.AddZecClient(builder.Configuration.GetSection("Zec"));
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(fix, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DefaultParameters_MayComeFromConfiguration()
    {
        var settings = new ApiClientSettings();

        settings.Read(
            [new("Token", "t"), new("DefaultParameters", null), new("DefaultParameters:Region", "r-1"), new("defaultparameters:Zone", "z-1")], "Grove");

        Assert.Empty(settings.Check());
        Assert.Equal(new Dictionary<string, string> { ["Region"] = "r-1", ["Zone"] = "z-1" }, settings.Client.DefaultParameters);
    }

    [Fact]
    public async Task NamedClients_HaveTheirOwnSettingsAndConnections()
    {
        var (east, west, other) = (new Server((200, Success)), new Server((200, Success)), new Server((200, Success)));
        var services = new ServiceCollection();
        services.AddZecClient("east", Section(("Endpoint", "https://east.example.com"), ("Token", "t-east"), ("RequestClient", "one")))
            .ConfigurePrimaryHttpMessageHandler(() => east);
        services.AddZecClient("west", settings => (settings.Client.Endpoint, settings.Token) = (new("https://west.example.com"), "t-west"))
            .ConfigurePrimaryHttpMessageHandler(() => west);
        services.AddZecClient(Section(("Endpoint", "https://example.com"), ("Token", "t"))).ConfigurePrimaryHttpMessageHandler(() => other);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<IZecClient>("east").CreateImageAsync(Valid);
        await provider.GetRequiredKeyedService<IZecClient>("west").CreateImageAsync(Valid);
        await provider.GetRequiredService<IZecClient>().CreateImageAsync(Valid);

        Assert.Equal(("east.example.com", "Bearer t-east", 1), (east.Address!.Host, east.Authorization, east.Calls));
        Assert.Equal(("west.example.com", "Bearer t-west", 1), (west.Address!.Host, west.Authorization, west.Calls));
        Assert.Equal(("example.com", "Bearer t", 1), (other.Address!.Host, other.Authorization, other.Calls));
        Assert.Same(provider.GetRequiredKeyedService<IZecClient>("east"), provider.GetRequiredKeyedService<ZecClient>("east"));
        Assert.NotSame(provider.GetRequiredKeyedService<ZecClient>("east"), provider.GetRequiredKeyedService<ZecClient>("west"));
    }

    [Fact]
    public async Task Clients_RegisteredTwiceWithoutAName_StaySeparate()
    {
        var (first, second) = (new Server((200, Success)), new Server((200, Success)));
        var services = new ServiceCollection();
        services.AddZecClient(Section(("Endpoint", "https://first.example.com"), ("Token", "t-1"))).ConfigurePrimaryHttpMessageHandler(() => first);
        services.AddZecClient(Section(("Endpoint", "https://second.example.com"), ("Token", "t-2"))).ConfigurePrimaryHttpMessageHandler(() => second);
        await using var provider = services.BuildServiceProvider();

        foreach (var client in provider.GetServices<IZecClient>()) await client.CreateImageAsync(Valid);
        await provider.GetRequiredService<IZecClient>().CreateImageAsync(Valid);

        Assert.Equal(("first.example.com", "Bearer t-1", 1), (first.Address!.Host, first.Authorization, first.Calls));
        Assert.Equal(("second.example.com", "Bearer t-2", 2), (second.Address!.Host, second.Authorization, second.Calls));
        Assert.Same(provider.GetRequiredService<IZecClient>(), provider.GetRequiredService<ZecClient>());
    }

    [Fact]
    public async Task NamedClient_PrefersTheCredentialOfItsName()
    {
        var (east, west) = (new Server((200, Success)), new Server((200, Success)));
        var services = new ServiceCollection();
        services.AddSingleton<IApiCredentialProvider>(new BearerTokenCredential("any"));
        services.AddKeyedSingleton<IApiCredentialProvider>("east", new BearerTokenCredential("of-east"));
        services.AddZecClient("east").ConfigurePrimaryHttpMessageHandler(() => east);
        services.AddZecClient("west").ConfigurePrimaryHttpMessageHandler(() => west);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<IZecClient>("east").CreateImageAsync(Valid);
        await provider.GetRequiredKeyedService<IZecClient>("west").CreateImageAsync(Valid);

        Assert.Equal(("Bearer of-east", "Bearer any"), (east.Authorization, west.Authorization));
    }

    [Fact]
    public async Task Failures_NameTheirClient()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddZecClient("east", Section(("Token", "t")));
        builder.Services.AddZecClient("west", Section(("Token", "t"), ("Retry:MaxAttempts", "0"), ("Nonsense", "x")));
        using var host = builder.Build();

        var failures = (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Failures.ToList();

        Assert.Equal(2, failures.Count);
        Assert.StartsWith("zec:west: 'Nonsense' is not a setting. ", failures[0], StringComparison.Ordinal);
        Assert.StartsWith("zec:west: Retry:MaxAttempts: MaxAttempts must be at least 1.", failures[1], StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => builder.Services.AddZecClient(""));
    }

    [Fact]
    public async Task ConfigurationKeys_InAnyCase_AreRead()
    {
        var server = new Server((200, Success));
        using var provider =
            Register(server, [new("zec:TOKEN", "t"), new("Zec:endpoint", "https://example.com"), new("ZEC:retry:maxattempts", "1")]).BuildServiceProvider();

        await provider.GetRequiredService<IZecClient>().CreateImageAsync(Valid);

        Assert.Equal(("example.com", "Bearer t"), (server.Address!.Host, server.Authorization));
    }

    [Fact]
    public async Task Credential_Missing_IsReportedAtStartup()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddZecClient();
        using var host = builder.Build();
        Assert.Contains("No credential is set", (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_HasRetriesAndFailuresWithoutSecrets()
    {
        var log = new List<string>();
        var server = new Server((429, """{"requestId":"T1","code":"REQUEST_LIMIT_EXCEEDED","message":"slow"}"""),
            (404, """{"requestId":"T2","code":"INVALID_INSTANCE_NOT_FOUND","message":"no"}"""), (200, Success));
        var services = Register(server, [new("Zec:AccessKeyId", "key-1"), new("Zec:AccessKeyPassword", "very-secret"),
            new("Zec:Retry:BaseDelay", "00:00:00.001"), new("Zec:Retry:MaxDelay", "00:00:00.001")]);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Lines(log)));
        services.AddZecGenLogging();
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IZecClient>();

        await Assert.ThrowsAsync<ZecException>(() => client.CreateImageAsync(Valid));
        await client.CreateImageAsync(Valid);

        var own = log.Where(static line => line.StartsWith("ZecGen ", StringComparison.Ordinal)).ToList();
        Assert.StartsWith("ZecGen Warning zec CreateImage: attempt 1 failed with REQUEST_LIMIT_EXCEEDED; retrying in ", own[0], StringComparison.Ordinal);
        Assert.EndsWith(", attempts: 2, reason: INVALID_INSTANCE_NOT_FOUND, status 404, request T2", own[1], StringComparison.Ordinal);
        Assert.StartsWith("ZecGen Debug zec CreateImage succeeded after ", own[2], StringComparison.Ordinal);
        Assert.All(log, static line =>
        {
            Assert.DoesNotContain("very-secret", line, StringComparison.Ordinal);
            Assert.DoesNotContain("Signature=", line, StringComparison.Ordinal);
            Assert.DoesNotContain("web-01", line, StringComparison.Ordinal);
        });
    }

    private static IConfiguration Section(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(static setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)))
            .Build();

    private static ServiceCollection Register(Server server, KeyValuePair<string, string?>[] settings)
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        services.AddZecClient(configuration.GetSection("Zec")).ConfigurePrimaryHttpMessageHandler(() => server);
        return services;
    }

    private sealed class Server(params (int Status, string Body)[] responses) : HttpMessageHandler
    {
        public int Calls { get; private set; }

        public Uri? Address { get; private set; }

        public string Authorization { get; private set; } = "";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (Address, Authorization) = (request.RequestUri, request.Headers.NonValidated["Authorization"].ToString());
            var (status, body) = responses[Math.Min(Calls++, responses.Length - 1)];
            return Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        }
    }

    private sealed class Lines(List<string> lines) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Category(categoryName, lines);

        public void Dispose()
        {
        }

        private sealed class Category(string name, List<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                lock (lines) lines.Add($"{name} {logLevel} {formatter(state, exception)} {exception}".TrimEnd());
            }
        }
    }
}
