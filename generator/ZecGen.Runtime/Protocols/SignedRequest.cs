namespace ZecGen;

/// <summary>Which credential a request carries, and where that sends it. Both stay with the request, since another attempt may send the same one or
/// another.</summary>
internal static class SignedRequest
{
    private const string CredentialName = "ZecGen.Credential";
    private const string AddressName = "ZecGen.Address";

#if NET
    private static readonly HttpRequestOptionsKey<ApiCredential> CredentialKey = new(CredentialName);
    private static readonly HttpRequestOptionsKey<Uri?> AddressKey = new(AddressName);
#endif

    public static ApiCredential? CredentialOf(HttpRequestMessage request)
    {
        if (request is ApiRequestMessage message) return message.Credential;
#if NET
        return request.Options.TryGetValue(CredentialKey, out var credential) ? credential : null;
#else
        return request.Properties.TryGetValue(CredentialName, out var credential) ? credential as ApiCredential : null;
#endif
    }

    /// <returns>Null where no credential has authenticated the request.</returns>
    public static Uri? AddressOf(HttpRequestMessage request)
    {
        if (request is ApiRequestMessage message) return message.SignedAddress;
#if NET
        return request.Options.TryGetValue(AddressKey, out var address) ? address : null;
#else
        return request.Properties.TryGetValue(AddressName, out var address) ? address as Uri : null;
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
        request.Options.Set(CredentialKey, credential);
#else
        request.Properties[CredentialName] = credential;
#endif
    }

    /// <summary>Remembers where the request goes now that it is authenticated.</summary>
    public static void NoteAddress(HttpRequestMessage request)
    {
        if (request is ApiRequestMessage message)
        {
            message.SignedAddress = request.RequestUri;
            return;
        }
#if NET
        request.Options.Set(AddressKey, request.RequestUri);
#else
        request.Properties[AddressName] = request.RequestUri;
#endif
    }
}
