using System.Diagnostics;
using System.Threading.Channels;

namespace ZecGen.Package.Tests;

/// <summary>A program under <c>dotnet watch</c>, which writes of itself to standard error and what the program prints to standard output.</summary>
public sealed class WatchedProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly List<string> seen = [];

    public WatchedProgram(ConsumerProject project, params string[] arguments)
    {
        var environment = new Dictionary<string, string>(project.Feed.Environment) { ["DOTNET_WATCH_SUPPRESS_EMOJIS"] = "1" };
        process = DotNet.Start("dotnet", project.Folder, environment, ["watch", .. arguments, "run", "--non-interactive"]);
        process.OutputDataReceived += (_, line) => lines.Writer.TryWrite(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => lines.Writer.TryWrite(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Reads until a line says what is waited for.</summary>
    /// <returns>That line.</returns>
    public async Task<string> ReadsAsync(string expected)
    {
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            await foreach (var line in lines.Reader.ReadAllAsync(timeout.Token))
            {
                seen.Add(line);
                if (line.Contains(expected, StringComparison.Ordinal)) return line;
            }
        }
        catch (OperationCanceledException)
        {
        }
        throw new Xunit.Sdk.XunitException($"No line says '{expected}' within {Patience.TotalSeconds} s:\n{string.Join('\n', seen.TakeLast(100))}");
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
