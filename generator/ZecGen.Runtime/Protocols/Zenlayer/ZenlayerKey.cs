namespace ZecGen;

/// <summary>What signing keeps of an access key. Safe for concurrent use.</summary>
internal sealed class ZenlayerKey(string id, string password)
{
    private readonly ObjectPool<SigningState> states = new(Math.Min(Environment.ProcessorCount, 16), () => new(password));
    private readonly string authorizationHead = RequestSigner.AuthorizationHead(id);

    public string Sign(byte[] canonicalHead, long timestamp, byte[] body)
    {
        var state = states.Take();
        var authorization = state.Sign(authorizationHead, canonicalHead, timestamp, body);
        states.Return(state);
        return authorization;
    }
}
