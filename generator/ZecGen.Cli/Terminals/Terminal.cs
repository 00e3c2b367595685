namespace ZecGen.Cli.Terminals;

/// <summary>Where the tool is called, and where it writes.</summary>
/// <param name="Folder">What paths that are named begin at.</param>
/// <param name="Output">The output.</param>
/// <param name="Error">What is to be said beside it.</param>
/// <param name="OpenOutput">The output as bytes, for documents whose encoding is not the terminal's choice.</param>
/// <param name="IsErrorRedirected">Whether nobody looks at what is said, so that it has neither colours nor a width.</param>
internal sealed record Terminal(string Folder, TextWriter Output, TextWriter Error, Func<Stream> OpenOutput, bool IsErrorRedirected)
{
    /// <summary>That of the process.</summary>
    public static Terminal OfProcess =>
        new(Environment.CurrentDirectory, Console.Out, Console.Error, Console.OpenStandardOutput, Console.IsErrorRedirected)
        {
            Variable = Environment.GetEnvironmentVariable,
        };

    /// <summary>What the environment says, null where it says nothing.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>The full path of one that was named.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, Folder);
}
