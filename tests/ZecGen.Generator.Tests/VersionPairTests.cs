using ZecGen.Generator.Tests.Harness;
using ZecGen.Generator.Tests.Mutation;

namespace ZecGen.Generator.Tests;

/// <summary>Versions of pages that are mutations of one another; <c>versions</c> of the benchmarks takes more of them.</summary>
public class VersionPairTests
{
    [Fact]
    public void PairsOfVersions_AreComparedAsTheyShouldBe()
    {
        var pairs = new VersionPairs([.. Repository.Specification.Select(page => (page.RelativePath, page.Content))], seed: 7);

        Assert.Empty(Enumerable.Range(0, 60).SelectMany(pairs.Check));
    }
}
