using System.Globalization;

namespace ZecGen.Runtime.Tests;

public sealed class DefaultCredentialTests : IDisposable
{
    private const string Config = """{"current_profile":"work","language":"en"}""";
    private const string Profiles = """
        {
          "default": {"access_key_id":"key-of-default","access_key_secret":"secret-d"},
          "work": {"access_key_id":"key-of-work","access_key_secret":"secret-w","token":""},
          "robot": {"token":"token-r","access_key_id":"key-of-robot","access_key_secret":"secret-r"},
          "half": {"access_key_id":"key-of-half"},
          "odd": {"token":"tok\nen-o"},
          "empty": {"region":"eu"}
        }
        """;

    private readonly string home = Directory.CreateTempSubdirectory("zecgen-home-").FullName;
    private readonly Dictionary<string, string> variables = [];

    private string ConfigurationFile => Path.Combine(home, ".zenlayer", "config.json");

    private string CredentialsFile => Path.Combine(home, ".zenlayer", "credentials.json");

    public void Dispose() => Directory.Delete(home, recursive: true);

    [Theory]
    [InlineData(null, null, "key-of-work")]
    [InlineData(null, "default", "key-of-default")]
    [InlineData(null, "robot", "bearer token")]
    [InlineData("default", "robot", "key-of-default")]
    public async Task Profile_IsNamedByTheProgramOrTheEnvironmentOrTheConfiguration(string? inCode, string? inEnvironment, string expected)
    {
        Write(ConfigurationFile, Config);
        Write(CredentialsFile, Profiles);
        if (inEnvironment is not null) variables["ZENLAYER_PROFILE"] = inEnvironment;

        Assert.Equal(expected, await FindAsync(inCode));
    }

    [Fact]
    public async Task Profile_NobodyNames_IsTheDefault()
    {
        Write(CredentialsFile, Profiles);

        Assert.Equal("key-of-default", await FindAsync());
    }

    [Fact]
    public async Task Profiles_WithinOneObject_AreFound()
    {
        Write(CredentialsFile, """{"version":1,"profiles":{"def\u0061ult":{"access_key_id":"key-1","access_key_secret":"secret"}}}""");

        Assert.Equal("key-1", await FindAsync());
    }

    [Fact]
    public async Task Environment_ComesBeforeFiles_ButNotBeforeAProfileInCode()
    {
        Write(CredentialsFile, Profiles);
        (variables["ZENLAYER_ACCESS_KEY_ID"], variables["ZENLAYER_ACCESS_KEY_SECRET"]) = ("key-of-environment", "secret-e");

        Assert.Equal("key-of-environment", await FindAsync());
        Assert.Equal("key-of-work", await FindAsync("work"));

        variables["ZENLAYER_TOKEN"] = "token-e";
        Assert.Equal("bearer token", await FindAsync());
    }

    [Fact]
    public async Task NothingFound_ListsWhereItLooked()
    {
        var exception = await Assert.ThrowsAsync<CredentialNotFoundException>(() => FindAsync());

        Assert.Equal(
            ["The environment variables ZENLAYER_ACCESS_KEY_ID and ZENLAYER_ACCESS_KEY_SECRET, or ZENLAYER_TOKEN, are not set.",
                $"{CredentialsFile} does not exist."],
            exception.Findings);
        Assert.Equal("No credential was found. " + string.Join(" ", exception.Findings), exception.Message);
    }

