namespace ZecGen;

/// <summary>Represents a credential used to authenticate requests. Never displays its secret. Thread-safe.</summary>
/// <remarks>
/// Access keys and bearer tokens are built in. Derive from this class to support another scheme: <see cref="Authorize"/> adds authentication to a request,
/// and <see cref="Withdraw"/> removes it.
/// </remarks>
public abstract class ApiCredential : IApiCredentialProvider
{
    private const string AuthorizationHeader = "Authorization";

    /// <summary>Initializes the credential.</summary>
    protected ApiCredential()
    {
    }

    /// <inheritdoc/>
    ValueTask<ApiCredential> IApiCredentialProvider.GetCredentialAsync(CancellationToken cancellationToken) => new(this);

    /// <summary>Adds authentication to a request. Called for every attempt, since signatures expire and credentials rotate.</summary>
    /// <param name="signing">The attempt to authenticate.</param>
    protected internal abstract void Authorize(in SigningContext signing);

    /// <summary>Removes the authentication that a previous attempt added, so that the next attempt can be authorized.</summary>
    /// <param name="call">The call that is retried.</param>
    /// <param name="request">The request of the previous attempt. By default, its <c>Authorization</c> header is removed.</param>
    protected internal virtual void Withdraw(CallContext call, HttpRequestMessage request)
    {
        if (request is null) throw new ArgumentNullException(nameof(request));
        request.Headers.Remove(AuthorizationHeader);
    }

    /// <summary>Sets the <c>Authorization</c> header.</summary>
    /// <param name="request">The request.</param>
    /// <param name="value">The value, which is sent unchanged.</param>
    protected static void SetAuthorization(HttpRequestMessage request, string value)
    {
        if (request is null) throw new ArgumentNullException(nameof(request));
        request.Headers.TryAddWithoutValidation(AuthorizationHeader, value);
    }

    // What goes into a header must not be able to end it.
    private protected static string HeaderText(string value, string name)
    {
        if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException("The value must not be empty or white space.", name);
        if (value.Any(static c => c is <= ' ' or > '~' or ','))
            throw new ArgumentException("The value must not contain white space, commas, control characters or non-ASCII characters.", name);
        return value;
    }
}
