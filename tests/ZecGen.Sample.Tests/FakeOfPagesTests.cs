using ZecGen.Generator.Tests.Harness;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>Documented examples of published pages, each called on a fresh fake of its own service.</summary>
public class FakeOfPagesTests
{
    // Examples that break a limit, a pattern or the format of a time on their own page.
    private static readonly string[] Contradictions =
    [
        "zec CreateBorderGateway: 400 INVALID_PARAMETER_LESS_MINIMUM",
        "zec CreateByoip: 400 INVALID_PARAMETER_EXCEED_MAXIMUM",
        "zec DescribeEipTraffic: 400 INVALID_PARAMETER_DATE_FORMAT_ERROR",
    ];

    [SkippableFact]
    public async Task PublishedExample_SucceedsUnlessItViolatesARuleOfItsPage()
    {
        var (called, refused) = (0, new List<string>());
        foreach (var descriptor in FakeOfPages.DescriptorsOf(EmittedCode.Of("corpus/rendered/en").Assembly))
            foreach (var operation in descriptor.Operations)
                foreach (var example in operation.Examples.Where(static example => example.Request is not null))
                {
                    called++;
                    await using var service = await FakeService.StartAsync(descriptor);
                    using var caller = new RawCaller(service) { Path = "/api/v2/" + descriptor.Name, Version = descriptor.Version };
                    var response = await caller.CallAsync(operation.Action, example.Request!);
                    if (response.Status != 200) refused.Add($"{descriptor.Name} {operation.Action}: {response}");
                }

        Assert.Equal(Contradictions, refused);
        Assert.Equal(275, called);
    }
}
