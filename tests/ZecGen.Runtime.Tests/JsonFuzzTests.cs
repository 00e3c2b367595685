using ZecGen.Runtime.Tests.Fuzzing;

namespace ZecGen.Runtime.Tests;

/// <summary>A small share of what <c>ZecGen.Benchmarks fuzz-json</c> runs.</summary>
public class JsonFuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void RandomJson_IsReadAndWrittenAsBySystemTextJson(int seed)
    {
        var wrong = new List<string>();

        var result = JsonFuzz.Run(5000, seed, report: wrong.Add);

        Assert.Equal([], wrong);
        Assert.Equal((0, 1000), (result.Wrong, result.Written));
        // A run in which nothing is taken, or all is, would show nothing.
        Assert.InRange(result.Taken, 1500, 4500);
        Assert.InRange(result.Refused, 500, 3500);
    }
}
