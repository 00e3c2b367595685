using System.Diagnostics;

namespace ZecGen.Benchmarks;

/// <summary>Compares ways of doing a thing by taking turns, since machines change their speed while they are measured.</summary>
internal static class Interleaved
{
    /// <summary>The median time of each way, and its median ratio to the first within a round.</summary>
    public static IReadOnlyList<(string Name, TimeSpan Median, double Ratio)> Compare(int rounds, params (string Name, Action Run)[] ways)
    {
        foreach (var way in ways)
            for (var i = 0; i < 5; i++) way.Run();

        var random = new Random(1);
        var times = ways.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
            foreach (var way in Enumerable.Range(0, ways.Length).OrderBy(_ => random.Next()).ToList())
            {
                var start = Stopwatch.GetTimestamp();
                ways[way].Run();
                times[way][round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        return [.. ways.Select((way, i) => (way.Name, TimeSpan.FromMilliseconds(Median(times[i])), Median(times[i].Zip(times[0], static (time, first) => time / first))))];
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
