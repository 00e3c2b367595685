using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;

namespace ZecGen.Generator.Binding;

/// <summary>The structures that a service's operations reach, and whether they are sent, received or both.</summary>
internal sealed class TypeClosure
{
    private readonly Dictionary<TypeKey, (TypeUse Use, Declared<StructureSignature> Declared)> uses = [];
    private readonly Stack<(string Path, EquatableArray<FieldSignature> Fields)> pending = [];

    public TypeClosure(IReadOnlyList<PageSignature> pages, ServiceMap services, OperationTable operations, DeclarationIndex index)
    {
        foreach (var page in pages)
        {
            if (!operations.IsEmitted(page.Path)) continue;
            var service = services.Of(page.Path)!.Slug;
            Visit(service, page.Path, page.Request, TypeUse.Sent, index);
            Visit(service, page.Path, page.Response, TypeUse.Received, index);
        }
    }

    /// <summary>Ordered by name, then by path.</summary>
    public IEnumerable<(TypeKey Key, TypeUse Use, Declared<StructureSignature> Declared)> Uses => uses
        .OrderBy(entry => entry.Key.Name, StringComparer.Ordinal).ThenBy(entry => entry.Key.Path, StringComparer.Ordinal)
        .Select(entry => (entry.Key, entry.Value.Use, entry.Value.Declared));

    private void Visit(string service, string path, EquatableArray<FieldSignature> fields, TypeUse use, DeclarationIndex index)
    {
        pending.Push((path, fields));
        while (pending.Count > 0)
        {
            var (from, members) = pending.Pop();
            foreach (var field in members)
            {
                if (PrimitiveTypes.IsPrimitive(field.Type.Name) || index.EmittedStructure(from, field) is not { } structure) continue;

                var key = new TypeKey(service, structure.Path, structure.Name);
                uses.TryGetValue(key, out var known);
                if ((known.Use & use) == use) continue;
                uses[key] = (known.Use | use, structure);
                pending.Push((structure.Path, structure.Declaration.Fields));
            }
        }
    }
}

/// <summary>A structure as one service has it.</summary>
internal readonly record struct TypeKey(string Service, string Path, string Name);

[Flags]
internal enum TypeUse
{
    None,
    Sent,
    Received,
}
