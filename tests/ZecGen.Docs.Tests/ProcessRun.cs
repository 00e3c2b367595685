using System.Diagnostics;

namespace ZecGen.Docs.Tests;

/// <summary>A program that is run to its end, and ended where it takes too long.</summary>
internal static class ProcessRun
{
    /// <exception cref="OperationCanceledException">The program took longer.</exception>
    public static async Task<(int Code, string Output, string Error)> OfAsync(ProcessStartInfo start, TimeSpan longest)
    {
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        return (process.ExitCode, await output, await error);
    }
}
