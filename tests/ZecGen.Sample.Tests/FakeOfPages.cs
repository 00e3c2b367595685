using System.Reflection;
using ZecGen.Generator.Tests.Harness;
using ZecGen.Testing;

namespace ZecGen.Sample.Tests;

/// <summary>Fakes of services that pages of a test describe.</summary>
internal static class FakeOfPages
{
    /// <summary>Starts a fake of the one service that the pages describe.</summary>
    public static Task<FakeService> StartAsync(params PageFile[] pages) => FakeService.StartAsync(DescriptorOf(pages));

    /// <summary>What the pages describe, which is one service.</summary>
    public static ServiceDescriptor DescriptorOf(params PageFile[] pages)
    {
        var run = GeneratorRun.WithExamples(pages);
        Assert.Empty(run.Problems);
        return DescriptorsOf(EmittedAssembly.Load(run)).Single();
    }

    public static IEnumerable<ServiceDescriptor> DescriptorsOf(EmittedAssembly assembly) =>
        assembly.ExportedTypes.Select(static type => type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<ServiceDescriptor>();
}
