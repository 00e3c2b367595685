using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>What a page says of values and errors, whose types are made from many pages. Apart from the page's signature, so that an edit of it binds no page
/// again.</summary>
internal sealed record PageProse(string Path, string FilePath, EquatableArray<DescribedRow> Rows)
{
    private Dictionary<RowPlace, DescribedRow>? byPlace;

    public static PageProse Of(Page page)
    {
        var rows = new List<DescribedRow>();
        if (page.Operation is { } operation)
        {
            AddFields(PagePart.Request, 0, operation.Request);
            AddFields(PagePart.Response, 0, operation.Response);
            AddErrors(PagePart.Errors, operation.Errors);
        }
        AddErrors(PagePart.CommonErrors, page.Errors);
        for (var i = 0; i < page.Structures.Count; i++) AddFields(PagePart.Structure, i, page.Structures[i].Fields);
        var enumerations = page.AllEnumerations;
        for (var i = 0; i < enumerations.Count; i++) rows.Add(new(new(PagePart.Enumeration, i, 0), enumerations[i].Documentation, enumerations[i].Values));
        return new(page.Path, page.FilePath, rows.ToEquatable());

        void AddFields(PagePart part, int table, EquatableArray<FieldDeclaration> fields)
        {
            for (var i = 0; i < fields.Count; i++)
                if (fields[i].Values.Count > 0) rows.Add(new(new(part, table, i), RichText.Empty, fields[i].Values));
        }

        void AddErrors(PagePart part, EquatableArray<ErrorRow> errors)
        {
            for (var i = 0; i < errors.Count; i++) rows.Add(new(new(part, 0, i), errors[i].Error.Description, default));
        }
    }

    public bool Equals(PageProse? other) => other is not null && Path == other.Path && FilePath == other.FilePath && Rows == other.Rows;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);

    public DescribedRow? Find(RowPlace place) => (byPlace ??= Rows.ToDictionary(static row => row.Place)).TryGetValue(place, out var row) ? row : null;
}

/// <summary>A part of a page whose rows have prose.</summary>
internal enum PagePart
{
    Request,
    Response,
    Errors,
    CommonErrors,
    Structure,
    Enumeration,
}

/// <summary>A row of a page, by numbers from 0, which an edit of prose does not change.</summary>
/// <param name="Table">Which structure or enumeration of the page it is.</param>
internal readonly record struct RowPlace(PagePart Part, int Table, int Row);

/// <summary>A row of one of all pages.</summary>
internal readonly record struct RowReference(string Path, RowPlace Place);

/// <summary>What is said in a row, of the whole and of each of its values.</summary>
internal sealed record DescribedRow(RowPlace Place, RichText Documentation, EquatableArray<ValueDeclaration> Values);
