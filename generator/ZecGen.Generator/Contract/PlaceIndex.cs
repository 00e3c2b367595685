using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;

namespace ZecGen.Generator.Contract;

/// <summary>Where pages say what a contract has: the rows behind its lines.</summary>
internal sealed class PlaceIndex
{
    private readonly Dictionary<string, (Page Page, TextSpan Span)> spans = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Page> titles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Page> paths = new(StringComparer.Ordinal);

    public PlaceIndex(IEnumerable<Page> pages, SymbolTable symbols)
    {
        List<Page> all = [.. pages];
        foreach (var page in all) titles[page.Title] = paths[page.Path] = page;
        foreach (var page in all)
        {
            if (symbols.ServiceOf(page.Path) is { } service)
            {
                if (page.Operation is { } operation && symbols.Operations.IsEmitted(page.Path)) Add(page, operation, service.Slug, symbols);
                foreach (var error in page.Errors) Add(Place.Of(service.Slug, Place.Error, error.Error.Code), page, error.Span);
            }
            foreach (var structure in page.Structures)
                foreach (var emitted in symbols.EmittedAs(page.Path, structure.Name))
                {
                    var place = Place.Of(emitted.Service.Slug, Place.Structure, emitted.Name);
                    Add(place, page, structure.Span);
                    Add(page, structure.Fields, place, emitted.Name, emitted.Service, symbols);
                }
        }
    }

    /// <summary>Where a page says what stands at a key of a contract, or else what holds it; null where no page does.</summary>
    public (Page Page, TextSpan Span)? Find(string key)
    {
        for (; key.Length > 0; key = key.LastIndexOf('/') is > 0 and var at ? key.Substring(0, at) : "")
            if (spans.TryGetValue(key, out var found)) return found;
        return null;
    }

    /// <summary>The page of a title, null where there is none.</summary>
    public Page? Page(string title) => titles.TryGetValue(title, out var page) ? page : null;

    private void Add(Page page, OperationDeclaration operation, string slug, SymbolTable symbols)
    {
        var (place, name, service) = (Place.Of(slug, symbols.Operations.ActionOf(page.Path)!), symbols.OperationName(page.Path), symbols.ServiceOf(page.Path)!);
        Add(place, page, operation.Span);
        Add(page, operation.Request, place + "/" + Place.Request, name + "Request", service, symbols);
        Add(page, operation.Response, place + "/" + Place.Response, name + "Response", service, symbols);
        foreach (var error in operation.Errors)
        {
            Add(place + "/" + Place.Error + "/" + Place.Escape(error.Error.Code), page, error.Span);
            Add(Place.Of(slug, Place.Error, error.Error.Code), page, error.Span);
        }
    }

    private void Add(Page page, EquatableArray<FieldDeclaration> fields, string place, string owner, Model.ServiceNames service, SymbolTable symbols)
    {
        foreach (var field in fields)
        {
            Add(place + "/" + Place.Escape(field.Name), page, field.Span);
            if (symbols.Enumeration(service, page.Path, owner, field.Signature) is { } enumeration)
                Add(page, field, Place.Of(service.Slug, Place.Enumeration, enumeration), symbols);
        }
    }

    // An enumeration has a section of its own, or stands in the row that lists its values.
    private void Add(Page page, FieldDeclaration field, string place, SymbolTable symbols)
    {
        if (symbols.Declarations.Enumeration(page.Path, field.Signature) is not { } declared)
        {
            Add(place, page, field.Span);
            foreach (var value in field.Values) Add(place + "/" + Place.Escape(value.Text), page, field.Span);
        }
        else if (paths.TryGetValue(declared.Path, out var home) && home.EnumerationPlaces.FirstOrDefault(known => known.Name == declared.Name) is { } known)
        {
            Add(place, home, known.Span);
            for (var at = 0; at < known.Values.Count; at++) Add(place + "/" + Place.Escape(declared.Declaration.Values[at]), home, known.Values[at]);
        }
    }

    // The first that says so counts.
    private void Add(string place, Page page, TextSpan span)
    {
        if (!spans.ContainsKey(place)) spans[place] = (page, span);
    }
}
