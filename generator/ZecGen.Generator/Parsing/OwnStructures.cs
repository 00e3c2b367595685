using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing;

/// <summary>Fields that are just objects, where a section of the page with the field's own name says what is in them: <c>opts: Object</c> and
/// <c>### opts</c>.</summary>
internal static class OwnStructures
{
    private const string Object = "Object";

    public static Page Link(Document document, Page page)
    {
        if (page.Structures.Count == 0) return page;
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var structure in page.Structures) names[structure.Name] = structure.Name;
        var models = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in document.Sections)
            if (section.Model is { } model) models[ModelHeadings.KeyOf(section)] = model;
        Func<FieldDeclaration, string?> nameOf = field => ModelOf(field, models) ?? StructureOf(field, names);
        return page with
        {
            Operation = page.Operation is { } operation
                ? operation with { Request = Link(operation.Request, nameOf), Response = Link(operation.Response, nameOf) }
                : null,
            Structures = page.Structures.Map(structure => structure with { Fields = Link(structure.Fields, nameOf) }),
        };
    }

    private static EquatableArray<FieldDeclaration> Link(EquatableArray<FieldDeclaration> fields, Func<FieldDeclaration, string?> nameOf) =>
        fields.All(field => nameOf(field) is null) ? fields : fields.Map(field => nameOf(field) is { } name
            ? field with { Signature = field.Signature with { Type = field.Type with { Name = name } } }
            : field);

    // "[ip-info](#ip-info)" of a section that is read under another name.
    private static string? ModelOf(FieldDeclaration field, Dictionary<string, string> models) =>
        models.Count > 0 && ModelHeadings.KeyOf(field.Type.Link) is { } key && models.TryGetValue(key, out var model) && model != field.Type.Name
            ? model : null;

    // "disks: Array of Object" may be said of "### disk".
    private static string? StructureOf(FieldDeclaration field, Dictionary<string, string> names) =>
        field.Type is not { Name: Object, Link: null } ? null
        : names.TryGetValue(field.Name, out var own) ? own
        : field.Type.ArrayDepth > 0 && field.Name.EndsWith("s", StringComparison.Ordinal)
            && names.TryGetValue(field.Name.Substring(0, field.Name.Length - 1), out own) ? own
        : null;
}
