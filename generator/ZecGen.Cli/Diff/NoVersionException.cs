namespace ZecGen.Cli.Diff;

/// <summary>What was named as a version of pages is none.</summary>
internal sealed class NoVersionException(string message) : IOException(message);
