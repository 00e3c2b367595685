using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>The documented structures of a service as records.</summary>
internal static class StructureEmitter
{
    public static SourceFile Emit(StructureSet set) =>
        SourceFile.Of(set.Service, set.Service.Structures, set.Service.Slug, Usings.Json, writer =>
            writer.WriteByPage(set.Structures, static structure => structure.Page, static (w, structure) =>
                RecordEmitter.Write(w, structure.Type, structure.Service, inner =>
                    inner.WriteSummary(structure.Type.Documentation.Summary,
                        fallback: Code.Of($"<c>{Code.Name(structure.Type.Name)}</c> of the documentation.")), structure.Url)),
            [.. set.Structures.Select(structure => structure.Type)]);
}
