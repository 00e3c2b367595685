namespace ZecGen;

/// <summary>Names the environment variables and files in which users of a service keep their credential.</summary>
/// <remarks>Used by <see cref="DefaultCredentialProvider"/>. A name that is empty is not looked up.</remarks>
public sealed class CredentialSources
{
    /// <summary>Gets or sets the environment variable with the id of an access key.</summary>
    public string AccessKeyIdVariable { get; init; } = "";

    /// <summary>Gets or sets the environment variable with the password of the access key.</summary>
    public string AccessKeyPasswordVariable { get; init; } = "";

    /// <summary>Gets or sets the environment variable with a bearer token.</summary>
    public string TokenVariable { get; init; } = "";

    /// <summary>Gets or sets the environment variable with the name of the profile to read from the credentials file.</summary>
    public string ProfileVariable { get; init; } = "";

    /// <summary>Gets or sets the environment variable with the endpoint of the service.</summary>
    public string EndpointVariable { get; init; } = "";

    /// <summary>Gets or sets the folder of the files, relative to the home directory of the user.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Gets or sets the name of the JSON file with the name of the current profile.</summary>
    public string ConfigurationFile { get; init; } = "";

    /// <summary>Gets or sets the name of the JSON file with the credentials of each profile.</summary>
    public string CredentialsFile { get; init; } = "";

    /// <summary>Gets or sets the member of the configuration file with the name of the current profile.</summary>
    public string ProfileMember { get; init; } = "";

    /// <summary>Gets or sets the profile to read if none is named.</summary>
    public string DefaultProfile { get; init; } = "default";

    /// <summary>Gets or sets the member of a profile with the id of an access key.</summary>
    public string AccessKeyIdMember { get; init; } = "";

    /// <summary>Gets or sets the member of a profile with the password of the access key.</summary>
    public string AccessKeyPasswordMember { get; init; } = "";

    /// <summary>Gets or sets the member of a profile with a bearer token.</summary>
    public string TokenMember { get; init; } = "";
}
