namespace ZecGen;

/// <summary>Proves who calls. Never shows its secret. Safe for concurrent use.</summary>
/// <remarks>
/// An access key and a bearer token come along. Derive from it for another scheme: <see cref="Authorize"/> adds to a request what proves who calls, and <see cref="Withdraw"/> takes it back.
/// </remarks>
public abstract class ApiCredential : IApiCredentialProvider
{
    private const string AuthorizationHeader = "Authorization";

    /// <summary>Makes a credential.</summary>
    protected ApiCredential()
    {
    }

    /// <inheritdoc/>
    ValueTask<ApiCredential> IApiCredentialProvider.GetCredentialAsync(CancellationToken cancellationToken) => new(this);

    /// <summary>Adds to a request what proves who calls. Called for every attempt, since signatures age and credentials rotate.</summary>
    /// <param name="signing">The request, and what to sign of it.</param>
    protected internal abstract void Authorize(in SigningContext signing);

    /// <summary>Takes back what an earlier attempt added, so that another can be authorized.</summary>
    /// <param name="call">The call that is attempted again.</param>
    /// <param name="request">The request of the earlier attempt. Unless overridden, its <c>Authorization</c> is removed.</param>
    protected internal virtual void Withdraw(ApiCall call, HttpRequestMessage request)
    {
        if (request is null) throw new ArgumentNullException(nameof(request));
        request.Headers.Remove(AuthorizationHeader);
    }

    /// <summary>Sets the <c>Authorization</c> header.</summary>
    /// <param name="request">The request.</param>
    /// <param name="value">The value, sent exactly as it is.</param>
    protected static void SetAuthorization(HttpRequestMessage request, string value)
    {
        if (request is null) throw new ArgumentNullException(nameof(request));
        request.Headers.TryAddWithoutValidation(AuthorizationHeader, value);
    }

    // What goes into a header must not be able to end it.
    private protected static string HeaderText(string value, string name)
    {
        if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException("It is empty.", name);
        if (value.Any(static c => c is <= ' ' or > '~' or ',')) throw new ArgumentException("It has characters that no credential has: blanks, commas, control or non-ASCII characters.", name);
        return value;
    }
}
