namespace ZecGen;

/// <summary>What a provider of credentials sees of the machine.</summary>
/// <param name="home">The home directory of the user; empty where there is none.</param>
/// <param name="variable">The value of an environment variable; null or empty where it is not set.</param>
internal sealed class UserEnvironment(string home, Func<string, string?> variable)
{
    public static UserEnvironment Current => new(
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), Environment.GetEnvironmentVariable);

    public string Home => home;

    /// <returns>Null where it is not set.</returns>
    public string? Variable(string name) => name.Length > 0 && variable(name)?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Whether users other than the owner may read a file. Windows grants rights by other means, and netstandard2.0 does not know them.</summary>
    public static bool IsReadByOthers(string path)
    {
#if NET
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0;
#else
        return false;
#endif
    }
}
