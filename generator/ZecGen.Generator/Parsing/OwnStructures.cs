using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Markdown;

namespace ZecGen.Generator.Parsing;

/// <summary>Fields that are just objects, where a section of the page with the field's own name says what is in them: <c>opts: Object</c> and
/// <c>### opts</c>.</summary>
internal static class OwnStructures
{
    private const string Object = "Object";

    /// <param name="others">Structures that have another name in one part of the page.</param>
    /// <param name="partAt">The part that a place of the page belongs to.</param>
    public static Page Link(
        Document document, IReadOnlyDictionary<(string Name, SectionKind Part), string> others, Func<int, SectionKind> partAt, Page page)
    {
        if (page.Structures.Count == 0) return page;
        if (page.Structures.Any(static structure => structure.Base is not null)) page = page with { Structures = WithBases(page.Structures) };
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var structure in page.Structures) names[structure.Name] = structure.Name;
        var models = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in document.Sections)
            if (section.Model is { } model) models[ModelHeadings.KeyOf(section)] = model;
        return page with
        {
            Operation = page.Operation is { } operation
                ? operation with { Request = Link(operation.Request, TypeOf), Response = Link(operation.Response, TypeOf) }
                : null,
            Structures = page.Structures.Map(structure => structure with { Fields = Link(structure.Fields, TypeOf) }),
        };

        TypeExpression? TypeOf(FieldDeclaration field) =>
            others.Count > 0 && others.TryGetValue((field.Type.Name, partAt(field.Span.Start)), out var other)
                ? field.Type with { Name = other, Link = "#" + other }
            : (ModelOf(field, models) ?? StructureOf(field, names)) is { } name ? field.Type with { Name = name }
            : null;
    }

    private static EquatableArray<FieldDeclaration> Link(EquatableArray<FieldDeclaration> fields, Func<FieldDeclaration, TypeExpression?> typeOf) =>
        fields.All(field => typeOf(field) is null) ? fields : fields.Map(field => typeOf(field) is { } type
            ? field with { Signature = field.Signature with { Type = type } }
            : field);

    // Rows of a request say more of a structure that has a section of its own.
    private static EquatableArray<StructureDeclaration> WithBases(EquatableArray<StructureDeclaration> structures) => structures.Map(structure =>
        structure.Base is null ? structure : structure with
        {
            Base = null,
            Fields = structures.FirstOrDefault(other => other.Name == structure.Base) is not { } own ? structure.Fields
                : structure.Fields.Concat(own.Fields.Where(field => !structure.Fields.Any(row => row.Name == field.Name))).ToEquatable(),
        });

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
