namespace ZecGen;

/// <summary>Proves who calls. Never shows its secret.</summary>
public abstract class ApiCredential : IApiCredentialProvider
{
    private protected ApiCredential()
    {
    }

    /// <inheritdoc/>
    ValueTask<ApiCredential> IApiCredentialProvider.GetCredentialAsync(CancellationToken cancellationToken) => new(this);

    private protected const string AuthorizationHeader = "Authorization";
    private protected const string TimestampHeader = "x-zc-timestamp";
    private protected const string MethodHeader = "x-zc-signature-method";

    /// <summary>Adds the headers that prove who calls. Called for every try, since signatures age.</summary>
    internal abstract void Authorize(HttpRequestMessage message, in SignedContent content);

    /// <summary>Takes back what an earlier try added.</summary>
    internal static void Withdraw(HttpRequestMessage message)
    {
        message.Headers.Remove(AuthorizationHeader);
        message.Headers.Remove(TimestampHeader);
        message.Headers.Remove(MethodHeader);
    }

    // What goes into a header must not be able to end it.
    private protected static string HeaderText(string value, string name)
    {
        if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException("It is empty.", name);
        if (value.Any(static c => c is <= ' ' or > '~' or ',')) throw new ArgumentException("It has characters that no credential has: blanks, commas, control or non-ASCII characters.", name);
        return value;
    }
}

/// <summary>What a signature covers of one try.</summary>
/// <param name="CanonicalHead">The canonical request up to the hash of the body.</param>
/// <param name="Timestamp">Unix time in seconds.</param>
/// <param name="Body">The exact bytes.</param>
internal readonly record struct SignedContent(byte[] CanonicalHead, long Timestamp, byte[] Body);
