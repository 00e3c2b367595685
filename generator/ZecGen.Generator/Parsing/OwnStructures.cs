using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;

namespace ZecGen.Generator.Parsing;

/// <summary>Fields that are just objects, where a section of the page with the field's own name says what is in them: <c>opts: Object</c> and
/// <c>### opts</c>.</summary>
internal static class OwnStructures
{
    private const string Object = "Object";

    public static Page Link(Page page)
    {
        if (page.Structures.Count == 0) return page;
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var structure in page.Structures) names[structure.Name] = structure.Name;
        return page with
        {
            Operation = page.Operation is { } operation
                ? operation with { Request = Link(operation.Request, names), Response = Link(operation.Response, names) }
                : null,
            Structures = page.Structures.Map(structure => structure with { Fields = Link(structure.Fields, names) }),
        };
    }

    private static EquatableArray<FieldDeclaration> Link(EquatableArray<FieldDeclaration> fields, Dictionary<string, string> names) =>
        fields.All(field => StructureOf(field, names) is null) ? fields : fields.Map(field => StructureOf(field, names) is { } name
            ? field with { Signature = field.Signature with { Type = field.Type with { Name = name } } }
            : field);

    // "disks: Array of Object" may be said of "### disk".
    private static string? StructureOf(FieldDeclaration field, Dictionary<string, string> names) =>
        field.Type is not { Name: Object, Link: null } ? null
        : names.TryGetValue(field.Name, out var own) ? own
        : field.Type.ArrayDepth > 0 && field.Name.EndsWith("s", StringComparison.Ordinal)
            && names.TryGetValue(field.Name.Substring(0, field.Name.Length - 1), out own) ? own
        : null;
}
