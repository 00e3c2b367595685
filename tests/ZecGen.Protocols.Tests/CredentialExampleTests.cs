using System.Security.Cryptography;
using System.Text;
using ZecGen.Runtime.Tests;

namespace ZecGen.Protocols.Tests;

/// <summary>The credential that <c>generator/docs/calling.md</c> shows is compiled, and signs each attempt once.</summary>
public class CredentialExampleTests
{
    [Fact]
    public async Task DocumentedCredential_SignsEachAttempt()
    {
        await using var server =
            RawServer.InTurn(RawServer.Response(429, """{"error":{"code":"x","message":"","trace":"T"}}"""), RawServer.Response(201, """{"id":"j-1"}"""));
        using var client = new JarClient(new GatewayCredential("s3cret"), server.Options());

        await client.CreateAsync(new() { Label = "quinces" });

        var hash = Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes("s3cret"), Encoding.UTF8.GetBytes("""{"label":"quinces"}""")));
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.EndsWith("." + hash, request.Header("x-gateway-signature"), StringComparison.Ordinal));
        Assert.All(server.Requests, static request => Assert.Null(request.Header("Authorization")));
    }

    [Fact]
    public async Task Preview_HidesTheHeadersOfACustomCredential()
    {
        using var client = new JarClient(new GatewayCredential("s3cret"), new() { Endpoint = new("https://example.com") });

        var preview = await client.PreviewAsync(new Operation<Jar, Jar>("GetJar") { Method = HttpMethod.Get, Route = "/v1/jars/{id}" }, new() { Id = "j-1" });

        Assert.Equal(("GET", "https://example.com/v1/jars/j-1", ""), (preview.Method, preview.Address.AbsoluteUri, preview.Body));
        Assert.Contains(new("x-gateway-signature", "***"), preview.Headers);
    }

    [Fact]
    public void Document_ShowsTheTestedCredential()
    {
        var source = File.ReadAllText(Path.Combine(ZecGen.Tests.CheckoutFolder.Root, "tests/ZecGen.Protocols.Tests/GatewayCredential.cs"))
            .ReplaceLineEndings("\n");
        var shown = source[source.IndexOf("public sealed class", StringComparison.Ordinal)..].Trim();

        Assert.Contains(shown, File.ReadAllText(Path.Combine(ZecGen.Tests.CheckoutFolder.Root, "generator/docs/calling.md")).ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }
}
