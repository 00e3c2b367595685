using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

public class PolyfillTests
{
    [Fact]
    public void Polyfills_ForACurrentFramework_AreNotEmitted() =>
        Assert.DoesNotContain("ZecGen.Polyfills.g.cs", GeneratorRun.Of(Pages.Api("ResizeDisk")).Files.Keys);
}
