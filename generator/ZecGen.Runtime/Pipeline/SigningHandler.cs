namespace ZecGen;

/// <summary>Signs every attempt anew: asks for the credential, and tells the time. Requests that are no calls of a client pass through as they are.</summary>
/// <remarks>Clients bring one along; it is for chains of an HTTP client factory. Stands behind what retries, nearest to what sends.</remarks>
public sealed class SigningHandler : DelegatingHandler
{
    private readonly IApiCredentialProvider credentials;

    /// <summary>Takes what proves who calls.</summary>
    /// <param name="credentials">Asked for every attempt.</param>
    public SigningHandler(IApiCredentialProvider credentials) => this.credentials = credentials ?? throw new ArgumentNullException(nameof(credentials));

    internal SigningHandler(IApiCredentialProvider credentials, HttpMessageHandler next)
        : this(credentials) => InnerHandler = next;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The provider gave no credential.</exception>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (ApiCall.Of(request) is not CallContext call || !call.IsSignedBy(this)) return base.SendAsync(request, cancellationToken);

        ValueTask<ApiCredential> search;
        try
        {
            search = credentials.GetCredentialAsync(cancellationToken);
        }
        catch (Exception exception)
        {
            throw new CredentialException(exception);
        }
        if (!search.IsCompletedSuccessfully) return FindAndSendAsync(search, call, request, cancellationToken);
        Sign(call, request, search.Result);
        return base.SendAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> FindAndSendAsync(
        ValueTask<ApiCredential> search, CallContext call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ApiCredential credential;
        try
        {
            credential = await search.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw new CredentialException(exception);
        }
        Sign(call, request, credential);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private static void Sign(CallContext call, HttpRequestMessage request, ApiCredential credential)
    {
        if (credential is null) throw new InvalidOperationException("The provider gave no credential.");
        SignedRequest.CredentialOf(request)?.Withdraw(call, request);
        SignedRequest.Note(request, credential);
        credential.Authorize(new(call, request, call.Target.Clock.Now));
    }
}
