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
    private static readonly CreateImageRequest Valid = Requests.CreateImage(Samples.CreateImage.ImageName!);
    private static readonly CreateImageRequest Invalid = Requests.CreateImage("-");
    private static readonly DescribeInstancesRequest Describe = Requests.DescribeInstances;

    private readonly ZecClient zec = Requests.Client(new StubTransport(Samples.Answers));

    [Benchmark]
    public object CheckValid() => Valid.Check();

    [Benchmark]
    public object CheckInvalid() => Invalid.Check();

    [Benchmark]
    public Task<CreateImageResponse> CreateImage() => zec.CreateImageAsync(Valid);

    [Benchmark]
    public Task<DescribeInstancesResponse> PageOfInstances() => zec.DescribeInstancesAsync(Describe);
}
