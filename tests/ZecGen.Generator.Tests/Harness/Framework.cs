using Microsoft.CodeAnalysis;

namespace ZecGen.Generator.Tests.Harness;

/// <summary>A framework that emitted code is compiled for: the reference assemblies that its projects see, and the runtime built for it.</summary>
public sealed record Framework(string Name)
{
    public static Framework Net10 { get; } = new("net10.0");

    public static Framework Net8 { get; } = new("net8.0");

    public static Framework NetStandard { get; } = new("netstandard2.0");

    public static IReadOnlyList<Framework> All { get; } = [Net10, Net8, NetStandard];

    // Listed by the build of these tests.
    public IReadOnlyList<MetadataReference> References { get; } =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "references", Name + ".txt")).Distinct(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path))];
}
