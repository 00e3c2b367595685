namespace ZecGen;

/// <summary>Proves who calls. Never shows its secret.</summary>
public abstract class ApiCredential : IApiCredentialProvider
{
    private protected ApiCredential()
    {
    }

    /// <inheritdoc/>
    ValueTask<ApiCredential> IApiCredentialProvider.GetCredentialAsync(CancellationToken cancellationToken) => new(this);

    /// <summary>Adds the headers that prove who calls. Called for every try, since signatures age.</summary>
    internal abstract void Authorize(HttpRequestMessage message, SignedContent content);

    // What goes into a header must not be able to end it.
    private protected static string HeaderText(string value, string name)
    {
        if (string.IsNullOrWhiteSpace(value)) throw new ArgumentException("It is empty.", name);
        if (value.Any(static c => c is <= ' ' or > '~' or ',')) throw new ArgumentException("It has characters that no credential has: blanks, commas, control or non-ASCII characters.", name);
        return value;
    }
}

/// <summary>What a signature covers of one try.</summary>
/// <param name="ContentType">As sent.</param>
/// <param name="Host">As sent.</param>
/// <param name="Timestamp">Unix time in seconds.</param>
/// <param name="Body">The exact bytes.</param>
internal readonly record struct SignedContent(string ContentType, string Host, long Timestamp, ReadOnlyMemory<byte> Body);
