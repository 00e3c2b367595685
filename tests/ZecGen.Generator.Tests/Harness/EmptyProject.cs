using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ZecGen.Generator.Tests.Harness;

/// <summary>Projects that have references and nothing else, with every warning that the compiler has.</summary>
internal static class EmptyProject
{
    // Mixed versions of reference assemblies; every SDK project leaves these out.
    private static readonly Dictionary<string, ReportDiagnostic> Noise =
        new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    /// <summary>On what this process itself runs on, so that emitted code can be loaded.</summary>
    public static CSharpCompilation OfThisProcess { get; } = Over(
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "ZecGen.Runtime.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)));

    /// <summary>On these references.</summary>
    public static CSharpCompilation Over(IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        "Emitted", [], references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, warningLevel: 9999, nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: Noise));
}
