namespace ZecGen;

/// <summary>Which credential a request carries. It stays with the request, since another attempt may send the same one or another.</summary>
internal static class SignedRequest
{
    private const string Name = "ZecGen.Credential";

#if NET
    private static readonly HttpRequestOptionsKey<ApiCredential> Key = new(Name);
#endif

    public static ApiCredential? CredentialOf(HttpRequestMessage request)
    {
        if (request is ApiRequestMessage message) return message.Credential;
#if NET
        return request.Options.TryGetValue(Key, out var credential) ? credential : null;
#else
        return request.Properties.TryGetValue(Name, out var credential) ? credential as ApiCredential : null;
#endif
    }

    public static void Note(HttpRequestMessage request, ApiCredential credential)
    {
        if (request is ApiRequestMessage message)
        {
            message.Credential = credential;
            return;
        }
#if NET
        request.Options.Set(Key, credential);
#else
        request.Properties[Name] = credential;
#endif
    }
}
