using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Dialects.Files;

/// <summary>The dialects that pages can name: those that come along, and those of the project's files.</summary>
internal sealed record DialectSet(EquatableArray<DialectFile> Files)
{
    /// <summary>What is wrong with the files.</summary>
    public IEnumerable<DiagnosticInfo> Findings => Files.SelectMany(static file => file.Findings);

    /// <param name="name">A name, or the path of a file as the compiler knows it.</param>
    /// <returns>Null where there is none, or its file cannot be read.</returns>
    public Dialect? Find(string? name) =>
        name is null ? null : Files.FirstOrDefault(file => file.Path == name)?.Dialect ?? BuiltInDialects.Find(name);

    /// <summary>Whether there is such a dialect, be its file as wrong as it may.</summary>
    public bool Has(string? name) => name is not null && (Files.Any(file => file.Path == name) || BuiltInDialects.Find(name) is not null);
}
