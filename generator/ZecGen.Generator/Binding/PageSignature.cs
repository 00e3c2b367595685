using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Binding;

/// <summary>What other pages may need to know of a page: names, types, values and rules, no spans and no prose of members.</summary>
/// <remarks>Compared to decide whether all pages must be bound again; an edit of prose that states no rule leaves it equal.</remarks>
/// <param name="IsLeftOut">Whether a finding says why nothing is made of the page.</param>
/// <param name="FilePath">Tells pages on two drives apart, which may have one path.</param>
internal sealed record PageSignature(
    string Path,
    string FilePath,
    PageOrigin Origin,
    string? Action,
    EquatableArray<FieldSignature> Request,
    EquatableArray<FieldSignature> Response,
    EquatableArray<ErrorDeclaration> Errors,
    EquatableArray<ErrorDeclaration> CommonErrors,
    EquatableArray<StructureSurface> Structures,
    EquatableArray<EnumerationDeclaration> Enumerations,
    bool IsLeftOut)
{
    public static PageSignature Of(Page page) => new(
        page.Path,
        page.FilePath,
        page.Origin,
        page.Operation?.Action,
        FieldsOf(page.Operation?.Request ?? default),
        FieldsOf(page.Operation?.Response ?? default),
        ErrorsOf(page.Operation?.Errors ?? default),
        ErrorsOf(page.Errors),
        page.Structures.Map(static structure => new StructureSurface(structure.Name, FieldsOf(structure.Fields))),
        page.Assumed.Count == 0 ? page.Enumerations : page.Enumerations.Concat(page.Assumed.Map(static assumed => assumed.Enumeration)).ToEquatable(),
        page.Unread is { IsCertain: true } || (page.Operation is null && page.Diagnostics.Any(static finding => DiagnosticCatalogue.LeavesPageOut(finding.Descriptor))));

    public static EquatableArray<FieldSignature> FieldsOf(EquatableArray<FieldDeclaration> fields) =>
        fields.Map(static field => field.Surface);

    private static EquatableArray<ErrorDeclaration> ErrorsOf(EquatableArray<ErrorRow> rows) => rows.Map(static row => row.Error);
}

/// <summary>What all pages show of themselves.</summary>
internal sealed record PageSurfaces(EquatableArray<PageSignature> Surfaces);

internal sealed record StructureSurface(string Name, EquatableArray<FieldSignature> Fields);
