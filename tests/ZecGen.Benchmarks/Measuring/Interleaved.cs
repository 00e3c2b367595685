using System.Diagnostics;
using System.Runtime;

namespace ZecGen.Benchmarks.Measuring;

/// <summary>A way of doing a thing.</summary>
internal sealed record Way(string Name, Action Run);

/// <summary>Compares ways of doing a thing by taking turns, since machines change their speed while they are measured.</summary>
/// <remarks>Times are CPU times of the process, garbage collection included: what else runs on the machine takes the process's turns away, but is not
/// counted.</remarks>
internal static class Interleaved
{
    private const int QuietPasses = 4;

    private static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan Pass = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(20);

    /// <summary>In every round each way runs once, in random order, as often in a row as fills four milliseconds.</summary>
    public static Comparison Compare(int rounds, params IReadOnlyList<Way> ways)
    {
        WarmUp(ways);
        var batches = ways.Select(way => Calibrate(way.Run)).ToArray();
        var random = new Random(1);
        var order = Enumerable.Range(0, ways.Count).ToArray();
        var times = ways.ToDictionary(way => way.Name, _ => new double[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var way in order) times[ways[way].Name][round] = Time(ways[way].Run, batches[way]);
        }
        return new(times, ways.ToDictionary(way => way.Name, way => Allocation.Of(way.Run)));
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    // Until nothing was compiled for a while: the runtime compiles in steps and on a thread of its own, whose time counts too.
    private static void WarmUp(IReadOnlyList<Way> ways)
    {
        var start = Stopwatch.GetTimestamp();
        for (var quiet = 0; quiet < QuietPasses && Stopwatch.GetElapsedTime(start) < LongestWarmUp;)
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            foreach (var way in ways) RunFor(way.Run, Pass);
            Thread.Sleep(Pass);
            quiet = JitInfo.GetCompiledMethodCount() == compiled ? quiet + 1 : 0;
        }
    }

    private static void RunFor(Action run, TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        do run();
        while (Stopwatch.GetElapsedTime(start) < time);
    }

    private static int Calibrate(Action run)
    {
        var single = Math.Min(Time(run, 1), Time(run, 1));
        var batch = (int)Math.Clamp(Batch.TotalMilliseconds / Math.Max(single, 1e-6), 1, 1_000_000);
        return (int)Math.Clamp(Batch.TotalMilliseconds / Math.Max(Time(run, batch), 1e-6), 1, 1_000_000);
    }

    /// <returns>Milliseconds for one.</returns>
    private static double Time(Action run, int times)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++) run();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / times;
    }
}
