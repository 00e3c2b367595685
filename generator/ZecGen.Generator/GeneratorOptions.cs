using Microsoft.CodeAnalysis.Diagnostics;

namespace ZecGen.Generator;

/// <summary>What the project says about the generation as a whole.</summary>
/// <param name="ProjectDirectory">Paths of pages are told relative to it.</param>
/// <param name="EmitExamples">Whether descriptors carry the documented examples; they cost bytes in every assembly.</param>
internal sealed record GeneratorOptions(string ProjectDirectory, bool EmitExamples)
{
    public static GeneratorOptions Read(AnalyzerConfigOptions options) => new(
        options.TryGetValue("build_property.ProjectDir", out var directory) ? directory : "",
        options.TryGetValue("build_property.ZecGenEmitExamples", out var examples) && examples.Equals("true", StringComparison.OrdinalIgnoreCase));
}
