namespace ZecGen;

/// <summary>The exception that is thrown when <see cref="DefaultCredentialProvider"/> finds no credential. Its message lists where it looked, without any
/// value.</summary>
public sealed class CredentialNotFoundException : Exception
{
    internal CredentialNotFoundException(IReadOnlyList<string> findings, Exception? cause = null)
        : base("No credential was found. " + string.Join(" ", findings), cause) => Findings = findings;

    /// <summary>Gets what was found in each place, in the order in which they were searched.</summary>
    public IReadOnlyList<string> Findings { get; }
}
