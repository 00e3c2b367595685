namespace ZecGen;

/// <summary>The files in which a user keeps credentials, as they are now.</summary>
internal sealed class CredentialFiles
{
    private readonly CredentialSources sources;
    private readonly string? profile;

    public CredentialFiles(CredentialSources sources, string home, string? profile)
    {
        (this.sources, this.profile) = (sources, profile);
        var folder = Path.Combine(home, sources.Folder);
        (Configuration, Credentials) = (Path.Combine(folder, sources.ConfigurationFile), Path.Combine(folder, sources.CredentialsFile));
    }

    public string Configuration { get; }

    public string Credentials { get; }

    /// <summary>What tells of both whether they were written since.</summary>
    public (FileState Configuration, FileState Credentials) States => (FileState.Of(Configuration), FileState.Of(Credentials));

    /// <summary>Reads the credential of the profile.</summary>
    /// <param name="findings">Takes why there is none.</param>
    /// <exception cref="CredentialNotFoundException">A file cannot be read, or a profile has half an access key.</exception>
    public ApiCredential? Read(List<string> findings)
    {
        var name = profile ?? ProfileOf(Read(Configuration, findings));
        if (Read(Credentials, findings) is not { } members)
        {
            findings.Add($"{Credentials} does not exist.");
            return null;
        }
        var place = $"profile {Harmless.Quote(name)} of {Credentials}";
        if (members.Object(name) is not { } found)
        {
            findings.Add($"There is no {place}.");
            return null;
        }
        var credential = CredentialParts.Create(
            Part(sources.TokenMember), Part(sources.AccessKeyIdMember), Part(sources.AccessKeyPasswordMember), " in " + place, findings);
        if (credential is null)
            findings.Add($"The {place} has neither {sources.AccessKeyIdMember} and {sources.AccessKeyPasswordMember} nor {sources.TokenMember}.");
        return credential;

        CredentialParts.Part Part(string member) => new(member, found(member));
    }

    private string ProfileOf(TextMembers? configuration) => configuration?.Find(sources.ProfileMember) ?? sources.DefaultProfile;

    /// <returns>Null where it does not exist.</returns>
    private static TextMembers? Read(string path, List<string> findings)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable($"{path} cannot be read.", exception);
        }
        try
        {
            return new(bytes);
        }
        // What the reader says repeats what stands there.
        catch (Exception exception) when (WireJson.IsUnreadable(exception))
        {
            throw Unreadable($"{path} is not a JSON object.", null);
        }

        CredentialNotFoundException Unreadable(string finding, Exception? cause) => new([.. findings, finding], cause);
    }
}
