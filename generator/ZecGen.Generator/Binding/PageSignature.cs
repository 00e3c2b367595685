using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;

namespace ZecGen.Generator.Binding;

/// <summary>What other pages may need to know of a page: names, types, values and rules, no spans and no prose.</summary>
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
    EquatableArray<ErrorSignature> Errors,
    EquatableArray<ErrorSignature> CommonErrors,
    EquatableArray<StructureSignature> Structures,
    EquatableArray<EnumerationSignature> Enumerations,
    bool IsLeftOut)
{
    /// <summary>The ends of the paths of pages that it leads readers to.</summary>
    public EquatableArray<string> Listed { get; init; }

    /// <summary>How its operation is called, where the page says so.</summary>
    public RouteSignature? Route { get; init; }

    /// <summary>Where another page has its parameters, as written; null where its own has them.</summary>
    public string? LinkedRequest { get; init; }

    /// <summary>Where another page has the members of its response, as written; null where its own has them.</summary>
    public string? LinkedResponse { get; init; }

    public static PageSignature Of(Page page) => new(
        page.Path,
        page.FilePath,
        page.Origin,
        page.Operation?.Action,
        FieldsOf(page.Operation?.Request ?? default),
        FieldsOf(page.Operation?.Response ?? default),
        ErrorsOf(page.Operation?.Errors ?? default),
        ErrorsOf(page.Errors),
        page.Structures.Map(static structure => new StructureSignature(structure.Name, FieldsOf(structure.Fields))),
        page.AllEnumerations.Map(static enumeration => new EnumerationSignature(enumeration.Name, enumeration.Values.Map(static value => value.Text))
        {
            Anchor = enumeration.Anchor,
        }),
        page.Unread is { IsCertain: true }
            || (page.Operation is null && page.Diagnostics.Any(static finding => DiagnosticCatalogue.LeavesPageOut(finding.Descriptor))))
    {
        Listed = page.Listed.Map(link => PagePath.EndOf(PagePath.SegmentsOf(PagePath.Resolve(page.Path, link)))),
        Route = page.Operation?.Route is { } route ? new(route.Method, route.Template) : null,
        LinkedRequest = page.Operation?.LinkedRequest?.Target,
        LinkedResponse = page.Operation?.LinkedResponse?.Target,
    };

    /// <summary>Whether it is equal but for what concerns its own service alone: the rows of its action.</summary>
    public bool DeclaresLike(PageSignature other) => this with { Request = other.Request, Response = other.Response, Errors = other.Errors } == other;

    public static EquatableArray<FieldSignature> FieldsOf(EquatableArray<FieldDeclaration> fields) =>
        fields.Map(static field => field.Signature);

    private static EquatableArray<ErrorSignature> ErrorsOf(EquatableArray<ErrorRow> rows) =>
        rows.Map(static row => new ErrorSignature(row.Error.Code, row.Error.Status, ErrorTitle.Of(row.Error)));
}

/// <summary>What all pages show of themselves.</summary>
internal sealed record PageSignatures(EquatableArray<PageSignature> Signatures);

/// <inheritdoc cref="RouteDeclaration"/>
internal sealed record RouteSignature(string Method, string Template);

internal sealed record StructureSignature(string Name, EquatableArray<FieldSignature> Fields);

internal sealed record EnumerationSignature(string Name, EquatableArray<string> Values)
{
    /// <inheritdoc cref="EnumerationDeclaration.Anchor"/>
    public string? Anchor { get; init; }
}

/// <param name="Status">HTTP status, or 0 where the cell has none.</param>
/// <param name="Title">What a code means that says nothing by itself; empty where it does.</param>
internal sealed record ErrorSignature(string Code, int Status, string Title = "");
