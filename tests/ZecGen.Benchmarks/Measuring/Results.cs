using System.Globalization;
using System.Runtime.InteropServices;

namespace ZecGen.Benchmarks.Measuring;

/// <summary>The committed table: what was measured, when, where and how.</summary>
internal static class Results
{
    public static void Write(string root, int rounds, string table) => File.WriteAllText(Path.Combine(root, "tests", "ZecGen.Benchmarks", "RESULTS.md"), $"""
        # Results

        `dotnet run -c Release --project tests/ZecGen.Benchmarks -- --write --rounds {rounds}` wrote this table.

        - {DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, {RuntimeInformation.OSDescription}, {Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, compiler {typeof(Microsoft.CodeAnalysis.Compilation).Assembly.GetName().Version?.ToString(2)}
        - Load when it ended: {Load()}. Ratios are of CPU time, formed within a round in which each way takes its turn in random order, {rounds} rounds, the median of three processes; the spread is that of the processes' medians. Absolute times depend on what else the machine did; bytes repeat exactly.
        - A ratio divides ZecGen by the peer: smaller is better. A peer's own figure stands on the same scale.

        {table}
        """.ReplaceLineEndings("\n"));

    private static string Processor()
    {
        const string Info = "/proc/cpuinfo";
        var line = File.Exists(Info) ? File.ReadLines(Info).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static string Load()
    {
        const string Average = "/proc/loadavg";
        return File.Exists(Average) ? string.Join(", ", File.ReadAllText(Average).Split(' ').Take(3)) + " processes over 1, 5 and 15 minutes" : "unknown";
    }
}
