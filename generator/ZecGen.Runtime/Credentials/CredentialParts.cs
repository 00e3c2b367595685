namespace ZecGen;

/// <summary>A token, or the id and the password of an access key, from one place → the credential that they are.</summary>
internal static class CredentialParts
{
    /// <summary>A token takes precedence over an access key.</summary>
    /// <param name="token">A bearer token.</param>
    /// <param name="id">The id of an access key.</param>
    /// <param name="password">Its password.</param>
    /// <param name="place">The place, as it follows the name of a value in a sentence; empty where the name says it.</param>
    /// <param name="findings">What was found before.</param>
    /// <returns>Null where no value is set.</returns>
    /// <exception cref="CredentialNotFoundException">Half an access key is set, or a value that cannot be sent: that another credential is used in its
    /// place is not what the user meant.</exception>
    public static ApiCredential? Create(Part token, Part id, Part password, string place, IReadOnlyList<string> findings)
    {
        if (token.Value is not null) return Usable(token, place, findings, static (text, _) => new BearerTokenCredential(text), "");
        if (id.Value is null && password.Value is null) return null;
        if (password.Value is null) throw Half(id, password);
        if (id.Value is null) throw Half(password, id);
        return Usable(id, place, findings, static (key, secret) => new AccessKeyCredential(key, secret), password.Value);

        CredentialNotFoundException Half(Part set, Part missing) => new([.. findings, $"{set.Name} is set{place}, but {missing.Name} is not."]);
    }

    private static ApiCredential Usable(
        Part part, string place, IReadOnlyList<string> findings, Func<string, string, ApiCredential> create, string other)
    {
        try
        {
            return create(part.Value!, other);
        }
        catch (ArgumentException)
        {
            throw new CredentialNotFoundException([.. findings, $"The value of {part.Name}{place} contains characters that a header cannot carry."]);
        }
    }

    /// <param name="Name">As users write it.</param>
    /// <param name="Value">Null where it is not set.</param>
    internal readonly record struct Part(string Name, string? Value)
    {
        public override string ToString() => Name;
    }
}
