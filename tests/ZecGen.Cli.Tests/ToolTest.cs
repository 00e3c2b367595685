using System.Diagnostics;
using System.Text;

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

    protected static Task<(int Code, string Output, string Error)> RunInAsync(string folder, params string[] arguments) =>
        RunInAsync(folder, static _ => null, arguments);

    /// <summary>Runs the tool within this process: its start takes ten times as long as its work.</summary>
    /// <param name="folder">Where it is called.</param>
    /// <param name="variable">What the environment says.</param>
    /// <param name="arguments">Those of the tool.</param>
    protected static async Task<(int Code, string Output, string Error)> RunInAsync(string folder, Func<string, string?> variable, params string[] arguments)
    {
        using var bytes = new MemoryStream();
        await using var output = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
        await using var error = new StringWriter();
        var terminal = new Terminals.Terminal(folder, output, error, () => new Unclosed(bytes), IsErrorRedirected: true) { Variable = variable };
        var code = await Task.Run(() => Tool.Run(arguments, terminal)).WaitAsync(Longest);
        return (code, WithPlainEnds(Encoding.UTF8.GetString(bytes.ToArray())), WithPlainEnds(error.ToString()));
    }

    /// <summary>Runs the tool as a process, as a shell does.</summary>
    protected Task<(int Code, string Output, string Error)> StartAsync(params string[] arguments) => StartBehindAsync([], arguments);

    /// <param name="before">A program, and its arguments, that starts what follows.</param>
    /// <param name="arguments">Those of the tool.</param>
    protected async Task<(int Code, string Output, string Error)> StartBehindAsync(string[] before, params string[] arguments)
    {
        string[] call = [.. before, "dotnet", Path.Combine(AppContext.BaseDirectory, "zecgen.dll"), .. arguments];
        var start = new ProcessStartInfo(call[0], call[1..])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
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
        return (process.ExitCode, WithPlainEnds(await output), WithPlainEnds(await error));
    }

    private static string WithPlainEnds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    // Standard output outlives what writes to it.
    private sealed class Unclosed(MemoryStream target) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => target.Write(buffer, offset, count);

        public override void Write(ReadOnlySpan<byte> buffer) => target.Write(buffer);
    }
}
