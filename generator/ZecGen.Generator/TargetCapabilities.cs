using Microsoft.CodeAnalysis;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Emission;

namespace ZecGen.Generator;

/// <summary>What matters of the project's other code and references.</summary>
/// <param name="Missing">What emitted code needs of the framework and this one lacks.</param>
/// <param name="HasServices">Whether clients can be registered with a container.</param>
/// <param name="HasRuntime">Whether the runtime is referenced that emitted code stands on.</param>
internal sealed record TargetCapabilities(EquatableArray<string> Missing, bool HasServices, bool HasRuntime)
{
    public static TargetCapabilities Of(Compilation compilation) => new(
        PolyfillEmitter.Needed.Where(name => compilation.GetTypeByMetadataName(name) is null).ToEquatable(),
        compilation.GetTypeByMetadataName(ServicesEmitter.Needed) is not null,
        compilation.ReferencedAssemblyNames.Any(static reference => reference.Name == "ZecGen.Runtime"));
}