    [Theory]
    [InlineData("half", "access_key_id is set in profile 'half' of *, but access_key_secret is not.")]
    [InlineData("odd", "The value of token in profile 'odd' of * contains characters that a header cannot carry.")]
    [InlineData("empty", "The profile 'empty' of * has neither access_key_id and access_key_secret nor token.")]
    [InlineData("none", "There is no profile 'none' of *.")]
    public async Task ProfileWithoutACredential_IsReportedWithoutAValue(string profile, string expected)
    {
        Write(CredentialsFile, Profiles);

        var exception = await Assert.ThrowsAsync<CredentialNotFoundException>(() => FindAsync(profile));

        Assert.Equal(expected.Replace("*", CredentialsFile, StringComparison.Ordinal), exception.Findings[^1]);
        Assert.DoesNotContain("key-of", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("en-o", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ZENLAYER_ACCESS_KEY_ID", "key-1", "ZENLAYER_ACCESS_KEY_ID is set, but ZENLAYER_ACCESS_KEY_SECRET is not.")]
    [InlineData("ZENLAYER_ACCESS_KEY_SECRET", "s3cret", "ZENLAYER_ACCESS_KEY_SECRET is set, but ZENLAYER_ACCESS_KEY_ID is not.")]
    [InlineData("ZENLAYER_TOKEN", "s3cret token", "The value of ZENLAYER_TOKEN contains characters that a header cannot carry.")]
    public async Task HalfAKeyInTheEnvironment_IsReported_RatherThanAnotherCredentialUsed(string variable, string value, string expected)
    {
        Write(CredentialsFile, Profiles);
        variables[variable] = value;

        var exception = await Assert.ThrowsAsync<CredentialNotFoundException>(() => FindAsync());

        Assert.Equal([expected], exception.Findings);
        Assert.DoesNotContain(value, exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"default":{"token":"s3cret"}""")]
    [InlineData("""{"default":{"token":s3cret}}""")]
    public async Task FileThatIsNoJson_IsReportedWithoutWhatItSays(string text)
    {
        Write(CredentialsFile, text);

        var exception = await Assert.ThrowsAsync<CredentialNotFoundException>(() => FindAsync());

        Assert.Equal($"{CredentialsFile} is not a JSON object.", exception.Findings[^1]);
        Assert.DoesNotContain("s3cret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileBehindALink_IsReadAgain_WhereTheLinkOrItsTargetChanges()
    {
        // Links need privileges there, and the build for netstandard2.0 knows none.
        if (OperatingSystem.IsWindows() || !IsOfNet) return;
        // As secrets are mounted: a link to a file in a folder that is a link, which is switched.
        Write(Versioned("v1"), KeyOf("key-1"), hour: 1);
        Write(Versioned("v2"), KeyOf("key-22"), hour: 1);
        var data = Path.Combine(home, "data");
        Directory.CreateSymbolicLink(data, Path.Combine(home, "v1"));
        Directory.CreateDirectory(Path.GetDirectoryName(CredentialsFile)!);
        File.CreateSymbolicLink(CredentialsFile, Path.Combine(data, "credentials.json"));
        var provider = Provider(null, null);
        Assert.Equal("key-1", (await provider.GetCredentialAsync(default)).ToString());

        Directory.Delete(data);
        Directory.CreateSymbolicLink(data, Path.Combine(home, "v2"));
        Assert.Equal("key-22", (await provider.GetCredentialAsync(default)).ToString());

        Write(Versioned("v2"), KeyOf("key-23"), hour: 2);
        Assert.Equal("key-23", (await provider.GetCredentialAsync(default)).ToString());

        // By tools that keep the time.
        Write(Versioned("v2"), KeyOf("key-124"), hour: 2);
        Assert.Equal("key-124", (await provider.GetCredentialAsync(default)).ToString());

        string Versioned(string version) => Path.Combine(home, version, "credentials.json");

        static string KeyOf(string id) => $$$"""{"default":{"access_key_id":"{{{id}}}","access_key_secret":"a"}}""";
    }

    [Fact]
    public async Task FileThatChanges_IsReadAgain_AndOneThatCannotBeReadLeavesTheCredentialInUse()
    {
        var observer = new Warnings();
        Write(CredentialsFile, """{"default":{"access_key_id":"key-1","access_key_secret":"a"}}""", hour: 1);
        var provider = Provider(null, observer);
        var first = await provider.GetCredentialAsync(default);
        Assert.Same(first, await provider.GetCredentialAsync(default));

        Write(CredentialsFile, """{"default":{"access_key_id":"key""", hour: 2);
        Assert.Same(first, await provider.GetCredentialAsync(default));
        Assert.Same(first, await provider.GetCredentialAsync(default));
        var warning = Assert.Single(observer.Messages);
        Assert.EndsWith($"{CredentialsFile} is not a JSON object. The previous credential stays in use.", warning, StringComparison.Ordinal);

        Write(CredentialsFile, """{"default":{"access_key_id":"key-2","access_key_secret":"a"},"work":{"token":"t"}}""", hour: 3);
        Assert.Equal("key-2", (await provider.GetCredentialAsync(default)).ToString());

        Write(ConfigurationFile, Config, hour: 4);
        Assert.Equal("bearer token", (await provider.GetCredentialAsync(default)).ToString());
    }

    [Fact]
    public async Task FileThatAppearsLater_IsRead()
    {
        var provider = Provider(null, null);
        await Assert.ThrowsAsync<CredentialNotFoundException>(() => provider.GetCredentialAsync(default).AsTask());

        Write(CredentialsFile, Profiles);

        Assert.Equal("key-of-default", (await provider.GetCredentialAsync(default)).ToString());
    }

    [Fact]
    public async Task FileThatOthersCanRead_IsWarnedOf()
    {
        // The build for netstandard2.0 knows no rights.
        if (OperatingSystem.IsWindows() || !IsOfNet) return;
        Write(CredentialsFile, Profiles);
        var observer = new Warnings();

        File.SetUnixFileMode(CredentialsFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await Provider(null, observer).GetCredentialAsync(default);
        Assert.Empty(observer.Messages);

        foreach (var mode in new[] { UnixFileMode.GroupRead, UnixFileMode.OtherRead })
        {
            observer.Messages.Clear();
            File.SetUnixFileMode(CredentialsFile, UnixFileMode.UserRead | mode);
            var provider = Provider(null, observer);
            await provider.GetCredentialAsync(default);
            await provider.GetCredentialAsync(default);
            var warning = Assert.Single(observer.Messages);
            Assert.Equal($"{CredentialsFile} can be read by other users of this machine; restrict it to its owner (chmod 600).", warning);
        }
    }

    [Fact]
    public async Task Client_AuthenticatesWithIt_AndThrowsWhereThereIsNone()
    {
        Write(CredentialsFile, """{"default":{"token":"t-1"}}""", hour: 1);
        var stub = new StubHandler(Responses.Success);
        using var client = stub.Client(Provider(null, null));
        await client.DoThingAsync(new() { Name = "abc" });
        Assert.Equal("Bearer t-1", stub.Headers["Authorization"]);

        using var poor = stub.Client(Provider("none", null));
        var exception = await Assert.ThrowsAsync<CredentialNotFoundException>(() => poor.DoThingAsync(new() { Name = "abc" }));
        Assert.Contains("'none'", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, stub.Calls);
    }

    [Fact]
    public void Profile_OfAClientWithACredential_IsReported() =>
        Assert.Throws<ArgumentException>(() => new StubHandler(Responses.Success).Client(configure: static options => options.Profile = "work"));

    [Fact]
    public void Provider_ShowsNoSecret()
    {
        variables["ZENLAYER_TOKEN"] = "s3cret";

        Assert.DoesNotContain("s3cret", Provider(null, null).ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Provider(" ", null));
    }

    private static bool IsOfNet => typeof(ApiClientOptions).Assembly
        .GetCustomAttributes(typeof(System.Runtime.Versioning.TargetFrameworkAttribute), false)
        .Cast<System.Runtime.Versioning.TargetFrameworkAttribute>().Single().FrameworkName.StartsWith(".NETCoreApp", StringComparison.Ordinal);

    private DefaultCredentialProvider Provider(string? profile, CallObserver? observer) =>
        new(ZenlayerProtocol.DefaultCredentialSources, profile, observer, new(home, name => variables.GetValueOrDefault(name)));

    private async Task<string?> FindAsync(string? profile = null) => (await Provider(profile, null).GetCredentialAsync(default)).ToString();

    private static void Write(string path, string text, int hour = 0)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        if (hour > 0) File.SetLastWriteTimeUtc(path, DateTime.Parse($"2026-01-01T0{hour}:00:00Z", CultureInfo.InvariantCulture).ToUniversalTime());
    }

    private sealed class Warnings : CallObserver
    {
        public List<string> Messages { get; } = [];

        public override void OnCredentialWarning(string message) => Messages.Add(message);
    }
}
