using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace ZecGen.Runtime.Tests.Protocols;

/// <summary>The credential that the README shows is compiled, and signs each attempt once.</summary>
public class CredentialExampleTests
{
    [Fact]
    public async Task CredentialOfTheReadMeSignsEachAttempt()
    {
        var stub = StubHandler.InTurn(static () => Answers.Error(429, "REQUEST_LIMIT_EXCEEDED"), Answers.Success);
        using var client = stub.Client(new GatewayCredential("s3cret"));

        var call = client.DoThingAsync(new() { Name = "abc" });
        await stub.Clock.SkipPausesAsync(call);
        await call;

        var hash = Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes("s3cret"), Encoding.UTF8.GetBytes(stub.Body)));
        Assert.Equal(2, stub.AllHeaders.Count);
        Assert.All(stub.AllHeaders, headers => Assert.EndsWith("." + hash, headers["x-gateway-signature"], StringComparison.Ordinal));
        Assert.All(stub.AllHeaders, static headers => Assert.DoesNotContain("Authorization", headers.Keys));
    }

    [Fact]
    public void ReadMeShowsTheCredentialThatIsTested()
    {
        var source = File.ReadAllText(Path.Combine(Folder(), "GatewayCredential.cs")).ReplaceLineEndings("\n");
        var shown = source[source.IndexOf("public sealed class", StringComparison.Ordinal)..].Trim();

        Assert.Contains(shown, File.ReadAllText(Path.Combine(Folder(), "../../../README.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
