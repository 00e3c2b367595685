using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>The same project compiles for every framework that is promised, without a warning.</summary>
public class FrameworkTests
{
    public static TheoryData<string> Frameworks() => [.. Framework.All.Select(framework => framework.Name)];

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void OurPagesCompileWithoutAWarning(string framework) => AssertCompiles(framework, Repository.Specification);

    [SkippableTheory]
    [MemberData(nameof(Frameworks))]
    public void AllPublishedPagesInOneProjectCompileWithoutAWarning(string framework) => AssertCompiles(framework, Repository.PageFilesBeside("corpus"));

    private static void AssertCompiles(string framework, PageFile[] pages)
    {
        var run = GeneratorRun.For(new(framework), pages);

        Assert.NotEmpty(run.Models<Model.Operation>(TrackingNames.Operations));
        Assert.Empty(run.Problems);
    }
}
