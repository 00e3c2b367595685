using ZecGen.Generator.Collections;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Binding;

/// <summary>The same table in another language.</summary>
/// <param name="Path">The page that has it.</param>
internal readonly record struct TranslatedTable(string Path, EquatableArray<FieldSurface> Fields)
{
    /// <summary>The field of a name, null where the table has none.</summary>
    /// <param name="near">The row where it is likely: most tables have the same order in all languages.</param>
    public FieldSurface? Find(string name, int near)
    {
        if (near < Fields.Count && Fields[near].Name == name) return Fields[near];
        foreach (var field in Fields)
            if (field.Name == name) return field;
        return null;
    }
}
