using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;

namespace ZecGen.Generator.Binding;

/// <summary>The same table in another language.</summary>
/// <param name="path">The page that has it.</param>
internal sealed class TranslatedTable(string path, EquatableArray<FieldSignature> fields)
{
    private Dictionary<string, FieldSignature>? byName;

    public string Path => path;

    public EquatableArray<FieldSignature> Fields => fields;

    /// <summary>The field of a name, null where the table has none.</summary>
    /// <param name="near">The row where it is likely: most tables have the same order in all languages.</param>
    public FieldSignature? Find(string name, int near)
    {
        if (near < fields.Count && fields[near].Name == name) return fields[near];
        byName ??= ByName();
        return byName.TryGetValue(name, out var field) ? field : null;
    }

    public void Deconstruct(out string itsPath, out EquatableArray<FieldSignature> itsFields) => (itsPath, itsFields) = (path, fields);

    private Dictionary<string, FieldSignature> ByName()
    {
        var named = new Dictionary<string, FieldSignature>(fields.Count, StringComparer.Ordinal);
        foreach (var field in fields)
            if (!named.ContainsKey(field.Name)) named[field.Name] = field;
        return named;
    }
}
