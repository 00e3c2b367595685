using System.Diagnostics;

namespace ZecGen;

/// <summary>Provides the credential that a user keeps in environment variables or, if none is set, in a profile of the files of the command-line tool of
/// the service. Never displays a secret. Thread-safe.</summary>
/// <remarks>
/// A token takes precedence over an access key. Environment variables are read once. Files are read again when they have changed; while a changed file cannot
/// be read, the previous credential stays in use. On Unix, <see cref="CallObserver.OnCredentialWarning"/> is called for a file that other users can read.
/// </remarks>
[DebuggerDisplay("default credential")]
public sealed class DefaultCredentialProvider : IApiCredentialProvider
{
    private readonly CallObserver? observer;
    private readonly CredentialFiles? files;
    private readonly List<string> findings = [];

#if NET9_0_OR_GREATER
    private readonly Lock reading = new();
#else
    private readonly object reading = new();
#endif

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ApiCredential? variables;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private Reading? last;

    /// <summary>Initializes the provider.</summary>
    /// <param name="sources">The names of the environment variables and files.</param>
    /// <param name="profile">The profile to read from the files, which is then preferred to environment variables; <see langword="null"/> for the environment
    /// variables and, if they have no credential, the profile that they or the configuration file name.</param>
    /// <param name="observer">The observer to warn; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentException">The profile is empty.</exception>
    /// <exception cref="CredentialNotFoundException">An environment variable has a value that cannot be sent, or half an access key is set.</exception>
    public DefaultCredentialProvider(CredentialSources sources, string? profile = null, CallObserver? observer = null)
        : this(sources, profile, observer, UserEnvironment.Current)
    {
    }

    internal DefaultCredentialProvider(CredentialSources sources, string? profile, CallObserver? observer, UserEnvironment user)
    {
        if (sources is null) throw new ArgumentNullException(nameof(sources));
        if (profile is not null && string.IsNullOrWhiteSpace(profile)) throw new ArgumentException("The profile must not be empty.", nameof(profile));
        this.observer = observer;
        if (profile is null) variables = VariablesOf(sources, user);
        if (variables is not null) return;
        if (sources.CredentialsFile.Length == 0) return;
        if (user.Home.Length > 0) files = new(sources, user.Home, profile ?? user.Variable(sources.ProfileVariable));
        else findings.Add("There is no home directory with a file of credentials.");
    }

    /// <inheritdoc/>
    /// <exception cref="CredentialNotFoundException">No credential was found.</exception>
    public ValueTask<ApiCredential> GetCredentialAsync(CancellationToken cancellationToken) => new(variables ?? CredentialOfFiles());

    /// <summary>Returns a description without a secret.</summary>
    public override string ToString() => "default credential";

    private ApiCredential? VariablesOf(CredentialSources sources, UserEnvironment user)
    {
        var found = CredentialParts.Create(
            Part(sources.TokenVariable), Part(sources.AccessKeyIdVariable), Part(sources.AccessKeyPasswordVariable), "", findings);
        if (found is null) findings.Add(Unset(sources));
        return found;

        CredentialParts.Part Part(string name) => new(name, user.Variable(name));
    }

    private static string Unset(CredentialSources sources)
    {
        var key = $"{sources.AccessKeyIdVariable} and {sources.AccessKeyPasswordVariable}";
        if (sources.TokenVariable.Length == 0) return $"The environment variables {key} are not set.";
        return sources.AccessKeyIdVariable.Length == 0
            ? $"The environment variable {sources.TokenVariable} is not set."
            : $"The environment variables {key}, or {sources.TokenVariable}, are not set.";
    }

    private ApiCredential CredentialOfFiles()
    {
        if (files is null) throw new CredentialNotFoundException(findings);
        var written = files.States;
        var known = Volatile.Read(ref last);
        if (known is not null && known.Written == written) return known.Credential;
        lock (reading)
        {
            known = last;
            if (known is not null && known.Written == written) return known.Credential;
            return known is null ? Keep(Read(files), written) : Again(files, known, written);
        }
    }

    // Whoever writes a file may be in the middle of it, and what was read before is likely still valid.
    private ApiCredential Again(CredentialFiles changed, Reading known, (FileState Configuration, FileState Credentials) written)
    {
        try
        {
            return Keep(Read(changed), written);
        }
        catch (CredentialNotFoundException exception)
        {
            if (known.FailedAt != written) observer?.OnCredentialWarning($"{exception.Message} The previous credential stays in use.");
            Volatile.Write(ref last, known with { FailedAt = written });
            return known.Credential;
        }
    }

    private ApiCredential Read(CredentialFiles current)
    {
        var unread = new List<string>(findings);
        var credential = current.Read(unread) ?? throw new CredentialNotFoundException(unread);
        if (observer is not null && UserEnvironment.IsReadByOthers(current.Credentials))
            observer.OnCredentialWarning($"{current.Credentials} can be read by other users of this machine; restrict it to its owner (chmod 600).");
        return credential;
    }

    private ApiCredential Keep(ApiCredential credential, (FileState Configuration, FileState Credentials) written)
    {
        Volatile.Write(ref last, new(credential, written, null));
        return credential;
    }

    /// <param name="Credential">What was read.</param>
    /// <param name="Written">When the files had last been written before they were read.</param>
    /// <param name="FailedAt">When they had been written since, and could not be read.</param>
    private sealed record Reading(
        ApiCredential Credential, (FileState Configuration, FileState Credentials) Written, (FileState Configuration, FileState Credentials)? FailedAt);
}
