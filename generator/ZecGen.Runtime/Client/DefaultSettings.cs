namespace ZecGen;

/// <summary>What a client takes from the environment where its program says nothing.</summary>
internal static class DefaultSettings
{
    /// <exception cref="NotSupportedException">The protocol names no sources.</exception>
    public static DefaultCredentialProvider CredentialOf(ApiProtocol protocol, ApiClientOptions? options) =>
        new(SourcesOf(protocol), options?.Profile, options?.Observer);

    /// <returns>Null where the options have one, or the environment names none.</returns>
    /// <exception cref="ArgumentException">What it names is no address. It is not repeated, since a secret may have come under the wrong name.</exception>
    public static Uri? EndpointOf(ApiProtocol protocol, ApiClientOptions? options)
    {
        var name = SourcesOf(protocol).EndpointVariable;
        if (options?.Endpoint is not null || UserEnvironment.Current.Variable(name) is not { } text) return null;
        // Tools take a host alone, too.
        return Uri.TryCreate(text.Contains("://") ? text : "https://" + text, UriKind.Absolute, out var endpoint)
            ? endpoint
            : throw new ArgumentException($"The environment variable {name} must be a URL, such as https://api.example.com.");
    }

    /// <summary>The options of a client that has a credential.</summary>
    /// <exception cref="ArgumentException">They name a profile, which would not be read.</exception>
    public static ApiClientOptions Without(ApiClientOptions? options) => options?.Profile is null
        ? options ?? new()
        : throw new ArgumentException("Profile requires a client that is created without a credential.", nameof(options));

    private static CredentialSources SourcesOf(ApiProtocol protocol) =>
        (protocol ?? throw new ArgumentNullException(nameof(protocol))).CredentialSources
        ?? throw new NotSupportedException($"{protocol.GetType().Name} names no environment variables or files with a credential; pass a credential.");
}
