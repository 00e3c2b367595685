namespace ZecGen.Benchmarks.Measuring;

internal static class Allocation
{
    /// <summary>The bytes that one run allocates on its thread: exact, and the same every time once all is warm.</summary>
    public static long Of(Action run)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            run();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }
}
