using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Dialects.Files;

/// <summary>A dialect as a file of the project describes it.</summary>
/// <param name="Path">As the compiler knows it.</param>
/// <param name="Dialect">Null where the file cannot be read.</param>
internal sealed record DialectFile(string Path, Dialect? Dialect, EquatableArray<DiagnosticInfo> Findings)
{
    /// <summary>Whether a path can be that of a dialect file.</summary>
    public static bool MayBe(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    public static DialectFile Read(string path, string text)
    {
        var problems = new List<DialectProblem>();
        var dialect = DialectReader.Read(text, problems);
        var lines = LineMap.Of(text);
        return new(path, dialect, problems.Select(problem => new DiagnosticInfo(
            DiagnosticCatalogue.InvalidDialect, path, problem.Span, lines.Lines(problem.Span), DiagnosticInfo.Shown([problem.Message]))).ToEquatable());
    }
}
