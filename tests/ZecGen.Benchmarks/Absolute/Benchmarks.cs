using BenchmarkDotNet.Attributes;
using Zec;
using ZecGen.Benchmarks.Calls;
using ZecGen.Benchmarks.Plain;

namespace ZecGen.Benchmarks.Absolute;

/// <summary>What a call costs, and its parts: absolute figures, by BenchmarkDotNet.</summary>
[InProcess]
[MemoryDiagnoser]
public class Benchmarks
{
    private readonly CreateImageRequest valid = Requests.CreateImage(Samples.CreateImage.ImageName!);
    private readonly CreateImageRequest invalid = Requests.CreateImage("-");
    private readonly DescribeInstancesRequest describe = Requests.DescribeInstances;
    private readonly ZecClient zec = Requests.Client(new StubTransport(Samples.Responses));

    [Benchmark]
    public object CheckValid() => valid.Check();

    [Benchmark]
    public object CheckInvalid() => invalid.Check();

    [Benchmark]
    public Task<CreateImageResponse> CreateImage() => zec.CreateImageAsync(valid);

    [Benchmark]
    public Task<DescribeInstancesResponse> PageOfInstances() => zec.DescribeInstancesAsync(describe);
}
