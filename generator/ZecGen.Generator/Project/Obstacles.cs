using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Project;

/// <summary>What keeps emitted code from compiling or running. Each is one error that names its fix; nothing is emitted then that would only add
/// errors of the compiler.</summary>
/// <param name="Errors">In an order that does not change.</param>
/// <param name="IsEmissionPossible">Whether emitted code would compile.</param>
internal sealed record Obstacles(EquatableArray<DiagnosticInfo> Errors, bool IsEmissionPossible)
{
    private static readonly char[] Separators = [';', ',', ' '];

    public static Obstacles Of(ProjectSettings project, LanguageVersion language, bool hasRuntime)
    {
        var errors = new List<DiagnosticInfo>();
        if (language < LanguageVersion.CSharp12)
            errors.Add(project.Report(DiagnosticCatalogue.OldLanguage, "LangVersion", "", language.ToDisplayString()));
        // Only a build knows all references; the command line tool has none.
        if (project.Build is not null && !hasRuntime) errors.Add(ReferenceOf(project, DiagnosticCatalogue.MissingRuntime));
        var isPossible = errors.Count == 0;
        if (project.Build is { } build && HidesRuntime(build)) errors.Add(ReferenceOf(project, DiagnosticCatalogue.HiddenRuntime));
        return new(errors.ToEquatable(), isPossible);
    }

    // Programs and tests have no consumers, and a library that is loaded as a plug-in brings its references along.
    private static bool HidesRuntime(BuildSettings build) =>
        build["OutputType"] is { } output && output.Equals("Library", StringComparison.OrdinalIgnoreCase)
        && !IsTrue(build["IsTestProject"]) && !IsTrue(build["GenerateRuntimeConfigurationFiles"])
        && build.PrivateAssets.Any(assets => assets.Split(Separators).Any(asset => asset.ToLowerInvariant() is "all" or "runtime"));

    private static bool IsTrue(string? value) => "true".Equals(value, StringComparison.OrdinalIgnoreCase);

    private static DiagnosticInfo ReferenceOf(ProjectSettings project, DiagnosticDescriptor descriptor)
    {
        var place = project.Texts.SelectMany(text => text.Items)
            .FirstOrDefault(item => !item.IsPages && item.Name.Name.EndsWith("Reference", StringComparison.Ordinal));
        return place is null ? DiagnosticInfo.OfProject(descriptor) : place.Name.Report(descriptor);
    }
}
