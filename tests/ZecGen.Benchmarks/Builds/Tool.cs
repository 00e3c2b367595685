using System.Diagnostics;
using System.Globalization;

namespace ZecGen.Benchmarks.Builds;

/// <summary>Runs other programs.</summary>
internal static class Tool
{
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message is what it printed.</exception>
    public static string Run(string folder, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // A build within `dotnet run` is a build of its own.
        foreach (var variable in start.Environment.Keys
            .Where(key => key.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || key.StartsWith("DOTNET_gc", StringComparison.OrdinalIgnoreCase))
            .ToList())
            start.Environment.Remove(variable);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList)} failed.\n{output}");
    }

    /// <summary>The CPU time, in milliseconds, of a program and all that it starts, as the shell counts it.</summary>
    public static double CpuTime(string folder, string program, params IEnumerable<string> arguments)
    {
        // Two lines: the shell's own time, and that of what it waited for; each user and system, as 0m1.234s.
        var times = Run(folder, "/bin/sh", ["-c", "\"$@\" > build.log 2>&1 || { cat build.log; exit 1; }; times", "sh", program, .. arguments]);
        return times.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).TakeLast(2).Sum(Milliseconds);
    }

    private static double Milliseconds(string time)
    {
        var parts = time.TrimEnd('s').Split('m');
        return ((double.Parse(parts[0], CultureInfo.InvariantCulture) * 60) + double.Parse(parts[1], CultureInfo.InvariantCulture)) * 1000;
    }
}
