using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>A documented structure as a record.</summary>
internal static class StructureEmitter
{
    public static SourceFile Emit(Structure structure) =>
        SourceFile.Of(structure.Service, structure.Type.Name, structure.Page, Usings.Json, writer =>
            RecordEmitter.Write(writer, structure.Type, structure.Service, w =>
                w.WriteSummary(structure.Type.Documentation.Summary, fallback: Code.Of($"<c>{Code.Name(structure.Type.Name)}</c> of the documentation."))),
            structure.Type);
}
