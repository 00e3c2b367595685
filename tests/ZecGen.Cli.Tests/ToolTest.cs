using System.Diagnostics;

namespace ZecGen.Cli.Tests;

/// <summary>Calls the tool as it is called by hand, in a folder of its own.</summary>
public abstract class ToolTest : IDisposable
{
    // A tool that hangs is a failed test, on however busy a machine.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    protected string Folder { get; } = Directory.CreateTempSubdirectory("zecgen-cli-").FullName;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected void WritePage(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    protected Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => RunInAsync(Folder, arguments);

    protected static async Task<(int Code, string Output, string Error)> RunInAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "zecgen.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Longest);
        try { await process.WaitForExitAsync(limit.Token); }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"zecgen {string.Join(' ', arguments)} has not ended within {Longest}.");
        }
        return (process.ExitCode, (await output).Replace("\r\n", "\n", StringComparison.Ordinal), (await error).Replace("\r\n", "\n", StringComparison.Ordinal));
    }
}
