using System.ComponentModel;
using System.Reflection;

namespace ZecGen.Runtime.Tests;

/// <summary>What users write stands in <c>ZecGen</c>; what emitted code calls stands apart, and no completion offers it.</summary>
public class SurfaceTests
{
    private static readonly Type[] Exported = typeof(ApiClientOptions).Assembly.GetExportedTypes();

    [Fact]
    public void InfrastructureTypes_AreHiddenFromCompletion()
    {
        Assert.Equal(["ZecGen", "ZecGen.Infrastructure"], Exported.Select(static type => type.Namespace!).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Exported, static type => !type.IsNested && IsHidden(type) != (type.Namespace == "ZecGen.Infrastructure"));
    }

    [Theory]
    [InlineData(typeof(ApiClientOptions))]
    [InlineData(typeof(AccessKeyCredential))]
    [InlineData(typeof(IValidatable))]
    [InlineData(typeof(ApiException))]
    public void PublicTypes_StayInTheRootNamespace(Type type) => Assert.Equal("ZecGen", type.Namespace);

    private static bool IsHidden(Type type) => type.GetCustomAttribute<EditorBrowsableAttribute>()?.State == EditorBrowsableState.Never;
}
