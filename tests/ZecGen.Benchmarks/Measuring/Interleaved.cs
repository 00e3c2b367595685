using System.Diagnostics;

namespace ZecGen.Benchmarks.Measuring;

/// <summary>A way of doing a thing.</summary>
internal sealed record Way(string Name, Action Run);

/// <param name="Ratio">The median, over all rounds, of its time to that of the first way in the same round.</param>
internal sealed record Outcome(string Name, TimeSpan Time, double Ratio, long Bytes);

/// <summary>Compares ways of doing a thing by taking turns, since machines change their speed while they are measured.</summary>
internal static class Interleaved
{
    private static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(600);

    /// <summary>In every round each way runs once, in random order, as often in a row as fills four milliseconds.</summary>
    public static IReadOnlyList<Outcome> Compare(int rounds, params IReadOnlyList<Way> ways)
    {
        var batches = ways.Select(way => Calibrate(way.Run)).ToArray();
        var random = new Random(1);
        var order = Enumerable.Range(0, ways.Count).ToArray();
        var times = ways.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var way in order) times[way][round] = Time(ways[way].Run, batches[way]);
        }
        return [.. ways.Select((way, i) => new Outcome(
            way.Name,
            TimeSpan.FromMilliseconds(Median(times[i])),
            Median(times[i].Zip(times[0], static (time, first) => time / first)),
            Allocation.Of(way.Run)))];
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    // Until the code is compiled for good; the pause lets the compiler's own thread catch up.
    private static int Calibrate(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < 5 || (i < 100_000 && Stopwatch.GetElapsedTime(start) < WarmUp / 2); i++) run();
        Thread.Sleep(150);
        for (var i = 0; i < 5 || (i < 100_000 && Stopwatch.GetElapsedTime(start) < WarmUp); i++) run();
        var single = Enumerable.Range(0, 5).Min(_ => Time(run, 1));
        var batch = Math.Max(1, (int)(Batch.TotalMilliseconds / Math.Max(single, 0.00001)));
        return Math.Max(1, (int)(Batch.TotalMilliseconds / Time(run, batch)));
    }

    /// <returns>Milliseconds for one.</returns>
    private static double Time(Action run, int times)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++) run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / times;
    }
}
