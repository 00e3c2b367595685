namespace ZecGen.Cli.Pull.Limits;

/// <summary>A fault or a limit because of which nothing is written. The message says where, and what can be done.</summary>
internal sealed class PullException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether something was written nevertheless, and could not be taken back.</summary>
    public bool IsPartial { get; init; }
}
