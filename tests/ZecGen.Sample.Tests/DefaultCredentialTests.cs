using Zec;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>A client that is created without a credential finds that of the environment.</summary>
public class DefaultCredentialTests
{
    [Fact]
    public async Task ClientWithoutACredential_CallsWithThatOfTheEnvironment_AndItsEndpoint()
    {
        await using var service = await FakeService.StartAsync(ZecApi.Descriptor);
        using var key = Variable("ZENLAYER_ACCESS_KEY_ID", service.Credential.AccessKeyId);
        using var password = Variable("ZENLAYER_ACCESS_KEY_SECRET", new FakeServiceOptions().AccessKeyPassword);
        using var address = Variable("ZENLAYER_ENDPOINT", service.ClientOptions.Endpoint!.ToString());

        using var client = new ZecClient();
        Assert.NotNull((await client.CreateImageAsync(new() { InstanceId = "i-7f3a51", ImageName = "web-01" })).ImageId);

        Environment.SetEnvironmentVariable("ZENLAYER_ACCESS_KEY_SECRET", "another");
        using var wrong = new ZecClient(new ApiClientOptions());
        var refused = await Assert.ThrowsAsync<ZecException>(() => wrong.CreateImageAsync(new() { InstanceId = "i-7f3a51", ImageName = "web-01" }));
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, refused.StatusCode);

        Environment.SetEnvironmentVariable("ZENLAYER_ENDPOINT", "http://example.com/s3cret");
        Assert.DoesNotContain("s3cret", Assert.Throws<ArgumentException>(() => new ZecClient()).ToString(), StringComparison.Ordinal);
        Environment.SetEnvironmentVariable("ZENLAYER_ENDPOINT", "https://[s3cret");
        var exception = Assert.Throws<ArgumentException>(() => new ZecClient());
        Assert.Contains("ZENLAYER_ENDPOINT", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", exception.ToString(), StringComparison.Ordinal);
        using var elsewhere = new ZecClient(new ApiClientOptions { Endpoint = new("https://example.com") });
    }

    private static Restored Variable(string name, string value)
    {
        var restored = new Restored(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
        return restored;
    }

    private sealed class Restored(string name, string? value) : IDisposable
    {
        public void Dispose() => Environment.SetEnvironmentVariable(name, value);
    }
}
