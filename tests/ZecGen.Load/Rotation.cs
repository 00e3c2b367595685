using ZecGen.Testing;

namespace ZecGen.Load;

/// <summary>Credentials that change from attempt to attempt: a key, a token, and now and then a key whose password is outdated.</summary>
internal sealed class Rotation(FakeService service, string token) : IApiCredentialProvider
{
    private const int Outdated = 500;

    private readonly ApiCredential[] credentials = [service.Credential, new BearerTokenCredential(token)];
    private readonly AccessKeyCredential outdated = new(service.Credential.AccessKeyId, Secrets.Of("outdated"));
    private int count;

    public ValueTask<ApiCredential> GetCredentialAsync(CancellationToken cancellationToken)
    {
        var number = (uint)Interlocked.Increment(ref count);
        return new(number % Outdated == 0 ? outdated : credentials[number % credentials.Length]);
    }
}
