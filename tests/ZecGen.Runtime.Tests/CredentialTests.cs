namespace ZecGen.Runtime.Tests;

public class CredentialTests
{
    [Fact]
    public void Credential_ShowsNoSecret()
    {
        var key = new AccessKeyCredential("key-1", "very-secret");
        var token = new BearerTokenCredential("very-secret");

        foreach (var credential in new ApiCredential[] { key, token })
        {
            Assert.DoesNotContain("very-secret", credential.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(credential.GetType().GetProperties(),
                property => (property.GetValue(credential) as string)?.Contains("very-secret", StringComparison.Ordinal) == true);
        }
    }

    [Theory]
    [InlineData("", "password")]
    [InlineData(" ", "password")]
    [InlineData("key", "")]
    [InlineData("key\r\nX-Injected: 1", "password")]
    [InlineData("key, Signature=0", "password")]
    [InlineData("ключ", "password")]
    public void AccessKey_InvalidInAHeader_IsRejected(string id, string password)
    {
        var exception = Assert.Throws<ArgumentException>(() => new AccessKeyCredential(id, password));
        if (id.Length > 3) Assert.DoesNotContain(id, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("tok\nen")]
    public void Token_InvalidInAHeader_IsRejected(string token)
    {
        var exception = Assert.Throws<ArgumentException>(() => new BearerTokenCredential(token));
        if (token.Trim().Length > 0) Assert.DoesNotContain(token, exception.Message, StringComparison.Ordinal);
    }
}
