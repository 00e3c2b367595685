using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;

namespace ZecGen.Generator.Binding;

/// <summary>The same table in another language.</summary>
/// <param name="path">The page that has it.</param>
internal sealed class TranslatedTable(string path, EquatableArray<FieldSurface> fields)
{
    private Dictionary<string, FieldSurface>? byName;

    public string Path => path;

    public EquatableArray<FieldSurface> Fields => fields;

    /// <summary>The field of a name, null where the table has none.</summary>
    /// <param name="near">The row where it is likely: most tables have the same order in all languages.</param>
    public FieldSurface? Find(string name, int near)
    {
        if (near < fields.Count && fields[near].Name == name) return fields[near];
        byName ??= ByName();
        return byName.TryGetValue(name, out var field) ? field : null;
    }

    public void Deconstruct(out string itsPath, out EquatableArray<FieldSurface> itsFields) => (itsPath, itsFields) = (path, fields);

    private Dictionary<string, FieldSurface> ByName()
    {
        var named = new Dictionary<string, FieldSurface>(fields.Count, StringComparer.Ordinal);
        foreach (var field in fields)
            if (!named.ContainsKey(field.Name)) named[field.Name] = field;
        return named;
    }
}
