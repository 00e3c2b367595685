namespace ZecGen;

/// <summary>Authenticates every attempt with the current credential and time. Requests that were not created by a client pass through unchanged.</summary>
/// <remarks>Clients have a built-in signing handler; add this one only to an HTTP client factory. Add it after retry handlers, closest to the primary
/// handler.</remarks>
public sealed class SigningHandler : DelegatingHandler
{
    private readonly IApiCredentialProvider credentials;

    /// <summary>Initializes the handler.</summary>
    /// <param name="credentials">The provider of the credential, called for every attempt.</param>
    public SigningHandler(IApiCredentialProvider credentials) => this.credentials = credentials ?? throw new ArgumentNullException(nameof(credentials));

    internal SigningHandler(IApiCredentialProvider credentials, HttpMessageHandler next)
        : this(credentials) => InnerHandler = next;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The provider returned <see langword="null"/>.</exception>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (CallContext.FromRequest(request) is not PipelineCallContext call || !call.IsSignedBy(this)) return base.SendAsync(request, cancellationToken);

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
        ValueTask<ApiCredential> search, PipelineCallContext call, HttpRequestMessage request, CancellationToken cancellationToken)
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

    /// <summary>Authenticates a request, in place of a credential that it carries.</summary>
    /// <exception cref="InvalidOperationException">There is no credential.</exception>
    internal static void Sign(PipelineCallContext call, HttpRequestMessage request, ApiCredential credential)
    {
        if (credential is null) throw new InvalidOperationException("The credential provider returned null.");
        SignedRequest.CredentialOf(request)?.Withdraw(call, request);
        SignedRequest.Note(request, credential);
        credential.Authorize(new(call, request, call.Target.Clock.Now));
        SignedRequest.NoteAddress(request);
    }
}
