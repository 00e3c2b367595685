using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

public class PolyfillTests
{
    [Fact]
    public void FrameworkThatHasEverythingGetsNothing() =>
        Assert.DoesNotContain("ZecGen.Polyfills.g.cs", GeneratorRun.Of(Pages.Api("ResizeDisk")).Files.Keys);
}
