using ZecGen.Generator.Dialects;
using ZecGen.Generator.Dialects.Files;

namespace ZecGen.Generator.Parsing;

/// <summary>A page before it is read.</summary>
/// <param name="FilePath">As the compiler knows it.</param>
/// <param name="Path">Relative to the project, with forward slashes.</param>
/// <param name="Service">What the project's item says, null where it says nothing.</param>
/// <param name="Version">What the project's item says, null where it says nothing.</param>
/// <param name="Root">The folder of pages that the project names, relative to the project and with a slash at its end; null where nothing says.</param>
/// <param name="Url">Where people read the page, as the project's item says, null where it says nothing.</param>
/// <param name="Encoding">What the compiler took the file for, null where it is Unicode.</param>
internal sealed record PageSource(
    string FilePath, string Path, string Text, string? Service, string? Version, string? Url = null, string? Root = null, string? Encoding = null)
{
    /// <summary>How the page is written.</summary>
    public Dialect Dialect { get; init; } = BuiltInDialects.Default;
}
