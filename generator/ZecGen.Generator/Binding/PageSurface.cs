using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Binding;

/// <summary>What other pages may need to know of a page: names, types, values and rules, no spans and no prose of members.</summary>
/// <remarks>Compared to decide whether all pages must be bound again; an edit of prose that states no rule leaves it equal.</remarks>
internal sealed record PageSurface(
    string Path,
    PageOrigin Origin,
    string? Action,
    EquatableArray<FieldSurface> Request,
    EquatableArray<FieldSurface> Response,
    EquatableArray<ErrorDeclaration> Errors,
    EquatableArray<ErrorDeclaration> CommonErrors,
    EquatableArray<StructureSurface> Structures,
    EquatableArray<EnumerationDeclaration> Enumerations)
{
    public static PageSurface Of(Page page) => new(
        page.Path,
        page.Origin,
        page.Operation?.Action,
        FieldsOf(page.Operation?.Request ?? default),
        FieldsOf(page.Operation?.Response ?? default),
        page.Operation?.Errors ?? default,
        page.Errors,
        page.Structures.Select(structure => new StructureSurface(structure.Name, FieldsOf(structure.Fields))).ToEquatable(),
        page.Enumerations);

    public static EquatableArray<FieldSurface> FieldsOf(EquatableArray<FieldDeclaration> fields) =>
        fields.Select(field => new FieldSurface(field.Name, field.Type, field.Description.Links.ToEquatable(), field.Values, field.Constraints)).ToEquatable();
}

internal sealed record StructureSurface(string Name, EquatableArray<FieldSurface> Fields);

/// <param name="Links">The addresses that the description links to.</param>
internal sealed record FieldSurface(string Name, TypeExpression Type, EquatableArray<string> Links, EquatableArray<ValueDeclaration> Values, EquatableArray<Constraint> Constraints);
