using Microsoft.CodeAnalysis.Diagnostics;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator;

/// <summary>What the project says about the generation as a whole.</summary>
/// <param name="ProjectDirectory">Paths of pages are told relative to it.</param>
/// <param name="EmitExamples">Whether descriptors carry the documented examples; they cost bytes in every assembly.</param>
/// <param name="Language">The language whose pages give the text where an action is described in several.</param>
internal sealed record GeneratorOptions(string ProjectDirectory, bool EmitExamples, PageLanguage Language)
{
    public static GeneratorOptions Read(AnalyzerConfigOptions options) => new(
        options.TryGetValue("build_property.ProjectDir", out var directory) ? directory : "",
        options.TryGetValue("build_property.ZecGenEmitExamples", out var examples) && examples.Equals("true", StringComparison.OrdinalIgnoreCase),
        options.TryGetValue("build_property.ZecGenLanguage", out var language) && language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? PageLanguage.Chinese : PageLanguage.English);
}
