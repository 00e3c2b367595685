using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;

namespace ZecGen.Generator.Proofreading;

/// <summary>The fields of a table by name; of those that differ in case alone the first.</summary>
internal sealed class FieldLookup(EquatableArray<FieldSignature> fields)
{
    // So few are compared in less time than a key takes to make.
    private const int Few = 32;

    private Dictionary<string, FieldSignature>? exact;
    private Dictionary<string, FieldSignature>? inAnyCase;

    public FieldSignature? Find(ReadOnlySpan<char> name)
    {
        if (fields.Count > Few) return (exact ??= By(StringComparer.Ordinal)).TryGetValue(name.ToString(), out var found) ? found : null;
        foreach (var field in fields)
            if (field.Name.AsSpan().SequenceEqual(name)) return field;
        return null;
    }

    public FieldSignature? FindInAnyCase(string name) => (inAnyCase ??= By(StringComparer.OrdinalIgnoreCase)).TryGetValue(name, out var found) ? found : null;

    private Dictionary<string, FieldSignature> By(StringComparer comparer)
    {
        var named = new Dictionary<string, FieldSignature>(fields.Count, comparer);
        foreach (var field in fields)
            if (!named.ContainsKey(field.Name)) named[field.Name] = field;
        return named;
    }
}
