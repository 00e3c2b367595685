using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>The types that several actions of a service may share, gathered into one set each.</summary>
/// <remarks>One file for all: compilers pay for each file, projects with a thousand of them most of all.</remarks>
internal static class TypesByService
{
    public static IEnumerable<StructureSet> Of(IEnumerable<Structure> structures) => structures
        .GroupBy(structure => structure.Service)
        .OrderBy(group => group.Key.Slug, StringComparer.Ordinal)
        .Select(
            group => new StructureSet(group.Key,
                group.OrderBy(structure => structure.Page, StringComparer.Ordinal)
                    .ThenBy(structure => structure.Type.Name, StringComparer.Ordinal).ToEquatable()));
}
